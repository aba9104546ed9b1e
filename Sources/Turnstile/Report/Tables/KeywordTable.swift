/// The terms that stand out, chosen from all terms in one pass.
struct KeywordTable {
  /// A term with its figures.
  struct Row {
    var term: String
    var length: Int
    var count: TermCount
    var tfIdf: Double
    /// Nil where too few posts of the two groups say it.
    var keyness: Keyness?
    var q: Double?
    var dispersion: Double
  }

  /// A pair of words with its association.
  struct Collocate {
    var term: String
    var count: Int
    var posts: Int
    /// −1…1.
    var npmi: Double
  }

  /// By falling tf–idf.
  private(set) var rows: [Row] = []
  /// By falling association.
  private(set) var collocations: [Collocate] = []
  /// How many terms were tested for keyness: the family of the q values.
  private(set) var tested = 0

  /// Rows that a report shows of each kind.
  static let shownRows = 20
  /// Above this q a difference between groups may be chance.
  static let threshold = 0.05

  /// Terms that tell the two groups apart beyond chance, by falling keyness.
  var distinctive: [Row] {
    rows.filter { ($0.q ?? 1) <= Self.threshold }
      .sorted { (abs($0.keyness!.g2), $1.term) > (abs($1.keyness!.g2), $0.term) }
  }

  /// Terms of a group to show where none differs beyond chance.
  private static let leanings = 5

  /// What a report shows of the comparison: the terms beyond chance, or else those that lean most
  /// to either group.
  var compared: [Row] {
    let beyond = distinctive.prefix(Self.shownRows)
    guard beyond.isEmpty else { return Array(beyond) }
    let tested = rows.filter { $0.keyness != nil }
    func strongest(_ sign: Double) -> ArraySlice<Row> {
      tested.filter { sign * $0.keyness!.g2 > 0 }
        .sorted { (sign * $0.keyness!.g2, $1.term) > (sign * $1.keyness!.g2, $0.term) }
        .prefix(Self.leanings)
    }
    return Array(strongest(1) + strongest(-1))
  }

  /// The terms that a report shows.
  var shown: [Row] { Array(rows.prefix(Self.shownRows)) + compared }

  /// Terms to keep for tf–idf, and on each side of keyness.
  private static let kept = 1000
  /// Posts of the two groups that must say a term before it is tested.
  static let testedFloor = 3
  /// Occurrences that a pair needs: rarer ones have a high association by chance.
  static let pairFloor = 4

  private struct Candidate {
    var term: Term
    var count: TermCount
    var keyness: Keyness?
  }

  private struct Pair {
    var term: Term
    var count: TermCount
    var npmi: Double
  }

  init(_ tally: inout Tally) throws(ReportError) {
    let posts = tally.coverage.posts
    let sizes = tally.groupSizes
    func weight(_ candidate: Candidate) -> Double {
      TfIdf.weight(
        count: Int(candidate.count.count), containing: Int(candidate.count.posts), posts: posts)
    }
    func precedes(_ a: Term, _ b: Term) -> Bool {
      (0..<3).first { a.words[$0] != b.words[$0] }.map { a.words[$0] < b.words[$0] } ?? false
    }
    func ordered(_ key: @escaping (Candidate) -> Double) -> (Candidate, Candidate) -> Bool {
      { a, b in
        let (x, y) = (key(a), key(b))
        return x == y ? precedes(a.term, b.term) : x > y
      }
    }
    var heaviest = TopSelection<Candidate>(Self.kept, by: ordered(weight))
    var target = TopSelection<Candidate>(Self.kept / 2, by: ordered { $0.keyness!.g2 })
    var reference = TopSelection<Candidate>(Self.kept / 2, by: ordered { -$0.keyness!.g2 })
    // Many terms are said by the same few posts of each group: memory holds one number for these.
    var tests: [UInt64: Int] = [:]
    var singles: [UInt64: Int] = [:]
    let total = tally.coverage.words
    var firmest = TopSelection<Pair>(Self.kept) { a, b in
      if a.npmi != b.npmi { return a.npmi > b.npmi }
      if a.count.count != b.count.count { return a.count.count > b.count.count }
      return precedes(a.term, b.term)
    }
    try tally.terms.forEach { term, count in
      // A pair is not said more often than its words.
      if term.length == 1, count.count >= Self.pairFloor {
        singles[term.words[0]] = Int(count.count)
      }
      if term.length == 2, count.count >= Self.pairFloor, count.posts > 1 {
        // Its words came before it.
        firmest.add(
          Pair(
            term: term, count: count,
            npmi: Collocation.normalizedMutualInformation(
              pair: Int(count.count), first: singles[term.words[0]] ?? 0,
              second: singles[term.words[1]] ?? 0, total: total)))
      }
      guard count.posts > 1 else { return }
      var candidate = Candidate(term: term, count: count)
      if count.target + count.reference >= Self.testedFloor, sizes.target > 0, sizes.reference > 0 {
        let keyness = Keyness(
          target: Int(count.target), reference: Int(count.reference), sizes: sizes)
        tests[UInt64(count.target) << 32 | UInt64(count.reference), default: 0] += 1
        candidate.keyness = keyness
        if keyness.g2 > 0 { target.add(candidate) }
        if keyness.g2 < 0 { reference.add(candidate) }
      }
      heaviest.add(candidate)
    }
    let pValues = tests.map { groups, count in
      let keyness = Keyness(
        target: Int(groups >> 32), reference: Int(groups & 0xFFFF_FFFF), sizes: sizes)
      return (p: keyness.p, count: count)
    }
    .sorted { $0.p < $1.p }
    tested = pValues.reduce(0) { $0 + $1.count }
    let qValues = BenjaminiHochberg.qValues(ascending: pValues)
    func q(_ keyness: Keyness) -> Double {
      qValues[pValues.partitioningIndex { $0.p >= keyness.p }]
    }
    var chosen: [Term: Candidate] = [:]
    for candidate in heaviest.elements() + target.elements() + reference.elements() {
      chosen[candidate.term] = candidate
    }
    let pairs = firmest.elements()
    var words: Set<Word> = []
    for term in chosen.keys + pairs.map(\.term) {
      for index in 0..<term.length { words.insert(Word(hash: term.words[index])) }
    }
    let spellings = try tally.vocabulary.spellings(of: words)
    // In an order of their own first: long words are cut, so that two may be spelled alike.
    rows = chosen.values.sorted(by: ordered { _ in 0 }).map { candidate in
      Row(
        term: Self.spelling(candidate.term, spellings), length: candidate.term.length,
        count: candidate.count, tfIdf: weight(candidate), keyness: candidate.keyness,
        q: candidate.keyness.map(q),
        dispersion: Dispersion.rosengren(
          roots: Int(candidate.count.roots), words: tally.coverage.words,
          occurrences: Int(candidate.count.count)))
    }
    .sorted { ($0.tfIdf, $1.term) > ($1.tfIdf, $0.term) }
    collocations = pairs.map { pair in
      Collocate(
        term: Self.spelling(pair.term, spellings), count: Int(pair.count.count),
        posts: Int(pair.count.posts), npmi: pair.npmi)
    }
    .sorted { ($0.npmi, $0.count, $1.term) > ($1.npmi, $1.count, $0.term) }
  }

  /// The words of a term; an inner stop word was never learnt and is looked up among those.
  private static func spelling(_ term: Term, _ spellings: [Word: String]) -> String {
    (0..<term.length).map { index in
      let word = Word(hash: term.words[index])
      return spellings[word] ?? StopWords.english.spelling(word) ?? "…"
    }
    .joined(separator: " ")
  }
}
