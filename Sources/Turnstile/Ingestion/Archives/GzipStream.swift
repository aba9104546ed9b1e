internal import CZlib

/// What is packed by gzip, through zlib: one member behind the other, as logs and crawlers write.
@safe final class GzipStream: ByteStream {
  private let base: BufferedStream
  private let meter: UnpackingMeter
  private let name: String
  /// On the heap: zlib holds its address.
  private let state: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var used = 0
  private var phase = Phase.between

  private enum Phase {
    /// Before a member, the first or another.
    case between
    case inside, damaged, ended
  }

  /// The most bytes to hand out at once.
  private static let chunk = 1 << 18

  init(_ base: BufferedStream, name: String, meter: UnpackingMeter) {
    self.base = base
    self.name = name
    self.meter = meter
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    // 16: with gzip's header and checksum. Fails only without memory; reading fails then.
    unsafe inflateInit2_(state, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    unsafe inflateEnd(state)
    unsafe state.deallocate()
  }

  func read() throws(IngestionError) -> [UInt8] {
    while phase == .between || phase == .inside {
      guard try fill() else {
        guard phase == .inside else {
          phase = .ended
          return []
        }
        phase = .damaged
        throw .damaged(name, reason: "it ends too early")
      }
      if phase == .between {
        // Tapes and some servers fill up with other bytes behind the last member.
        guard try startsMember() else {
          phase = .ended
          return []
        }
        unsafe inflateReset(state)
        phase = .inside
      }
      let output = inflate()
      if !output.isEmpty {
        try meter.add(output.count)
        return output
      }
    }
    guard phase == .ended else { throw .damaged(name, reason: reason) }
    return []
  }

  private var reason: String {
    unsafe state.pointee.msg.map { unsafe String(cString: $0) } ?? "its data make no sense"
  }

  /// Unpacks until the input or the room for the output is used up, or the member ends.
  private func inflate() -> [UInt8] {
    var status = Z_OK
    let output = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { room, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe state.pointee.next_in = input.baseAddress! + used
        unsafe state.pointee.avail_in = UInt32(input.count - used)
        unsafe state.pointee.next_out = room.baseAddress
        unsafe state.pointee.avail_out = UInt32(room.count)
        status = unsafe CZlib.inflate(state, Z_NO_FLUSH)
        used = unsafe input.count - Int(state.pointee.avail_in)
        count = unsafe room.count - Int(state.pointee.avail_out)
      }
    }
    switch status {
    case Z_STREAM_END: phase = .between
    case Z_OK, Z_BUF_ERROR: break
    default: phase = .damaged
    }
    return output
  }

  /// Makes sure of some input; false at its end.
  private func fill() throws(IngestionError) -> Bool {
    guard used == input.count else { return true }
    input = try base.read()
    used = 0
    return !input.isEmpty
  }

  /// Whether the unread input begins like a member.
  private func startsMember() throws(IngestionError) -> Bool {
    if input.count - used < 4 {
      input = Array(input[used...])
      used = 0
      while input.count < 4, case let piece = try base.read(), !piece.isEmpty { input += piece }
    }
    return Self.isMember(input[used...])
  }

  static func isMember(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 8]) && bytes.dropFirst(3).first.map { $0 < 0x20 } ?? false
  }

  /// Looks for the next member behind the damage.
  func resume() throws(IngestionError) -> Bool {
    guard phase == .damaged else { return false }
    used = min(used + 1, input.count)
    while try fill() {
      guard let mark = input[used...].firstIndex(of: 0x1F) else {
        used = input.count
        continue
      }
      used = mark
      if try startsMember() {
        phase = .between
        return true
      }
      used += 1
    }
    return false
  }
}
