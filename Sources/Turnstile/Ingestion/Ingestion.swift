/// Reads a source and finds the posts in it.
public struct Ingestion: Stage {
  /// What is read and what is passed over.
  public struct Options: Sendable {
    /// The most bytes a source may have.
    public var maxBytes = 128 << 20
    /// Posts outside this period are excluded; those without a date are kept.
    public var since: Timestamp?
    public var until: Timestamp?

    public init() {}
  }

  private let options: Options

  public init(_ options: Options = Options()) { self.options = options }

  public func run(_ source: Source) throws(IngestionError) -> Reading {
    var (bytes, offset) = try SourceReader(limit: options.maxBytes).read(source)
    guard !bytes.isEmpty || source.slice != nil else { throw .empty(source.name) }
    let digest = SHA256.digest(bytes)
    let byteCount = bytes.count
    var inner = source.name
    if source.slice == nil, Decompression.isCompressed(bytes) {
      bytes = try Decompression.unpack(bytes, name: source.name, limit: options.maxBytes)
      inner = Decompression.innerName(source.name)
    }
    let format = Format(of: inner, bytes: bytes)
    let declared = format == .html ? HTMLCharset.declared(in: bytes) : nil
    let decoded = try TextDecoding.decode(
      bytes, declared: declared, keepingLineEnds: format == .jsonLines, name: source.name)
    guard source.slice != nil || decoded.text.contains(where: { $0 > 0x20 }) else {
      throw .empty(source.name)
    }
    var reading = Reading(
      posts: [], byteCount: byteCount, digest: digest, repaired: decoded.repaired,
      faults: [])
    switch Format(of: inner, bytes: decoded.text) {
    case .jsonLines:
      reading.take(
        JSONLinesReader().read(
          decoded.text, source: source,
          offset: offset + (bytes.starts(with: TextDecoding.byteOrderMark) ? 3 : 0)))
    case .json:
      reading.take(JSONDocumentReader().read(decoded.text, source: source.name))
    case .csv:
      reading.take(CSVReader().read(decoded.text, source: source.name))
    case .html:
      (reading.posts, reading.declared) = HTMLReader().read(decoded.text, source: source.name)
    case .markdown:
      reading.posts = [MarkdownReader().post(in: decoded.text, source: source.name)]
    case .plainText where ScrapedTextReader.matches(decoded.text):
      reading.posts = ScrapedTextReader().posts(in: decoded.text, source: source.name)
    case .plainText:
      reading.posts = [PlainTextReader().post(in: decoded.text, source: source.name)]
    }
    for index in reading.posts.indices {
      reading.posts[index].removeSteeringCharacters()
      exclude(&reading.posts[index])
    }
    return reading
  }

  /// Marks what is not to be counted.
  private func exclude(_ post: inout Post) {
    guard post.exclusion == nil else { return }
    let text = post.text[post.text.trimmed(0..<post.text.count)]
    if text.isEmpty {
      post.exclusion = Exclusion(.empty)
    } else if let cause = DeletionMark.cause(of: text) {
      post.exclusion = Exclusion(cause)
    } else if let created = post.created,
      options.since.map({ created < $0 }) ?? false || options.until.map({ created > $0 }) ?? false
    {
      post.exclusion = Exclusion(.outOfPeriod, detail: created.description)
    }
  }
}
