/// Words and phrases with their valences, and the cues that change them.
///
/// The file is text, one entry a line, sorted: the entry, its valence in thousandths or the name of
/// a cue (with its strength after a colon), the spread, the source and the correction, separated by
/// tabs. An entry may have a line with a valence and one with a cue. `#` begins a comment.
struct Lexicon: Sendable {
  /// The lexicon of the program.
  ///
  /// A test reads it, so the force never fails in a program that was tested.
  static let builtIn = try! Lexicon(parsing: Resource.lexicon)

  /// What is known of a word, or of a phrase up to its last word.
  struct Node: Sendable {
    /// The line of the valence in the file, from 0; negative where there is none.
    var line: Int32 = -1
    var valence: Int32 = 0
    /// How much an intensity adds, in thousandths.
    var strength: Int16 = 0
    var cue: Cue?
    /// Whether a longer phrase begins so.
    var isPrefix = false

    var hasValence: Bool { line >= 0 }
    var isEntry: Bool { hasValence || cue != nil }
  }

  let entries: [LexiconEntry]
  /// The feeling of a negation, an exclamation mark or a question mark by itself: the entries
  /// `<negation>`, `<exclamation>` and `<question>`.
  let negation: Node
  let exclamation: Node
  let question: Node
  private let table: WordTable<Node>
  /// The entries of one word, and the first two words of all phrases.
  private let beginnings: WordFilter

  /// - Throws: ``LexiconError`` where a line is malformed or an entry stands twice.
  init(parsing file: [UInt8]) throws(LexiconError) {
    try self.init(Self.read(file))
  }

  /// - Throws: ``LexiconError/duplicate(_:)`` where an entry stands twice.
  init(_ entries: [LexiconEntry]) throws(LexiconError) {
    var table = WordTable<Node>(capacity: entries.count)
    var beginnings = WordFilter()
    for (line, entry) in entries.enumerated() {
      var key: Word?
      var length = 0
      for part in Folding.fold(entry.phrase).split(separator: UInt8(ascii: " ")) {
        if let key { table.update(key, default: Node()) { $0.isPrefix = true } }
        key = key.map { $0.joined(Word(part)) } ?? Word(part)
        length += 1
        if length == 2, let key { beginnings.insert(key) }
      }
      guard let key else { throw .malformed(line: line + 1) }
      if length == 1 { beginnings.insert(key) }
      var isNew = true
      table.update(key, default: Node()) { node in
        if let cue = entry.cue {
          isNew = node.cue == nil
          node.cue = cue
          node.strength = Int16(clamping: entry.value)
        } else {
          isNew = !node.hasValence
          node.line = Int32(line)
          node.valence = Int32(clamping: entry.valence)
        }
      }
      if !isNew { throw .duplicate(entry.phrase) }
    }
    self.entries = entries
    self.table = table
    self.beginnings = beginnings
    negation = table[Word("<negation>")] ?? Node()
    exclamation = table[Word("<exclamation>")] ?? Node()
    question = table[Word("<question>")] ?? Node()
  }

  /// What is known of a word or phrase.
  @inline(__always) subscript(key: Word) -> Node? { table[key] }

  /// False for nearly every word that neither is an entry nor begins one with the next word.
  ///
  /// Many words of grammar begin a phrase and few go on with it, so this saves most look-ups.
  @inline(__always) func mayBegin(_ word: Word, next: Word) -> Bool {
    beginnings.mayHold(either: word, or: word.joined(next))
  }
}

extension Word {
  /// The identity of a phrase that goes on with another word.
  @inline(__always) func joined(_ next: Word) -> Word {
    Word(hash: (hash &* 0x9e37_79b9_7f4a_7c15) ^ next.hash)
  }
}
