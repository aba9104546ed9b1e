#if canImport(Turnstile)
  @testable import Turnstile
#endif

/// A reader that is tried with bytes nobody wrote; the nested package Fuzz links to this file.
enum FuzzedReader: String, CaseIterable {
  case html, json, csv, text, warc, archive

  /// Reads bytes as a file of its kind.
  ///
  /// - Returns: What must never be said of posts; nil where all is well.
  func flaw(in bytes: [UInt8]) -> String? {
    for post in posts(in: bytes) {
      guard TextDecoding.isValidUTF8(post.text) else { return "\(post.id): no UTF-8" }
      guard !post.text.contains(0) else { return "\(post.id): NUL in a text" }
      guard !post.id.isEmpty, post.depth >= 0 else { return "\(post.id): depth \(post.depth)" }
    }
    return nil
  }

  func posts(in bytes: [UInt8]) -> [Post] {
    let source = Source(name: "fuzz", path: nil, size: 0)
    if self == .warc || self == .archive { return (try? unpacked(bytes, source)) ?? [] }
    guard !bytes.isEmpty, let text = decoded(bytes) else { return [] }
    switch self {
    case .html:
      return HTMLReader().read(text, source: source.name).0
    case .json:
      return JSONDocumentReader().read(text, source: source.name).posts
        + JSONLinesReader().read(text, source: source, offset: 0).posts
    case .csv:
      return CSVReader().read(text, source: source.name).posts
    case .text:
      _ = Format(of: "", bytes: text)
      let scraped =
        ScrapedTextReader.matches(text)
        ? ScrapedTextReader().posts(in: text, source: source.name) : []
      return scraped + [
        PlainTextReader().post(in: text, source: source.name),
        MarkdownReader().post(in: text, source: source.name),
      ]
    case .warc, .archive: return []
    }
  }

  /// What is found in a WARC file, packed or not, or in an archive of any kind.
  private func unpacked(_ bytes: [UInt8], _ source: Source) throws(IngestionError) -> [Post] {
    var options = Ingestion.Options()
    options.limits.memberBytes = 1 << 20
    options.limits.bytesBelowRatio = 1 << 22
    let limits = options.limits
    let meter = UnpackingMeter(try FileStream(opening: source), name: "fuzz", limits: limits)
    let stream = BufferedStream(MemoryStream(bytes))
    var open: [any Opening] = []
    var sources: [Source] = []
    if self == .warc {
      let isPacked = GzipStream.isMember(bytes)
      let inner = isPacked ? BufferedStream(GzipStream(stream, name: "fuzz", meter: meter)) : stream
      open = [WARCRecords(inner, name: "fuzz", limits: limits, meter: meter)]
    } else {
      let opener = Opener(limits: limits, meter: meter, sliceSize: 1 << 10)
      switch try opener.open(stream, name: "fuzz", innerName: "fuzz", depth: 0) {
      case .source(let source): sources = [source]
      case .opening(let opening): open = [opening]
      case nil: break
      }
    }
    var posts: [Post] = []
    while let opening = open.last {
      switch try? opening.next() {
      case .source(let source): sources.append(source)
      case .opening(let inner): open.append(inner)
      case nil: open.removeLast()
      }
      posts += sources.flatMap { (try? Ingestion(options).run($0))?.posts ?? [] }
      sources = []
    }
    return posts + sources.flatMap { (try? Ingestion(options).run($0))?.posts ?? [] }
  }

  /// Nil where the bytes are no text.
  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    let declared = self == .html ? HTMLCharset.declared(in: bytes) : nil
    return try? TextDecoding.decode(bytes, declared: declared, name: "fuzz").text
  }
}
