/// What a sentence shows of the factors it may carry: its words, how it is said, and
/// where in which post it stands.
struct FactorFeatures {
  private let found: PostMatches
  /// Features that all sentences of the post share.
  private let shared: [Feature]

  init(_ found: PostMatches) {
    self.found = found
    var shared = [
      Feature(.bias, 0), Feature(.kind, Word(found.post.post.kind.rawValue).hash),
    ]
    let isOwnTitle: UInt64 = found.post.post.kind == .comment ? 1 : 0
    for sentence in found.title {
      for entry in sentence.words.entries where !StopWords.english.contains(entry.word) {
        shared.append(Feature(.titleStem, entry.stem.hash, isOwnTitle))
      }
    }
    let size = UInt64(min(6, found.text.count.bitWidth - found.text.count.leadingZeroBitCount))
    shared.append(Feature(.place, 100 + size))
    self.shared = shared
  }

  /// - Parameter index: Of a sentence of the text.
  func features(of index: Int) -> [Feature] {
    let sentence = found.text[index]
    var features = shared
    addWords(sentence, to: &features)
    addManner(sentence, index, to: &features)
    return features
  }

  private func addWords(_ sentence: PostMatches.Sentence, to features: inout [Feature]) {
    let entries = sentence.words.entries
    var previous: UInt64 = 1
    var beforeThat: UInt64 = 0
    for entry in entries {
      let stem = entry.stem.hash
      features.append(Feature(.stem, stem))
      features.append(Feature(.stemPair, previous, stem))
      if beforeThat != 0 { features.append(Feature(.pairGap, beforeThat, stem)) }
      (beforeThat, previous) = (previous, stem)
    }
    features.append(Feature(.stemPair, previous, 2))
  }

  private func addManner(
    _ sentence: PostMatches.Sentence, _ index: Int, to features: inout [Feature]
  ) {
    let context = sentence.context
    var manner: UInt64 = 0
    for (bit, isSo) in [
      context.isQuestion, context.hasFirstPerson, context.hasSecondPerson, context.hasCondition,
    ].enumerated() where isSo {
      manner |= 1 << UInt64(bit)
      features.append(Feature(.cue, UInt64(bit)))
    }
    features.append(Feature(.cue, 100 + manner))
    features.append(Feature(.place, UInt64(sentence.words.sentence.place.rawValue)))
    let length = sentence.words.count
    features.append(
      Feature(.place, 10 + UInt64(length < 5 ? 0 : length < 12 ? 1 : length < 30 ? 2 : 3)))
    if index == 0 { features.append(Feature(.place, 20)) }
    if index == found.text.count - 1 { features.append(Feature(.place, 21)) }
  }
}
