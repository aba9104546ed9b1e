import FoundationEssentials

/// What posts to make, and how many.
struct Recipe: Sendable {
  /// The folder with the texts whose sentences are used.
  var corpus: String
  /// How much to write; the last post may go beyond.
  var bytes: Int
  var seed: UInt64
  /// Whether each post is wrapped in a page of HTML.
  var asPages: Bool

  /// Writes the posts, a file each, into a folder that need not be there yet.
  func write(into folder: String) throws {
    let posts = PostGenerator(stock: try SentenceStock(folder: corpus), seed: seed)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if asPages {
      var pages = PageGenerator(posts: posts)
      try write(into: folder, as: "html") { pages.next() }
    } else {
      var posts = posts
      try write(into: folder, as: "txt") { posts.next() }
    }
  }

  private func write(
    into folder: String, as suffix: String, next: () -> [UInt8]
  ) throws {
    var written = 0
    var number = 0
    while written < bytes {
      let file = next()
      let digits = String(number)
      let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "." + suffix
      try Data(file).write(to: URL(filePath: folder).appending(path: name))
      written += file.count
      number += 1
    }
  }
}
