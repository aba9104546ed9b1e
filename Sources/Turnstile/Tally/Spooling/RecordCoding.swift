/// Writes values one behind the other, as a record of a spool.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// A number that sorts as its bytes do.
  ///
  /// - Parameter width: Bytes, the highest first; a negative or larger number does not fit.
  mutating func addSorted(_ number: Int, width: Int = 4) {
    for place in stride(from: width - 1, through: 0, by: -1) {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }

  /// Seven bits a byte, the lowest first; the sign is the lowest bit.
  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ text: some Collection<UInt8>) {
    add(text.count)
    bytes += text
  }

  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.count)
  }
}

/// Reads what a ``RecordWriter`` wrote, in the same order.
struct RecordReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func sorted(width: Int = 4) -> Int {
    defer { place += width }
    return bytes[place..<place + width].reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func number() -> Int {
    var (value, shift): (UInt, UInt) = (0, 0)
    while bytes[place] & 0x80 != 0 {
      value |= UInt(bytes[place] & 0x7F) << shift
      shift += 7
      place += 1
    }
    value |= UInt(bytes[place]) << shift
    place += 1
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  mutating func data() -> ArraySlice<UInt8> {
    let count = number()
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func text() -> String { String(decoding: data(), as: UTF8.self) }

  mutating func optionalText() -> String? { number() == 0 ? nil : text() }

  mutating func range() -> Range<Int> {
    let start = number()
    return start..<start + number()
  }
}
