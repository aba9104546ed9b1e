/// The spelling of words by their identity, written aside: a corpus has more words than memory
/// should hold, and only some of them are ever shown.
struct Vocabulary: Sendable {
  /// A record is the identity, in eight bytes, and the spelling.
  private var runs: SortedRuns
  /// Words that need not be written again; forgotten when they are too many.
  private var known: Set<Word> = []
  private let mostKnown: Int

  /// Words of more bytes are cut, between two letters; nobody reads them.
  private static let longest = 60

  init(spool: SpoolDirectory, limits: SpoolLimits) {
    runs = SortedRuns(spool: spool, limit: limits.termBytes, mostFiles: limits.files)
    mostKnown = limits.terms
  }

  /// Whether a word was learnt, as far as that is remembered.
  func contains(_ word: Word) -> Bool { known.contains(word) }

  mutating func learn(_ word: Word, as folded: some Collection<UInt8>) throws(ReportError) {
    if known.count >= mostKnown { known.removeAll(keepingCapacity: true) }
    guard known.insert(word).inserted else { return }
    var kept = Array(folded.prefix(Self.longest + 1))
    if kept.count > Self.longest {
      while kept.popLast()! & 0xC0 == 0x80 {}
    }
    var record: [UInt8] = []
    record.append(bigEndian: word.hash, count: 8)
    record += kept
    try runs.append(record)
  }

  /// The words for people to read, of those that were learnt.
  func spellings(of words: Set<Word>) throws(ReportError) -> [Word: String] {
    var spellings: [Word: String] = [:]
    try runs.forEach { record in
      let word = Word(hash: record.bigEndian(at: 0, count: 8))
      // The first of several: which one was learnt first differs from run to run.
      guard words.contains(word), spellings[word] == nil else { return }
      spellings[word] = String(decoding: record.dropFirst(8), as: UTF8.self)
    }
    return spellings
  }

  mutating func merge(_ other: consuming Vocabulary) throws(ReportError) {
    try runs.merge(other.runs)
  }
}
