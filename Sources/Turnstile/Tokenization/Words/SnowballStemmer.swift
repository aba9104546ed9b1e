internal import CStemmer

/// Snowball's English stemmer with the stems it made last; for one thread at a time.
///
/// Unchecked, since only ``Stemmer`` hands one out, and to one holder at a time.
@safe final class SnowballStemmer: @unchecked Sendable {
  /// Words that are longer, in bytes, are left as they are: no language has them.
  static let longest = 64

  private let handle: OpaquePointer?
  /// What each slot remembers: a word and its stem. A later word takes the slot of an earlier one.
  private var memo: [(word: UInt64, stem: UInt64)]
  private static let slots = 1 << 15

  init() {
    unsafe handle = sb_stemmer_new("english", "UTF_8")
    memo = Array(repeating: (Word.seed, Word.seed), count: Self.slots)
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a folded word, in bytes.
  func stem(_ folded: [UInt8]) -> [UInt8] {
    guard folded.count <= Self.longest, let handle = unsafe handle else { return folded }
    let result = unsafe folded.withUnsafeBufferPointer {
      unsafe sb_stemmer_stem(handle, $0.baseAddress, Int32($0.count))
    }
    guard let stem = unsafe result else { return folded }
    return unsafe Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
  }

  /// The stem of a word whose folded bytes are made only where it is not remembered.
  @inline(__always) func stem(_ word: Word, _ folded: () -> [UInt8]) -> Word {
    let slot = Int(truncatingIfNeeded: (word.hash ^ word.hash >> 32) & UInt64(Self.slots - 1))
    if memo[slot].word == word.hash { return Word(hash: memo[slot].stem) }
    let stem = Word(self.stem(folded()))
    memo[slot] = (word.hash, stem.hash)
    return stem
  }
}
