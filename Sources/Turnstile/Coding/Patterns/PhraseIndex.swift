/// The phrases of all classes, found in one pass over a sentence.
struct PhraseIndex: Sendable {
  /// A phrase found at a word.
  struct Hit {
    var at: Int
    var length: Int
    /// The number of its class.
    var name: Int
    /// Which role, where the class is one of roles.
    var role: Int?
  }

  private struct Entry {
    var phrase: Range<Int>
    var name: Int
    var role: Int?
  }

  /// Holds the phrases' words and the numbers of classes.
  private(set) var program = PatternProgram()
  private var lists: [[Entry]] = []
  private var stems = WordTable<Int>(capacity: 1024)
  private var words = WordTable<Int>(capacity: 1024)

  mutating func add(_ phrase: Pattern.Phrase, name: Pattern.ClassName, role: Int? = nil) {
    guard let first = phrase.words.first else { return }
    let entry = Entry(phrase: program.add(phrase), name: program.number(of: name), role: role)
    let list: Int
    switch first {
    case .stem(let word):
      list = stems[word] ?? lists.count
      stems.update(word, default: list) { _ in }
    case .exact(let word):
      list = words[word] ?? lists.count
      words.update(word, default: list) { _ in }
    }
    if list == lists.count { lists.append([]) }
    lists[list].append(entry)
  }

  /// How often the phrases of each class are said, in a million words: by their rarest words.
  func commonness(_ frequencies: WordFrequencies) -> [Int] {
    var sums = [Int](repeating: 0, count: program.names.count)
    for entry in lists.joined() {
      sums[entry.name] += entry.phrase.map { frequencies.count(of: program.forms[$0]) }.min() ?? 0
    }
    return sums
  }

  /// All phrases of a sentence, in the order of their places, longer ones first.
  func hits(in sentence: SentenceWords) -> [Hit] {
    var hits: [Hit] = []
    func add(_ list: Int?, at place: Int) {
      guard let list else { return }
      for entry in lists[list] where program.matches(entry.phrase, at: place, of: sentence) {
        hits.append(
          Hit(at: place, length: entry.phrase.count, name: entry.name, role: entry.role))
      }
    }
    for (at, word) in sentence.entries.enumerated() {
      let first = hits.count
      add(stems[word.stem], at: at)
      add(words[word.word], at: at)
      if hits.count > first + 1 { hits[first...].sort { $0.length > $1.length } }
    }
    return hits
  }
}
