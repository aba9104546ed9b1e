/// The identity of a folded word: the 64-bit FNV-1a hash of its UTF-8 bytes.
///
/// Words are compared and counted by it, so that no string is made for a token. Two different
/// words among ten million share one with a probability of about 3 in a million.
public struct Word: Sendable, Hashable, Comparable {
  public let hash: UInt64

  init(hash: UInt64) { self.hash = hash }

  /// The identity of a word that is already folded.
  public init(_ folded: some Sequence<UInt8>) {
    var hash = Word.seed
    for byte in folded { hash = Word.mix(hash, byte) }
    self.hash = hash
  }

  /// The identity of a word that is already folded.
  public init(_ folded: String) { self.init(folded.utf8) }

  public static func < (a: Word, b: Word) -> Bool { a.hash < b.hash }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
