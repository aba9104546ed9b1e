/// A text that is compared with others which it may hold or be a part of.
struct ComparedText {
  /// The bytes of each word.
  private var places: [Range<Int>] = []
  /// The number of each three words in a row, in order.
  private let hashes: [UInt64]
  let shingles: Shingles
  /// Of each word whether it is another's.
  private var isOthers: [Bool]

  /// So many words in a row are another's; fewer may be chance.
  private static let fewestInRow = Passages.length
  /// So few changed words between two such runs are no words of one's own.
  private static let widestGap = 3

  init(_ text: [UInt8]) {
    var words: [Word] = []
    (words, places) = OwnWords.words(in: text)
    hashes = Shingles.hashes(of: words)
    shingles = Shingles(hashes: hashes)
    isOthers = [Bool](repeating: false, count: words.count)
  }

  /// Notes the words that another text has too.
  mutating func mark(wordsOf other: Shingles) {
    var isShared = [Bool](repeating: false, count: places.count)
    for (place, hash) in hashes.enumerated() where other.contains(hash) {
      for word in place..<place + 3 { isShared[word] = true }
    }
    var end: Int?
    for run in Self.runs(of: isShared) where run.count >= Self.fewestInRow {
      let start = end.map { run.lowerBound - $0 <= Self.widestGap ? $0 : run.lowerBound }
      for word in (start ?? run.lowerBound)..<run.upperBound { isOthers[word] = true }
      end = run.upperBound
    }
  }

  /// How many words are none of those that were marked.
  var ownWordCount: Int { isOthers.count { !$0 } }

  /// The bytes that were marked, in order.
  var pasted: [Range<Int>] {
    Self.runs(of: isOthers).map {
      places[$0.lowerBound].lowerBound..<places[$0.upperBound - 1].upperBound
    }
  }

  private static func runs(of flags: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, flag) in flags.enumerated() where flag {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
