/// What a server answered, as a crawler wrote it down (RFC 9112).
struct HTTPResponse {
  let status: Int
  /// By their names in lower case.
  private var fields: [String: String] = [:]
  private let message: [UInt8]
  /// Where the body begins.
  private let body: Int

  /// - Returns: Nil where it does not begin like one.
  init?(_ message: [UInt8]) {
    self.message = message
    var lines = Lines(message)
    guard let first = lines.next(), message[first].starts(with: Array("HTTP/".utf8)),
      let status = message[first].split(separator: 0x20).dropFirst().first
        .flatMap({ Int(String(decoding: $0, as: UTF8.self).prefix(3)) })
    else { return nil }
    self.status = status
    var end = first.upperBound
    while let line = lines.next() {
      end = line.upperBound
      if message.trimmed(line).isEmpty { break }
      guard let colon = message[line].firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = message.trimmedString(line.lowerBound..<colon).lowercased()
      fields[name] = message.trimmedString(colon + 1..<line.upperBound)
    }
    body = min(message.count, end + 1)
  }

  /// `text/html` of `text/html; charset=utf-8`.
  private var mediaType: String {
    (fields["content-type"] ?? "").split(separator: ";", omittingEmptySubsequences: false)[0]
      .lowercased().filter { $0 > " " }
  }

  /// The character set of the field Content-Type.
  var charset: String? {
    for parameter in (fields["content-type"] ?? "").split(separator: ";").dropFirst() {
      let sides = parameter.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].filter({ $0 > " " }).lowercased() == "charset" else {
        continue
      }
      let value = sides[1].filter { $0 > " " && $0 != "\"" && $0 != "'" }
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }

  /// How the body is written; nil where it is neither a page nor text.
  var format: Format? {
    switch mediaType {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .plainText
    case "": HTMLReader.looksLikeHTML(message[body...].prefix(4096)) ? .html : nil
    default: nil
    }
  }

  /// The body without its transfer encoding and its content encoding.
  ///
  /// Crawlers may undo either and leave the field as it was: a body that is not encoded as it says
  /// is taken as it is.
  ///
  /// - Throws: `damaged`, `tooLarge`, or `bomb`.
  func content(
    name: String, meter: UnpackingMeter, _ limits: UnpackingLimits
  ) throws(IngestionError) -> [UInt8] {
    var bytes = Array(message[body...])
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true,
      let joined = Self.joinChunks(bytes)
    {
      bytes = joined
    }
    let packed = BufferedStream(MemoryStream(bytes))
    let stream: any ByteStream
    switch Packing(of: bytes.prefix(Packing.headLength), name: "") {
    case .gzip: stream = GzipStream(packed, name: name, meter: meter)
    case .zstandard: stream = ZstandardStream(packed, name: name, meter: meter)
    default:
      guard isReadable(bytes) else {
        throw .damaged(name, reason: "its encoding \(fields["content-encoding"]!) is not read")
      }
      return bytes
    }
    guard let content = try stream.readAll(atMost: limits.memberBytes) else {
      throw .tooLarge(name, bytes: limits.memberBytes + 1, limit: limits.memberBytes)
    }
    return content
  }

  /// Whether a body says that it is not encoded, or is none the less text.
  private func isReadable(_ bytes: [UInt8]) -> Bool {
    ["", "identity", "gzip", "x-gzip"].contains(fields["content-encoding"]?.lowercased() ?? "")
      || TextDecoding.isValidUTF8(bytes) || HTMLReader.looksLikeHTML(bytes.prefix(4096)[...])
  }

  /// Joins the chunks of a body; nil where it does not consist of chunks.
  private static func joinChunks(_ bytes: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var place = 0
    while let lineEnd = bytes[place...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[place..<lineEnd].prefix(16), as: UTF8.self)
      let digits = line.prefix { $0.isHexDigit }
      guard let count = Int(digits, radix: 16) else { return nil }
      if count == 0 { return joined }
      // What is cut off is kept as far as it goes.
      let end = min(bytes.count, lineEnd + 1 + min(count, bytes.count))
      joined += bytes[min(lineEnd + 1, end)..<end]
      place = end
      while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
      if place == bytes.count { return joined }
    }
    return nil
  }
}
