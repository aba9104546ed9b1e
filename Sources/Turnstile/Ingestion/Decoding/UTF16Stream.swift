/// UTF-16 or UTF-32 text as it comes, turned into UTF-8.
final class UTF16Stream: ByteStream {
  private let base: any ByteStream
  private let layout: UTF16Layout
  private var pending: [UInt8] = []
  private var hasBegun = false
  /// How many units had no meaning and were replaced so far.
  private(set) var repaired = 0

  init(_ base: any ByteStream, _ layout: UTF16Layout) {
    self.base = base
    self.layout = layout
  }

  func read() throws(IngestionError) -> [UInt8] {
    while true {
      let piece = try base.read()
      pending += piece
      if !hasBegun, pending.count >= layout.markLength {
        pending.removeFirst(layout.markLength)
        hasBegun = true
      }
      let length = piece.isEmpty ? pending.count : layout.wholeLength(pending)
      guard length > 0 || piece.isEmpty else { continue }
      let decoded = layout.decode(pending[..<length])
      repaired += decoded.repaired
      pending.removeFirst(length)
      return decoded.text
    }
  }
}
