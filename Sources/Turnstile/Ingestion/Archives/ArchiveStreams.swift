/// The bytes of the member that an archive's reader stands at.
final class MemberStream: ByteStream {
  private let reader: ArchiveReader
  private let name: String
  private let meter: UnpackingMeter

  init(_ reader: ArchiveReader, name: String, meter: UnpackingMeter) {
    self.reader = reader
    self.name = name
    self.meter = meter
  }

  func read() throws(IngestionError) -> [UInt8] {
    let bytes = try reader.read(as: name)
    try meter.add(bytes.count)
    return bytes
  }
}

/// What is packed by bzip2 or xz.
final class FilteredStream: ByteStream {
  private let reader: ArchiveReader
  private let name: String
  private let meter: UnpackingMeter
  private var hasBegun = false

  init(
    _ format: ArchiveReader.Format, in base: any ByteStream, name: String, meter: UnpackingMeter
  ) throws(IngestionError) {
    reader = try ArchiveReader(format, in: base, name: name)
    self.name = name
    self.meter = meter
  }

  func read() throws(IngestionError) -> [UInt8] {
    if !hasBegun {
      hasBegun = true
      guard try reader.next() != nil else { return [] }
    }
    let bytes = try reader.read(as: name)
    try meter.add(bytes.count)
    return bytes
  }
}
