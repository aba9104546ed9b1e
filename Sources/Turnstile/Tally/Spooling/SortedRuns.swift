/// Records in the order of their bytes, more of them than memory holds: an external merge sort.
///
/// Records are kept in memory up to a limit, then sorted and written to a file; reading merges the
/// files. Merging two values joins their lists of files, so the order of merging does not matter.
struct SortedRuns: Sendable {
  private var buffer: [UInt8] = []
  /// Where each record of the buffer begins; the last ends with the buffer.
  private var starts: [Int] = []
  private var files: [String] = []
  private let spool: SpoolDirectory
  private let limit: Int

  /// - Parameter limit: The most bytes of records to keep in memory.
  init(spool: SpoolDirectory, limit: Int) {
    self.spool = spool
    self.limit = limit
  }

  mutating func append(_ record: some Collection<UInt8>) throws(ReportError) {
    starts.append(buffer.count)
    buffer += record
    if buffer.count >= limit { try spill() }
  }

  mutating func merge(_ other: consuming SortedRuns) throws(ReportError) {
    // One of the two may stay in memory.
    if !starts.isEmpty { try other.spill() }
    files += other.files
    if starts.isEmpty {
      swap(&buffer, &other.buffer)
      swap(&starts, &other.starts)
    }
  }

  private func sortedRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(starts.count)
    for (index, start) in starts.enumerated() {
      ranges.append(start..<(index + 1 < starts.count ? starts[index + 1] : buffer.count))
    }
    unsafe buffer.withUnsafeBufferPointer { bytes in
      ranges.sort { a, b in
        unsafe bytes[a].lexicographicallyPrecedes(bytes[b])
      }
    }
    return ranges
  }

  private mutating func spill() throws(ReportError) {
    guard !starts.isEmpty else { return }
    let path = spool.newPath()
    var file = try OutputFile(creating: path)
    for range in sortedRanges() {
      let count = UInt32(range.count)
      try file.write((0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) })
      try file.write(buffer[range])
    }
    try file.flush()
    files.append(path)
    buffer.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Hands out all records in order.
  func forEach(_ body: (ArraySlice<UInt8>) throws(ReportError) -> Void) throws(ReportError) {
    var cursors: [RunCursor] = []
    for file in files { cursors.append(try RunCursor(reading: file)) }
    cursors.append(RunCursor(records: sortedRanges().map { buffer[$0] }))
    // The heads, the least last, so that taking it is cheap; there are few files.
    var order: [Int] = []
    func insert(_ index: Int) {
      guard let head = cursors[index].head else { return }
      var place = order.count
      while place > 0, cursors[order[place - 1]].head!.lexicographicallyPrecedes(head) {
        place -= 1
      }
      order.insert(index, at: place)
    }
    for index in cursors.indices { insert(index) }
    while let index = order.popLast() {
      try body(cursors[index].head!)
      try cursors[index].advance()
      insert(index)
    }
  }
}
