/// The threads in which the most people tell of a move.
struct ThreadTable {
  struct Row {
    var title: String
    var venue: String?
    var url: String?
    var posts = 0
    var leaving = 0
    var entering = 0
    var staying = 0
    fileprivate var depth = Int.max
    var moves: Int { leaving + entering + staying }
  }

  /// By falling number of posts that tell of a move.
  private(set) var rows: [Row] = []
  /// Threads of two posts or more.
  private(set) var threads = 0

  /// Rows that are kept.
  static let shown = 15

  /// A record that brings the posts of a thread together; nil for a post without one.
  static func record(of post: PagePost, order: Int) -> [UInt8]? {
    guard let thread = post.post.thread else { return nil }
    var record = RecordWriter()
    record.add(thread)
    record.addSorted(order, width: 5)
    record.add(post.movements.count)
    for movement in post.movements { record.add(Movement.allCases.firstIndex(of: movement)!) }
    record.add(post.post.depth)
    record.add(post.post.title)
    record.add(post.post.venue)
    record.add(post.post.url)
    return record.bytes
  }

  init(_ records: SortedRuns) throws(ReportError) {
    var chosen = TopSelection<(order: Int, row: Row)>(Self.shown) { a, b in
      (a.row.moves, a.row.posts, b.order) > (b.row.moves, b.row.posts, a.order)
    }
    var thread: [UInt8] = []
    var current: (order: Int, row: Row)?
    var count = 0
    func finish() {
      guard let current, current.row.posts > 1 else { return }
      count += 1
      if current.row.moves > 0 { chosen.add(current) }
    }
    try records.forEach { record in
      var reader = RecordReader(record)
      let name = reader.data()
      let order = reader.sorted(width: 5)
      let movements = (0..<reader.number()).map { _ in Movement.allCases[reader.number()] }
      let depth = reader.number()
      let title = reader.optionalText()
      let (venue, url) = (reader.optionalText(), reader.optionalText())
      if current == nil || !name.elementsEqual(thread) {
        finish()
        thread = Array(name)
        current = (order, Row(title: title ?? String(decoding: name, as: UTF8.self)))
      }
      current!.row.posts += 1
      if movements.contains(.leaving) { current!.row.leaving += 1 }
      if movements.contains(.entering) { current!.row.entering += 1 }
      if movements.contains(.staying) { current!.row.staying += 1 }
      if depth < current!.row.depth {
        current!.row.depth = depth
        if let title { current!.row.title = title }
        (current!.row.venue, current!.row.url) = (venue, url)
      }
    }
    finish()
    rows = chosen.elements().map(\.row)
    threads = count
  }

  init() {}

  var introduction: String {
    "\(threads.counted("thread")) of two posts or more; those with most posts that tell of a move:"
  }
}
