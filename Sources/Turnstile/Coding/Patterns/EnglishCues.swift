/// Function words of English that decide whether a clause is asserted, and of whom.
///
/// After ConText (Harkema, Dowling, Thornblade & Chapman 2009, J. Biomedical Informatics 42):
/// negation, hypothesis and experiencer are told by trigger words near the finding.
struct EnglishCues: Sendable {
  static let negation = set(
    """
    not no never none neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't
    wasn't weren't haven't hasn't hadn't shouldn't couldn't ain't dont doesnt didnt cant wont isnt
    wasnt havent without hardly barely nobody nothing
    """)
  static let firstPerson = set(
    """
    i i'm i've i'd i'll im ive me my mine myself we we're we've we'd we'll us our ours ourselves
    """)
  static let subject = set("i i'm i've i'd i'll im ive we we're we've we'd we'll")
  static let secondPerson = set(
    "you you're you've you'd you'll your yours yourself youre u ur")
  static let condition = set("if unless whether suppose imagine assuming hypothetically")
  static let advice = set("should must ought recommend suggest advise consider try make avoid")
  static let report = set(
    """
    said says claims claimed told tells heard they people everyone everybody someone friend
    colleague
    """)

  private static func set(_ words: String) -> Set<Word> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { Word(String($0)) })
  }
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
      if EnglishCues.firstPerson.contains(entry.word) { hasFirstPerson = true }
      if EnglishCues.secondPerson.contains(entry.word) { hasSecondPerson = true }
      if EnglishCues.condition.contains(entry.word) { hasCondition = true }
    }
  }
}

extension SentenceWords {
  /// Whether a word of negation stands up to three words before a place, in the same clause.
  func isNegated(before place: Int) -> Bool {
    var at = place
    while at > 0, at > place - 3, !entries[at].isAfterMark {
      at -= 1
      if EnglishCues.negation.contains(entries[at].word) { return true }
    }
    return false
  }
}
