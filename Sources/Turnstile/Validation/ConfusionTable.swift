/// What people coded against what the coder said, and how often.
struct ConfusionTable: Sendable {
  /// One cell that is not empty.
  struct Cell: Sendable, Equatable {
    var gold: String
    var said: String
    var count: Int
  }

  /// What is coded: `factors`, `movement`, `status`, `attitude`.
  let name: String
  /// In the order of the labels by people, then by the coder.
  let cells: [Cell]
  /// What stands for no coding, by people or by the coder; it comes last.
  let none: String

  init(_ name: String, none: String, _ pairs: some Sequence<(gold: String, said: String)>) {
    self.name = name
    self.none = none
    var counts: [[String]: Int] = [:]
    for pair in pairs { counts[[pair.gold, pair.said], default: 0] += 1 }
    cells = counts.map { Cell(gold: $0.key[0], said: $0.key[1], count: $0.value) }
      .sorted { a, b in
        (a.gold == none ? 1 : 0, a.gold, a.said == none ? 1 : 0, a.said)
          < (b.gold == none ? 1 : 0, b.gold, b.said == none ? 1 : 0, b.said)
      }
  }

  /// Every label of either side, in order.
  var labels: [String] {
    Set(cells.flatMap { [$0.gold, $0.said] })
      .sorted { ($0 == none ? 1 : 0, $0) < ($1 == none ? 1 : 0, $1) }
  }

  func count(_ gold: String, _ said: String) -> Int {
    cells.first { $0.gold == gold && $0.said == said }?.count ?? 0
  }

  /// The four tables of a validation.
  static func tables(of posts: [PostComparison]) -> [ConfusionTable] {
    let none = PostComparison.none
    let factors = posts.flatMap { post -> [(gold: String, said: String)] in
      post.required.intersection(post.found).map { ($0.description, $0.description) }
        + post.mistaken.map { ($0.gold.description, $0.said.description) }
        + post.missed.map { ($0.description, none) } + post.extra.map { (none, $0.description) }
    }
    return [
      ConfusionTable("factors", none: none, factors),
      ConfusionTable("movement", none: none, posts.map(\.movement)),
      ConfusionTable("status", none: none, posts.compactMap(\.status)),
      ConfusionTable("attitude", none: none, posts.compactMap(\.attitude)),
    ]
  }
}
