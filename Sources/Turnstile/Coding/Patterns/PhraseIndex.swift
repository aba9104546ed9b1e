/// The phrases of all classes, found in one pass over a sentence.
struct PhraseIndex: Sendable {
  /// A phrase found at a word.
  struct Hit {
    var at: Int
    var length: Int
    var name: Pattern.ClassName
    /// Which role, where the class is one of roles.
    var role: Int?
  }

  private struct Entry {
    var phrase: Pattern.Phrase
    var name: Pattern.ClassName
    var role: Int?
  }

  private var entries: [Pattern.Form: [Entry]] = [:]

  mutating func add(_ phrase: Pattern.Phrase, name: Pattern.ClassName, role: Int? = nil) {
    guard let first = phrase.words.first else { return }
    entries[first, default: []].append(Entry(phrase: phrase, name: name, role: role))
  }

  /// All phrases of a sentence, in the order of their places, longer ones first.
  func hits(in words: SentenceWords) -> [Hit] {
    var hits: [Hit] = []
    for (at, word) in words.entries.enumerated() {
      let first = hits.count
      for form in [Pattern.Form.stem(word.stem), .exact(word.word)] {
        for entry in entries[form] ?? [] where words.matches(entry.phrase, at: at) {
          hits.append(
            Hit(at: at, length: entry.phrase.words.count, name: entry.name, role: entry.role))
        }
      }
      if hits.count > first + 1 { hits[first...].sort { $0.length > $1.length } }
    }
    return hits
  }
}

extension SentenceWords {
  /// Whether a phrase stands at a word, with no mark inside it.
  func matches(_ phrase: Pattern.Phrase, at start: Int) -> Bool {
    guard start + phrase.words.count <= count else { return false }
    for (offset, form) in phrase.words.enumerated() {
      let entry = entries[start + offset]
      if offset > 0 && entry.isAfterBreak { return false }
      switch form {
      case .stem(let stem): if entry.stem != stem { return false }
      case .exact(let word): if entry.word != word { return false }
      }
    }
    return true
  }
}
