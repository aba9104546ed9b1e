internal import CZstd

/// What is packed by Zstandard, through its own library: libarchive refuses the windows of up to
/// 2 GiB that dumps are written with, and knows no dictionaries.
///
/// A frame with a window of that size needs as much memory as it has text, up to the window.
@safe final class ZstandardStream: ByteStream {
  private let base: BufferedStream
  private let meter: UnpackingMeter
  private let name: String
  private let context: OpaquePointer?
  private var input: [UInt8] = []
  private var used = 0
  private var isInside = false
  /// Whether text may wait in the library that the room was too small for.
  private var mayHoldText = false
  private var damage: String?
  private var hasBegun = false

  private static let chunk = 1 << 18
  /// How a frame begins.
  static let signature: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  /// How the frame begins that holds the dictionary of a `.warc.zst` file (IIPC, WARC Zstandard 1.0).
  static let dictionarySignature: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18]
  /// The most bytes of a dictionary.
  private static let dictionaryLimit = 16 << 20

  init(_ base: BufferedStream, name: String, meter: UnpackingMeter) {
    self.base = base
    self.name = name
    self.meter = meter
    unsafe context = ZSTD_createDCtx()
    unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, 31)
  }

  deinit { unsafe ZSTD_freeDCtx(context) }

  func read() throws(IngestionError) -> [UInt8] {
    if !hasBegun {
      hasBegun = true
      try loadDictionary()
    }
    while damage == nil {
      if !mayHoldText, try !fill() {
        guard isInside else { return [] }
        damage = "it ends too early"
        break
      }
      let output = decompress()
      if !output.isEmpty {
        try meter.add(output.count)
        return output
      }
    }
    throw .damaged(name, reason: damage ?? "")
  }

  private func decompress() -> [UInt8] {
    var status = 0
    let output = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { room, count in
      unsafe input.withUnsafeBufferPointer { input in
        var from = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: used)
        var to = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
        status = unsafe ZSTD_decompressStream(context, &to, &from)
        used = unsafe from.pos
        count = unsafe to.pos
      }
    }
    mayHoldText = output.count == Self.chunk
    if ZSTD_isError(status) != 0 {
      damage = unsafe String(cString: ZSTD_getErrorName(status))
    } else {
      isInside = status != 0
    }
    return output
  }

  private func fill() throws(IngestionError) -> Bool {
    guard used == input.count else { return true }
    input = try base.read()
    used = 0
    return !input.isEmpty
  }

  /// Takes the dictionary at the beginning of a file, packed or not.
  private func loadDictionary() throws(IngestionError) {
    let head = Array(try base.peek(8))
    guard head.starts(with: Self.dictionarySignature), head.count == 8 else { return }
    let count = (4..<8).reduce(0) { $0 | Int(head[$1]) << (8 * ($1 - 4)) }
    guard count <= Self.dictionaryLimit else { return }
    var dictionary = Array(try base.read(8 + count).dropFirst(8))
    if dictionary.starts(with: Self.signature) {
      let packed = ZstandardStream(
        BufferedStream(MemoryStream(dictionary)), name: name, meter: meter)
      dictionary = try packed.readAll(atMost: Self.dictionaryLimit) ?? []
    }
    unsafe dictionary.withUnsafeBytes {
      _ = unsafe ZSTD_DCtx_loadDictionary(context, $0.baseAddress, $0.count)
    }
  }

  /// Looks for the next frame behind the damage.
  func resume() throws(IngestionError) -> Bool {
    guard damage != nil else { return false }
    // The damage may be in the first bytes of a frame, which must not be found again.
    used = min(used + 1, input.count)
    while try fill() {
      if let mark = input[used...].firstIndex(of: Self.signature[0]) {
        used = mark
        while input.count - used < 4, case let piece = try base.read(), !piece.isEmpty {
          input = input[used...] + piece
          used = 0
        }
        if input[used...].starts(with: Self.signature) {
          unsafe ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
          damage = nil
          isInside = false
          return true
        }
        used += 1
      } else {
        used = input.count
      }
    }
    return false
  }
}
