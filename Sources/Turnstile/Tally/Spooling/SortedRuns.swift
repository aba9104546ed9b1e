internal import Glibc

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
  private let mostFiles: Int

  /// - Parameters:
  ///   - limit: The most bytes of records to keep in memory.
  ///   - mostFiles: How many files may be open together; at least 2.
  init(spool: SpoolDirectory, limit: Int, mostFiles: Int) {
    self.spool = spool
    self.limit = limit
    self.mostFiles = mostFiles
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
    unsafe buffer.withUnsafeBytes { bytes in
      ranges.sort { a, b in
        unsafe Self.precedes(.init(rebasing: bytes[a]), .init(rebasing: bytes[b]))
      }
    }
    return ranges
  }

  private mutating func spill() throws(ReportError) {
    guard !starts.isEmpty else { return }
    let path = spool.newPath()
    var file = try OutputFile(creating: path)
    for range in sortedRanges() { try Self.write(buffer[range], to: &file) }
    try file.flush()
    files.append(path)
    buffer.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  private static func write(
    _ record: ArraySlice<UInt8>, to file: inout OutputFile
  ) throws(ReportError) {
    let count = UInt32(record.count)
    try file.write((0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) })
    try file.write(record)
  }

  /// Hands out all records in order.
  func forEach(_ body: (ArraySlice<UInt8>) throws(ReportError) -> Void) throws(ReportError) {
    var files = files
    while files.count > mostFiles {
      // Too many to have open: the first of them become one.
      let joined = spool.newPath()
      var file = try OutputFile(creating: joined)
      try Self.merge(try Self.cursors(files.prefix(mostFiles))) { record throws(ReportError) in
        try Self.write(record, to: &file)
      }
      try file.flush()
      files.removeFirst(mostFiles)
      files.append(joined)
    }
    let cursors = try Self.cursors(files[...])
    try Self.merge(cursors + [RunCursor(records: sortedRanges().map { buffer[$0] })], body)
  }

  private static func precedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    unsafe a.withUnsafeBytes { a in unsafe b.withUnsafeBytes { unsafe precedes(a, $0) } }
  }

  /// The order of the standard library, which goes through the bytes one by one.
  private static func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe a.baseAddress, let second = unsafe b.baseAddress else {
      return unsafe a.count < b.count
    }
    let difference = unsafe memcmp(first, second, min(a.count, b.count))
    return difference == 0 ? unsafe a.count < b.count : difference < 0
  }

  private static func cursors(_ files: ArraySlice<String>) throws(ReportError) -> [RunCursor] {
    var cursors: [RunCursor] = []
    for file in files { cursors.append(try RunCursor(reading: file)) }
    return cursors
  }

  private static func merge(
    _ runs: [RunCursor], _ body: (ArraySlice<UInt8>) throws(ReportError) -> Void
  ) throws(ReportError) {
    var cursors = runs
    // The heads, the least last, so that taking it is cheap; moving a few hundred numbers is too.
    var order: [Int] = []
    func insert(_ index: Int) {
      guard let head = cursors[index].head else { return }
      let place = order.partitioningIndex { Self.precedes(cursors[$0].head!, head) }
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
