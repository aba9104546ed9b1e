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

  /// - Parameter body: Gets the lines and the faults of the next few sources; false to stop.
  /// - Returns: Whether all was handed out.
  public func run(
    _ sources: [Source], _ body: ([UInt8], [IngestionError]) throws -> Bool
  ) throws -> Bool {
    // A page of a few sources a worker: order is kept without holding the whole corpus.
    let pageSize = width * 8
    var start = 0
    while start < sources.count {
      if Interruption.isRequested { throw ReportError.interrupted }
      let end = min(start + pageSize, sources.count)
      let page = Array(start..<end).concurrentFold(into: Page(), width: width) { page, number in
        add(sources[number], number, to: &page)
      } merge: { page, other in
        page.lines.merge(other.lines) { first, _ in first }
        page.faults.merge(other.faults) { first, _ in first }
        page.failure = page.failure ?? other.failure
      }
      if Interruption.isRequested { throw ReportError.interrupted }
      if let failure = page.failure { throw failure }
      let lines = (start..<end).flatMap { page.lines[$0] ?? [] }
      guard try body(lines, (start..<end).flatMap { page.faults[$0] ?? [] }) else { return false }
      start = end
    }
    return true
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
