/// Reads the posts of a run back, one by one, from `posts.csv`, `factors.csv` and `roles.csv`.
struct RunPosts {
  private var posts: TableReader
  private var factors: Children
  private var roles: Children
  private let columns: [Int?]
  private let id, source: Int
  private let content: [Int]
  private let reviewed: Int?
  private let counted: (factors: Int?, roles: Int?)

  /// A file whose rows belong to posts, in their order.
  private struct Children {
    var reader: TableReader
    let id: Int
    let columns: [Int]
    var row: CSVRow?

    init(_ reader: TableReader, _ names: [String]) throws(RunError) {
      self.reader = reader
      id = try reader.required("post_id")
      var columns: [Int] = []
      for name in names { columns.append(try reader.required(name)) }
      self.columns = columns
      row = try self.reader.next()
    }

    /// What the rows of the next post say, sorted, each once.
    mutating func take(_ post: ArraySlice<UInt8>, atMost most: Int) throws(RunError) -> String {
      var words: Set<String> = []
      var taken = 0
      while taken < most, let row, row[id].elementsEqual(post) {
        words.insert(columns.map { row.text($0) }.joined(separator: ":"))
        self.row = try reader.next()
        taken += 1
      }
      return words.sorted().joined(separator: " ")
    }
  }

  init(_ run: SavedRun) throws(RunError) {
    posts = try run.table(.posts)
    factors = try Children(try run.table(.factors), ["code", "pole"])
    roles = try Children(try run.table(.roles), ["side", "role"])
    id = try posts.required("post_id")
    source = try posts.required("source")
    columns = [
      try posts.required("movement"), try posts.required("status"),
      try posts.required("attitude"), nil, nil, try posts.required("sentiment"),
    ]
    // An older release wrote no hash of the text; its words are counted.
    content = ["text_hash", "words", "title", "kind"].compactMap(posts.column)
    reviewed = posts.column("coder")
    counted = (posts.column("factors"), posts.column("roles"))
  }

  mutating func next() throws(RunError) -> RunPost? {
    guard let row = try posts.next() else { return nil }
    func most(_ column: Int?) -> Int { column.flatMap { row.integer($0) } ?? .max }
    let factors = try factors.take(row[id], atMost: most(counted.factors))
    let roles = try roles.take(row[id], atMost: most(counted.roles))
    return RunPost(
      id: row.text(id), source: row.text(source),
      content: content.map { row.text($0) }.joined(separator: "\n"),
      isReviewed: reviewed.map { row[$0].elementsEqual("reviewed".utf8) } ?? false,
      codings: RunPost.Field.allCases.map { field in
        switch field {
        case .factors: factors
        case .roles: roles
        default: row.text(columns[field.rawValue]!)
        }
      })
  }
}
