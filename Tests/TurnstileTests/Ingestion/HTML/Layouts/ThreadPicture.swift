@testable import Turnstile

/// The posts of a page as lines that a person can check: depth, author, day and text.
enum ThreadPicture {
  /// One line a post, the lines of its text that are not empty joined with ` / `; `?` where nothing was found.
  static func lines(of markup: String) -> [String] {
    HTMLReader().posts(in: Array(markup.utf8), source: "page.html").map { post in
      let day = post.created?.description.prefix(10) ?? "?"
      let text = String(decoding: post.text, as: UTF8.self)
        .split(separator: "\n").filter { $0 != ">" }.joined(separator: " / ")
      return "\(post.depth) \(post.author ?? "?") \(day): \(text)"
    }
  }
}
