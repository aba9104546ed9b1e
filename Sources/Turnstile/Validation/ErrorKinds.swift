/// The kinds of error that a coder makes, the commonest first.
struct ErrorKinds: Sendable {
  /// One post in which it was made.
  struct Example: Sendable, Equatable {
    var postID: String
    /// Words of the post, or of its title.
    var quote: String
  }

  /// One kind.
  struct Kind: Sendable, Equatable {
    /// `missed pay/away`, `leaving found where none`.
    var name: String
    var count: Int
    /// The first few, in the order of the posts.
    var examples: [Example]
  }

  let kinds: [Kind]

  private static let shownExamples = 3

  init(_ posts: [PostComparison]) {
    var kinds: [String: Kind] = [:]
    for post in posts {
      for (name, quote) in Self.errors(in: post) {
        var kind = kinds[name] ?? Kind(name: name, count: 0, examples: [])
        kind.count += 1
        if kind.examples.count < Self.shownExamples {
          kind.examples.append(Example(postID: post.gold.id, quote: quote))
        }
        kinds[name] = kind
      }
    }
    self.kinds = kinds.values.sorted { (-$0.count, $0.name) < (-$1.count, $1.name) }
  }

  private static func errors(in post: PostComparison) -> [(name: String, quote: String)] {
    var errors: [(String, String)] = []
    for mistake in post.mistaken {
      errors.append(
        ("\(mistake.gold) coded as \(mistake.said)", post.goldQuote(mistake.gold)))
    }
    for name in post.missed { errors.append(("missed \(name)", post.goldQuote(name))) }
    for name in post.extra {
      errors.append(("\(name) found where none", post.saidQuote(name)))
    }
    for (name, gold, said) in post.own where gold != said {
      errors.append(
        (
          gold ? "own reason coded as a claim about others" : "claim about others coded as own",
          post.saidQuote(name)
        ))
    }
    let opening = opening(of: post.gold)
    let (saidMoves, goldMoves) = (Set(post.said.movement), Set(post.gold.movement))
    for name in Movement.allCases.map(\.rawValue) {
      if goldMoves.contains(name), !saidMoves.contains(name) {
        errors.append(("missed \(name)", opening))
      } else if saidMoves.contains(name), !goldMoves.contains(name),
        !post.gold.movementOptional.contains(name)
      {
        errors.append(("\(name) found where none", opening))
      }
    }
    for side in RoleEvidence.Side.allCases {
      let roles = post.roles(side)
      for role in roles.required.subtracting(roles.said).sorted() {
        errors.append(("missed role \(side.rawValue) \(role)", opening))
      }
      for role in roles.said.subtracting(roles.required).subtracting(roles.optional).sorted() {
        errors.append(("role \(side.rawValue) \(role) found where none", opening))
      }
    }
    for (name, labels) in [("status", post.status), ("attitude", post.attitude)] {
      guard let labels, labels.gold != labels.said else { continue }
      errors.append(("\(name) \(labels.gold) coded as \(labels.said)", opening))
    }
    return errors
  }

  /// The title and the first words, for what no one clause carries.
  private static func opening(of record: CodingRecord) -> String {
    let title = record.title.map { $0 + " / " } ?? ""
    return String(
      decoding: FoldedText(title + (record.text ?? "").prefix(400)).bytes, as: UTF8.self)
  }
}
