/// A record of a WARC file: named fields and a block of bytes.
///
/// ISO 28500:2017, The WARC file format.
struct WARCRecord {
  /// In lower case.
  var type: String
  var contentType: String
  /// Where the crawler found it.
  var url: String?
  var date: Timestamp?
  /// How long its block is, in bytes.
  var length: Int
  var block: [UInt8] = []

  /// The most bytes of a line of fields, and the most lines.
  private static let limits = (line: 1 << 16, lines: 1000)

  /// Reads the fields behind the line with the version.
  ///
  /// - Returns: Nil where they are none, or tell no length.
  init?(readingFieldsFrom stream: BufferedStream) throws(IngestionError) {
    var fields: [String: String] = [:]
    var count = 0
    while true {
      let line = try stream.readLine(atMost: Self.limits.line)
      count += 1
      guard line.last == 0x0A, count <= Self.limits.lines else { return nil }
      let text = line.trimmed(0..<line.count)
      if text.isEmpty { break }
      guard let colon = line[text].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = line.trimmedString(text.lowerBound..<colon).lowercased()
      fields[name] = line.trimmedString(colon + 1..<text.upperBound)
    }
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0,
      let type = fields["warc-type"]
    else { return nil }
    self.length = length
    self.type = type.lowercased()
    contentType = fields["content-type"]?.lowercased() ?? ""
    url = fields["warc-target-uri"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
    date = fields["warc-date"].flatMap { Timestamp(parsing: $0) }
  }

  /// Whether it holds a page, or the text of one: what a server answered, or what was made of it.
  var isPage: Bool {
    switch type {
    case "response": contentType.hasPrefix("application/http") && length > 0
    case "conversion": contentType.isEmpty || contentType.hasPrefix("text/plain")
    default: false
    }
  }

  /// Whether the path of its address is that of the rules for crawlers.
  var isForRobots: Bool {
    url.map { $0.utf8.prefix { $0 != UInt8(ascii: "?") }.elementsEqual($0.utf8) } ?? false
      && url?.hasSuffix("/robots.txt") ?? false
  }
}
