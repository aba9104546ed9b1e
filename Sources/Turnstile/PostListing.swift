/// Reads sources several at a time and hands out a line for each post, in the order of the corpus.
public struct PostListing: Sendable {
  private let read: Ingestion
  private let width: Int
  private let line: @Sendable (Post) throws -> [UInt8]?

  /// - Parameter line: A post's line without its line feed; nil for none.
  public init(
    read: Ingestion, width: Int, line: @escaping @Sendable (Post) throws -> [UInt8]?
  ) {
    self.read = read
    self.width = width
    self.line = line
  }

  private struct Page {
    var lines: [Int: [UInt8]] = [:]
    var faults: [Int: [IngestionError]] = [:]
    var failure: (any Error)?
  }

  /// The most bytes of unpacked sources on a page, for each worker.
  private static let heldBytes = 8 << 20

  /// - Parameter body: Gets the lines and the faults of the next few sources; false to stop.
  /// - Returns: Whether all was handed out.
  public func run(
    _ corpus: [Source], _ body: ([UInt8], [IngestionError]) throws -> Bool
  ) throws -> Bool {
    var sources = read.unpack(corpus).makeIterator()
    while case let sources = page(of: &sources), !sources.isEmpty {
      let page = sources.enumerated().concurrentFold(into: Page(), width: width) { page, item in
        add(item.element, item.offset, to: &page)
      } merge: { page, other in
        page.lines.merge(other.lines) { first, _ in first }
        page.faults.merge(other.faults) { first, _ in first }
        page.failure = page.failure ?? other.failure
      }
      if Interruption.isRequested { break }
      if let failure = page.failure { throw failure }
      let lines = sources.indices.flatMap { page.lines[$0] ?? [] }
      guard try body(lines, sources.indices.flatMap { page.faults[$0] ?? [] }) else {
        return false
      }
    }
    if Interruption.isRequested { throw ReportError.interrupted }
    return true
  }

  /// The next few sources for each worker: order is kept without holding the whole corpus.
  private func page(of sources: inout Unpacking.Iterator) -> [Source] {
    var page: [Source] = []
    var held = 0
    while page.count < width * 8, held < width * Self.heldBytes, let source = sources.next() {
      if case .part(let part) = source.content { held += part.bytes.count }
      page.append(source)
    }
    return page
  }

  private func add(_ source: Source, _ number: Int, to page: inout Page) {
    do {
      let reading = try read.run(source)
      page.faults[number] = reading.faults
      var lines: [UInt8] = []
      for post in reading.posts {
        guard let text = try line(post) else { continue }
        lines += text
        lines.append(0x0A)
      }
      page.lines[number] = lines
    } catch let error as IngestionError {
      page.faults[number] = [error]
    } catch {
      page.failure = error
    }
  }
}
