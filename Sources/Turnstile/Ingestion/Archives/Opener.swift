/// Finds out how a file or a member is packed, and opens it.
final class Opener {
  let limits: UnpackingLimits
  let meter: UnpackingMeter
  var passed = PassedMembers()

  /// A zip archive in another is held in memory up to so many bytes: its directory is at its end.
  private static let heldArchive = 32 << 20
  /// How much of a text is looked at for its first line.
  static let firstLine = 1 << 18
  /// How large the parts are that a file of lines is cut into.
  private let sliceSize: Int

  init(limits: UnpackingLimits, meter: UnpackingMeter, sliceSize: Int) {
    self.limits = limits
    self.meter = meter
    self.sliceSize = sliceSize
  }

  /// - Parameters:
  ///   - innerName: The name that tells the format.
  ///   - size: How many bytes there are, where that is known.
  ///   - depth: How many archives it lies in.
  ///   - file: The file that the stream reads from its beginning, where it does.
  /// - Returns: Nil where it is passed over.
  func open(
    _ stream: BufferedStream, name: String, innerName: String, size: Int? = nil, depth: Int,
    file: FileStream? = nil
  ) throws(IngestionError) -> Opened? {
    var stream = stream
    var innerName = innerName
    var layers = 0
    while true {
      let head = try stream.peek(Packing.headLength)
      guard let packing = Packing(of: head, name: innerName) else {
        return try openText(
          stream, head: head, name: name, innerName: innerName, size: layers == 0 ? size : nil)
      }
      layers += 1
      guard depth < limits.depth, layers <= limits.depth else {
        passed.add(name, .tooDeep)
        return nil
      }
      switch packing {
      case .gzip:
        stream = BufferedStream(GzipStream(stream, name: name, meter: meter))
      case .zstandard:
        stream = BufferedStream(ZstandardStream(stream, name: name, meter: meter))
      case .bzip2, .xz:
        stream = BufferedStream(
          try FilteredStream(
            packing == .xz ? .xz : .bzip2, in: stream, name: name, meter: meter))
      case .zip:
        let base = try seekable(stream, layers == 1 ? file : nil)
        return .opening(
          ArchiveMembers(
            try ArchiveReader(.zip, in: base, name: name), name: name, depth: depth + 1, self))
      case .tar:
        return .opening(
          ArchiveMembers(
            try ArchiveReader(.tar, in: stream, name: name), name: name, depth: depth + 1, self))
      case .warc:
        return .opening(WARCRecords(stream, name: name, limits: limits, meter: meter))
      }
      innerName = Packing.innerName(innerName)
    }
  }

  private func seekable(
    _ stream: BufferedStream, _ file: FileStream?
  ) throws(IngestionError) -> any ByteStream {
    if let file {
      try file.seek(to: 0)
      return file
    }
    let held = try stream.peek(Self.heldArchive + 1)
    return held.count <= Self.heldArchive ? MemoryStream(Array(held)) : stream
  }

  /// What is not packed: a file of lines is cut, another is read whole.
  private func openText(
    _ stream: BufferedStream, head: ArraySlice<UInt8>, name: String, innerName: String, size: Int?
  ) throws(IngestionError) -> Opened? {
    if Self.isLines(try stream.peek(Self.firstLine), name: innerName) {
      return .opening(
        try LineSlices(
          stream, name: name, innerName: innerName, limits: limits, sliceSize: sliceSize))
    }
    guard !head.isEmpty else { throw .empty(name) }
    if Format(of: innerName) == .csv, size ?? .max > limits.tableBytes,
      let table = try RowSlices(stream, name: name, innerName: innerName, limits: limits)
    {
      return .opening(table)
    }
    if let size, size > limits.memberBytes {
      throw .tooLarge(name, bytes: size, limit: limits.memberBytes)
    }
    guard let bytes = try stream.readAll(atMost: limits.memberBytes) else {
      throw .tooLarge(name, bytes: stream.place, limit: limits.memberBytes)
    }
    return .source(
      Source(
        name: name, path: nil, size: 0, content: .part(Part(bytes, innerName: innerName))))
  }

  /// Whether a text is JSON Lines, which may be cut at any line feed: by its name, or because its
  /// first line is an object and another begins behind it.
  static func isLines(_ head: some Collection<UInt8>, name: String) -> Bool {
    switch Format(of: name) {
    case .jsonLines: return true
    case .plainText, .json: break
    default: return false
    }
    guard let end = head.firstIndex(of: 0x0A) else { return false }
    let line = head[..<end].drop { $0 <= 0x20 || TextDecoding.byteOrderMark.contains($0) }
    return line.first == UInt8(ascii: "{")
      && line.reversed().first { $0 > 0x20 } == UInt8(ascii: "}")
      && head[end...].first { $0 > 0x20 } == UInt8(ascii: "{")
  }
}
