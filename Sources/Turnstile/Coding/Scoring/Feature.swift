/// Something that a sentence or a post shows: a number that stands for it.
///
/// Two of 100,000 features share a number with a probability of about 1 in 4,000 a feature; such
/// a pair is learnt as one.
struct Feature: Sendable, Hashable {
  let key: UInt32

  /// - Parameters:
  ///   - space: What kind of thing it is, so that a title's word is not a text's word.
  ///   - a: A word, or a hash of anything.
  ///   - b: A second word.
  @inline(__always) init(_ space: Space, _ a: UInt64, _ b: UInt64 = 0) {
    var hash = (a ^ (UInt64(space.rawValue) &* 0x9e37_79b9_7f4a_7c15)) &* 0xbf58_476d_1ce4_e5b9
    hash ^= hash >> 31
    hash = (hash ^ (b &* 0x94d0_49bb_1331_11eb)) &* 0xc2b2_ae3d_27d4_eb4f
    key = UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The kinds of things that are seen.
  enum Space: UInt8, Sendable {
    case stem, stemPair, titleStem, cue, pattern, rule, place, kind, movement, opening, role, bias
    case score, personStem, personPair, titlePair, titlePattern, pairGap
    case mention, feeling
  }
}
