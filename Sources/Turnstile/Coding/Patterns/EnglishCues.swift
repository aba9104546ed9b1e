/// Function words of English that decide whether a clause is asserted, and of whom.
///
/// After ConText (Harkema, Dowling, Thornblade & Chapman 2009, J. Biomedical Informatics 42):
/// negation, hypothesis and experiencer are told by trigger words near the finding.
struct EnglishCues: OptionSet, Sendable {
  let rawValue: UInt8

  static let negation = EnglishCues(rawValue: 1)
  static let firstPerson = EnglishCues(rawValue: 2)
  static let secondPerson = EnglishCues(rawValue: 4)
  static let condition = EnglishCues(rawValue: 8)

  /// What each word is a cue of.
  static let table: WordTable<EnglishCues> = {
    var table = WordTable<EnglishCues>(capacity: 128)
    for (cue, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table.update(Word(String(word)), default: []) { $0.insert(cue) }
      }
    }
    return table
  }()

  private static let lists: [(EnglishCues, String)] = [
    (
      .negation,
      """
      not no never none neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't
      wasn't weren't haven't hasn't hadn't shouldn't couldn't ain't dont doesnt didnt cant wont isnt
      wasnt havent without hardly barely nobody nothing
      """
    ),
    (
      .firstPerson,
      """
      i i'm i've i'd i'll im ive me my mine myself we we're we've we'd we'll us our ours ourselves
      """
    ),
    (.secondPerson, "you you're you've you'd you'll your yours yourself youre u ur"),
    (.condition, "if unless whether suppose imagine assuming hypothetically"),
  ]
}

/// How a sentence is said: what decides whether its words are the author's own claim.
struct SentenceContext: Sendable {
  var isQuestion = false
  var hasFirstPerson = false
  var hasSecondPerson = false
  var hasCondition = false

  init(_ words: SentenceWords) {
    let last = words.sentence.tokens.last { index in
      words.text.tokens[index].kind == .punctuation
    }
    if let last { isQuestion = words.text.bytes[words.text.tokens[last].range].contains(0x3F) }
    for entry in words.entries {
      let cue = entry.cues
      if cue.contains(.firstPerson) { hasFirstPerson = true }
      if cue.contains(.secondPerson) { hasSecondPerson = true }
      if cue.contains(.condition) { hasCondition = true }
    }
  }
}

extension SentenceWords {
  /// Whether a word of negation stands up to three words before a place, in the same clause.
  func isNegated(before place: Int) -> Bool {
    var at = place
    while at > 0, at > place - 3, !entries[at].isAfterMark {
      at -= 1
      if entries[at].cues.contains(.negation) { return true }
    }
    return false
  }
}
