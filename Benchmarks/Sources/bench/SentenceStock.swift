import FoundationEssentials

/// Sentences to make posts from, and their words.
struct SentenceStock: Sendable {
  /// Each a list of words with the punctuation that follows them.
  private(set) var sentences: [[[UInt8]]] = []
  /// The bare words, the most frequent first.
  private(set) var vocabulary: [[UInt8]] = []

  /// Collects whole sentences from the text files below a folder.
  init(folder: String) throws(BenchError) {
    let files = FileManager.default
    var counts: [[UInt8]: Int] = [:]
    let names = (try? files.subpathsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() {
      guard name.hasSuffix(".txt"), let text = files.contents(atPath: folder + "/" + name)
      else { continue }
      for line in text.split(separator: UInt8(ascii: "\n")) { collect(line, &counts) }
    }
    vocabulary = counts.sorted {
      ($1.value, $0.key.count) < ($0.value, $1.key.count)
        || $0.value == $1.value && $0.key.count == $1.key.count
          && $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.key)
    guard !sentences.isEmpty, !vocabulary.isEmpty else { throw .noSentences(folder) }
  }

  /// Takes the sentences of a line: four to sixty words that end with a mark.
  private mutating func collect(_ line: some Sequence<UInt8>, _ counts: inout [[UInt8]: Int]) {
    var sentence: [[UInt8]] = []
    for word in Array(line).split(separator: UInt8(ascii: " ")) {
      sentence.append(Array(word))
      guard let last = word.last, ".!?".utf8.contains(last) else { continue }
      if (4...60).contains(sentence.count), sentence[0].last != UInt8(ascii: ":") {
        for word in sentence where Self.isPlain(word) {
          counts[word, default: 0] += 1
        }
        sentences.append(sentence)
      }
      sentence = []
    }
  }

  /// Whether a word is small ASCII letters alone, so that another can stand in for it.
  static func isPlain(_ word: [UInt8]) -> Bool { word.allSatisfy { (0x61...0x7a).contains($0) } }
}
