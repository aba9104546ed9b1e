/// Finds the number of the post that a row of another table tells of.
///
/// An identifier may be that of several posts, so posts are walked in step: both files are in the
/// order of the corpus. `posts.csv` says how many factors and roles each post has.
struct PostNumbers {
  private var posts: TableReader
  private let identifier: Int
  private let most: Int?
  private var number = 0
  private var current: CSVRow?
  private var left = 0

  /// - Parameter counted: The column of `posts.csv` with the number of rows that a post has.
  init(_ posts: TableReader, counted: String) throws(RunError) {
    self.posts = posts
    identifier = try posts.required("post_id")
    most = posts.column(counted)
  }

  /// The number of the next post with an identifier, from 1; nil where no further one has it.
  mutating func number(of id: ArraySlice<UInt8>) throws(RunError) -> Int? {
    while current == nil || left == 0 || !current![identifier].elementsEqual(id) {
      guard let row = try posts.next() else { return nil }
      current = row
      number += 1
      left = most.flatMap { row.integer($0) } ?? .max
    }
    left -= 1
    return number
  }
}
