/// How a source is written.
enum Format: Sendable {
  case plainText, markdown, html, jsonLines

  /// The format that a file's name promises; plain text where it promises nothing.
  init(of name: String) {
    let ending = name.split(separator: "/").last?.split(separator: ".").last?.lowercased()
    switch ending {
    case "html", "htm", "xhtml": self = .html
    case "md", "markdown", "mdown": self = .markdown
    case "jsonl", "ndjson": self = .jsonLines
    default: self = .plainText
    }
  }

  /// The format of a source, from its name and, where that says little, its first bytes.
  init(of name: String, bytes: [UInt8]) {
    self.init(of: name)
    guard self == .plainText else { return }
    let start = bytes.prefix(4096).drop { $0 <= 0x20 }
    if start.starts(with: Array("{\"".utf8)) {
      self = .jsonLines
    } else if HTMLReader.looksLikeHTML(start) {
      self = .html
    } else if start.starts(with: Array("---\n".utf8)) {
      self = .markdown
    }
  }
}
