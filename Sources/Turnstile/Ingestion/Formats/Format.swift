/// How a source is written.
enum Format: Sendable {
  case plainText, markdown, html, jsonLines, json, csv

  /// The format that a file's name promises; plain text where it promises nothing.
  init(of name: String) {
    let ending = name.split(separator: "/").last?.split(separator: ".").last?.lowercased()
    switch ending {
    case "html", "htm", "xhtml": self = .html
    case "md", "markdown", "mdown": self = .markdown
    case "jsonl", "ndjson": self = .jsonLines
    case "json": self = .json
    case "csv", "tsv", "tab": self = .csv
    default: self = .plainText
    }
  }

  /// The format of a source: what its first bytes say, and its name where they say nothing.
  init(of name: String, bytes: [UInt8]) {
    self.init(of: name)
    guard self != .markdown else { return }
    let start = bytes.prefix(4096).drop { $0 <= 0x20 }
    if let json = Format.json(bytes, named: self) {
      self = json
    } else if self != .html, HTMLReader.looksLikeHTML(start) {
      self = .html
    } else if self == .plainText, start.starts(with: Array("---\n".utf8)) {
      self = .markdown
    } else if self == .plainText, CSVDialect.matches(bytes) {
      self = .csv
    }
  }

  /// Whether a text is one JSON value or one a line; nil where it does not begin as JSON does.
  ///
  /// A list is read element by element, unless the second line begins another value.
  private static func json(_ bytes: [UInt8], named format: Format) -> Format? {
    var lines = Lines(bytes).lazy.map { bytes[bytes.trimmed($0)] }.filter { !$0.isEmpty }
      .makeIterator()
    guard let line = lines.next() else { return nil }
    let isNamed = format == .json || format == .jsonLines
    guard let sign = line.first, "{[".utf8.contains(sign) else { return nil }
    let next = bytes[(line.startIndex + 1)...].first { $0 > 0x20 }
    let isLikely =
      sign == UInt8(ascii: "{") ? next == UInt8(ascii: "\"") : next == UInt8(ascii: "{")
    guard isNamed || isLikely else { return nil }
    func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
      line.last == (line.first == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
    guard let second = lines.next(), let begin = second.first, "{[".utf8.contains(begin) else {
      return sign == UInt8(ascii: "{") && isWhole(line) ? .jsonLines : .json
    }
    // A first line that is cut off does not make a document of those that follow.
    let isCut =
      isWhole(second)
      && (format == .jsonLines || !(line.last.map { "[{,:".utf8.contains($0) } ?? true))
    return isWhole(line) || isCut ? .jsonLines : .json
  }
}
