/// Reads a source and finds the posts in it.
public struct Ingestion: Stage {
  /// What is read and what is passed over.
  public struct Options: Sendable {
    /// How much is read and unpacked.
    public var limits = UnpackingLimits()
    /// The most bytes that a source which is held whole may have.
    public var maxBytes: Int {
      get { limits.memberBytes }
      set { limits.memberBytes = newValue }
    }
    /// Posts outside this period are excluded; those without a date are kept.
    public var since: Timestamp?
    public var until: Timestamp?

    public init() {}
  }

  private let options: Options

  public init(_ options: Options = Options()) { self.options = options }

  /// The sources of a corpus, with what is packed or long taken apart.
  func unpack(_ sources: [Source]) -> Unpacking {
    Unpacking(sources: sources, limits: options.limits)
  }

  public func run(_ source: Source) throws(IngestionError) -> Reading {
    switch source.content {
    case .file:
      let (bytes, input) = try SourceReader(limit: options.maxBytes).read(source)
      guard !bytes.isEmpty else { throw .empty(source.name) }
      var reading = Reading(posts: [], byteCount: bytes.count, input: input)
      try read(Part(bytes, innerName: source.name), of: source, into: &reading)
      return reading
    case .part(let part):
      var reading = Reading(posts: [], byteCount: source.size)
      reading.isNewSource = !part.isContinuation
      try read(part, of: source, into: &reading)
      return reading
    case .fault(let error): throw error
    case .end(let input, let faults):
      var reading = Reading(posts: [], byteCount: source.size, input: input, faults: faults)
      reading.isNewSource = false
      return reading
    }
  }

  private func read(
    _ part: Part, of source: Source, into reading: inout Reading
  ) throws(IngestionError) {
    let bytes = part.bytes
    let inner = part.innerName
    let format = part.format ?? Format(of: inner, bytes: bytes)
    let declared = part.charset ?? (format == .html ? HTMLCharset.declared(in: bytes) : nil)
    let decoded = try TextDecoding.decode(
      bytes, declared: declared, keepingLineEnds: format == .jsonLines, name: source.name)
    guard part.mayBeBlank || decoded.text.contains(where: { $0 > 0x20 }) else {
      throw .empty(source.name)
    }
    reading.repaired = part.repaired + decoded.repaired
    switch part.format ?? Format(of: inner, bytes: decoded.text) {
    case .jsonLines:
      reading.take(
        JSONLinesReader().read(
          decoded.text, source: source,
          offset: part.offset + (bytes.starts(with: TextDecoding.byteOrderMark) ? 3 : 0)))
    case .json:
      reading.take(JSONDocumentReader().read(decoded.text, source: source.name))
    case .csv:
      reading.take(
        CSVReader().read(
          decoded.text, source: source.name, offset: part.offset, linesBefore: source.linesBefore))
    case .html:
      (reading.posts, reading.declared) = HTMLReader().read(decoded.text, source: source.name)
    case .markdown:
      reading.posts = [MarkdownReader().post(in: decoded.text, source: source.name)]
    case .plainText where ScrapedTextReader.matches(decoded.text):
      reading.posts = ScrapedTextReader().posts(in: decoded.text, source: source.name)
    case .plainText:
      reading.posts = [PlainTextReader().post(in: decoded.text, source: source.name)]
    }
    let isUndated = reading.posts.allSatisfy { $0.created == nil }
    for index in reading.posts.indices {
      reading.posts[index].url = reading.posts[index].url ?? part.url
      if isUndated { reading.posts[index].created = part.created }
      reading.posts[index].removeSteeringCharacters()
      exclude(&reading.posts[index])
    }
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
