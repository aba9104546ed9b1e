/// The beginning of a post as a detector of languages should see it: the author's words alone.
struct LanguageSample {
  /// Words, with a space between those that have something between them.
  private(set) var text: [UInt8] = []
  private(set) var wordCount = 0
  /// How many words English has and hardly any other language.
  private var englishCount = 0

  /// - Parameter size: Looks at so many bytes, and the rest of a word.
  init(of text: [UInt8], size: Int) {
    var beginning = text
    if text.count > size {
      let end = text[size...].firstIndex { $0 <= 0x20 || $0 & 0xC0 == 0xC0 } ?? text.count
      beginning = Array(text[..<end])
    }
    self.text.reserveCapacity(beginning.count)
    var last = -1
    OwnWords.forEach(in: beginning) { word, range in
      if range.lowerBound != last { self.text.append(UInt8(ascii: " ")) }
      self.text += beginning[range]
      last = range.upperBound
      wordCount += 1
      if Self.english.contains(word) { englishCount += 1 }
    }
  }

  /// Whether an eighth of the words are English function words, as in half-English text at least.
  ///
  /// In English prose a quarter of the words are. This spares the detector most of its work.
  var isPlainlyEnglish: Bool { englishCount * 8 >= wordCount && englishCount >= 3 }

  private static let english = Set(
    """
    the and of to that it with this you my they but not are would because been from what their
    your which when about dont didnt its ive there who how
    """.split { $0 == " " || $0 == "\n" }.map { Word(String($0)) })
}
