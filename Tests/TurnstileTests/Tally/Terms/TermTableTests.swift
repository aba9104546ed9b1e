import Testing

@testable import Turnstile

@Suite struct TermTableTests {
  private struct Figures: Equatable {
    var count = 0
    var posts = 0
    var target = 0
    var reference = 0
    var roots = 0
  }

  /// One to three words in a row, counted with nothing but a dictionary.
  private func naive(_ texts: [TokenizedText], groups: [Int]) -> [[Word]: Figures] {
    var figures: [[Word]: Figures] = [:]
    for (text, group) in zip(texts, groups) {
      var here: [[Word]: Int] = [:]
      for sentence in text.sentences {
        let tokens = text.tokens[sentence.tokens]
        let runs = tokens.split { ![.word, .number, .hashtag].contains($0.kind) }
        for run in runs {
          for start in run.indices {
            for end in start..<min(start + 3, run.endIndex)
            where isContent(run[start]) && isContent(run[end]) {
              here[run[start...end].map(\.word), default: 0] += 1
            }
          }
        }
      }
      for (term, count) in here {
        figures[term, default: Figures()].count += count
        figures[term]!.posts += 1
        figures[term]!.target += group == 0 ? 1 : 0
        figures[term]!.reference += group == 1 ? 1 : 0
        figures[term]!.roots += Dispersion.root(words: text.wordCount, occurrences: count)
      }
    }
    return figures
  }

  private func isContent(_ token: Token) -> Bool {
    token.kind != .number && token.range.count > 1 && !StopWords.english.contains(token.word)
  }

  @Test(arguments: 1...4, [SpoolLimits(), Spool.tiny])
  func theCountsAreThoseOfADictionary(seed: UInt64, limits: SpoolLimits) throws {
    var stock = PostStock(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let texts =
      (0..<40).map { _ in stock.makePost { $0.exclusion == nil }.tokenized.text }
      + (0..<40).map { _ in stock.post().tokenized.text }
    let groups = texts.map { _ in generator.index(below: 3) }
    let spool = try Spool()
    var tables = [spool.terms(limits: limits), spool.terms(limits: limits)]
    for (text, group) in zip(texts, groups) {
      let table = generator.index(below: 2)
      TermExtraction.forEachTerm(of: text) { term, _ in tables[table].add(term) }
      try tables[table].endPost(
        words: text.wordCount, isTarget: group == 0, isReference: group == 1)
    }
    var table = tables[0]
    try table.merge(tables[1])
    var found: [Term: Figures] = [:]
    try table.forEach { term, count in
      #expect(found[term] == nil)
      found[term] = Figures(
        count: Int(count.count), posts: Int(count.posts), target: Int(count.target),
        reference: Int(count.reference), roots: Int(count.roots))
    }
    let expected = naive(texts, groups: groups)
    #expect(found.count == expected.count)
    for (words, figures) in expected {
      let term = Term(words[0], words.dropFirst().first, words.dropFirst(2).first)
      #expect(found[term] == figures)
    }
  }

  @Test func manyTermsOfOnePostAreKept() throws {
    var table = try Spool().terms(limits: SpoolLimits())
    for number in 0..<30_000 { table.add(Term(Word("w\(number)"))) }
    var isNew = false
    for number in 0..<30_000 where table.add(Term(Word("w\(number)"))) { isNew = true }
    #expect(!isNew)
    try table.endPost(words: 60_000, isTarget: false, isReference: false)
    var counts: Set<UInt64> = []
    var terms = 0
    try table.forEach { _, count in
      counts.insert(count.count)
      terms += 1
    }
    #expect(terms == 30_000 && counts == [2])
  }
}
