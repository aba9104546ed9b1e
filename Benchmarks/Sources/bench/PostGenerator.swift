import Glibc
import Turnstile

/// Makes posts for measuring: always the same ones for a seed and a stock of sentences.
///
/// A post is a row of sentences drawn from the stock. One word in twenty is swapped for another of
/// the vocabulary and one in 80 for a new one, so that the vocabulary grows with the
/// corpus as it does in real ones. Curly quotes, emoji and addresses are strewn in.
struct PostGenerator {
  /// Words of an average post.
  static let meanWords = 500.0
  /// The standard deviation of the logarithm of a post's length.
  static let spread = 0.75

  private let stock: SentenceStock
  private var random: SeededGenerator
  private static let syllables = [
    "ba", "be", "da", "do", "ka", "ki", "la", "lo", "ma", "mi", "na", "ne", "ra", "ro", "sa", "ti",
  ].map { Array($0.utf8) }
  private static let emoji = ["😀", "😭", "🔥", "👍", "💔", "🙃"].map { Array($0.utf8) }

  /// - Parameter stock: Must have a sentence.
  init(stock: SentenceStock, seed: UInt64) {
    self.stock = stock
    random = SeededGenerator(seed: seed)
  }

  /// The text of the next post.
  mutating func next() -> [UInt8] {
    let length = words()
    var text: [UInt8] = []
    text.reserveCapacity(length * 6 + 100)
    var count = 0
    while count < length {
      let sentence = stock.sentences[random.index(below: stock.sentences.count)]
      count += sentence.count
      append(sentence, to: &text)
      text.append(UInt8(ascii: " "))
      if chance(0.2) {
        text[text.count - 1] = UInt8(ascii: "\n")
        text.append(UInt8(ascii: "\n"))
      }
    }
    while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "\n") { text.removeLast() }
    text.append(UInt8(ascii: "\n"))
    return text
  }

  private mutating func append(_ sentence: [[UInt8]], to text: inout [UInt8]) {
    let curly = chance(0.02)
    for (index, word) in sentence.enumerated() {
      if index > 0 { text.append(UInt8(ascii: " ")) }
      let dice = unit()
      if dice < 0.0625, SentenceStock.isPlain(word) {
        text += dice < 0.05 ? known() : unknown()
      } else if curly {
        for byte in word {
          if byte == UInt8(ascii: "'") { text += "’".utf8 } else { text.append(byte) }
        }
      } else {
        text += word
      }
    }
    if chance(0.005) { text += [UInt8(ascii: " ")] + Self.emoji[random.index(below: 6)] }
    if chance(0.01) { text += " https://example.org/r/\(random.index(below: 9999))?x=1".utf8 }
  }

  /// A word of the vocabulary; the frequent ones more often, as by Zipf's law.
  private mutating func known() -> [UInt8] {
    let rank = pow(Double(stock.vocabulary.count), unit())
    return stock.vocabulary[min(Int(rank), stock.vocabulary.count) - 1]
  }

  private mutating func unknown() -> [UInt8] {
    (0..<(3 + random.index(below: 4))).flatMap { _ in
      Self.syllables[random.index(below: Self.syllables.count)]
    }
  }

  /// The length of a post, log-normal, cut to 50–1,500 words.
  private mutating func words() -> Int {
    // G. Box and M. Muller (1958), A note on the generation of random normal deviates.
    let normal = (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    // The mean of a log-normal variable is exp(µ + σ²/2).
    let middle = log(Self.meanWords) - Self.spread * Self.spread / 2
    return Int(min(1500, max(50, exp(middle + Self.spread * normal))))
  }

  private mutating func chance(_ p: Double) -> Bool { unit() < p }

  /// A number from 0 up to but without 1.
  private mutating func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
}
