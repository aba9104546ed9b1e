extension TokenScanner {
  /// How the letters of a word are written.
  struct Spelling {
    var letters = 0
    var capitals = 0
    var beginsWithCapital = false
    private var last: UInt32 = 0
    private var run = 0
    private var isElongated = false
    private var isCompound = false

    /// - Parameter letter: The letter, small.
    @inline(__always) mutating func add(_ letter: UInt32, isCapital: Bool) {
      if isCapital {
        capitals += 1
        if letters == 0 { beginsWithCapital = true }
      }
      letters += 1
      run = letter == last ? run + 1 : 1
      last = letter
      if run == 3 { isElongated = true }
    }

    @inline(__always) mutating func addOther() {
      last = 0
      isCompound = true
    }

    var shape: Token.Shape {
      var shape: Token.Shape = beginsWithCapital ? .capitalized : []
      if letters > 1, capitals == letters { shape.insert(.upper) }
      if isElongated { shape.insert(.elongated) }
      if isCompound { shape.insert(.compound) }
      return shape
    }
  }

  /// Reads the word that begins with an ASCII letter or digit.
  mutating func readWord(at start: Int) -> Int {
    var hash = Word.seed
    var spelling = Spelling()
    var end = start
    // The letters since the last full stop.
    var part = start
    while true {
      while end < limit {
        let byte = bytes[end]
        let small = byte | 0x20
        if small &- 0x61 < 26 {
          hash = Word.mix(hash, small)
          spelling.add(UInt32(small), isCapital: byte != small)
        } else if byte.isASCIIDigit {
          hash = Word.mix(hash, byte)
          spelling.addOther()
        } else {
          break
        }
        end += 1
      }
      guard end < limit else { break }
      let byte = bytes[end]
      if byte == 0x20 { break }
      if let joint = joint(at: end) {
        let next = end + joint.length
        guard continuesWord(at: next) else { break }
        if bytes[next] >= 0x80 { return readLongWord(at: start) }
        if joint.byte == UInt8(ascii: "'"), bytes[next].isASCIIDigit { break }
        hash = Word.mix(hash, joint.byte)
        spelling.addOther()
        end = next
        continue
      }
      if byte >= 0x80 {
        if continuesWord(at: end) { return readLongWord(at: start) }
        break
      }
      if let other = readSpecial(byte, at: start, wordEnd: end) { return other }
      guard byte == UInt8(ascii: "."),
        let dotted = dottedEnd(start: start, part: part, stop: end, hash: hash)
      else { break }
      hash = Word.mix(hash, byte)
      spelling.addOther()
      end += 1
      part = end
      while end < dotted {
        let byte = bytes[end]
        hash = Word.mix(hash, Folding.lowercase(byte))
        if byte.isASCIILetter {
          spelling.add(UInt32(byte | 0x20), isCapital: byte.isASCIICapital)
        }
        end += 1
      }
    }
    if Emoticons.isWordLike(bytes, start..<end) {
      return append(.emoticon, start, end, word: Emoticons.word(bytes, start..<end))
    }
    return appendWord(start, end, Word(hash: hash), spelling)
  }

  /// Reads a word with code points beyond ASCII in it.
  mutating func readLongWord(at start: Int) -> Int {
    var end = WordBreaks.posts.end(bytes, from: start, limit: limit)
    while let joint = joint(at: end), joint.byte == UInt8(ascii: "-"),
      continuesWord(at: end + joint.length)
    {
      end = WordBreaks.posts.end(bytes, from: end + joint.length, limit: limit)
    }
    var spelling = Spelling()
    var offset = start
    while offset < end {
      let scalar = bytes.scalar(at: offset, limit: end)
      switch UnicodeTable.shared[scalar.value].sentenceBreak {
      case .upper: spelling.add(scalar.value | 0x20, isCapital: true)
      case .lower: spelling.add(scalar.value, isCapital: false)
      case .oLetter: spelling.add(scalar.value, isCapital: false)
      default: spelling.addOther()
      }
      offset += scalar.length
    }
    return appendWord(start, end, foldedWord(start..<end), spelling)
  }

  /// Adds a word with its stem, or a number where it has no letters.
  private mutating func appendWord(
    _ start: Int, _ end: Int, _ word: Word, _ spelling: Spelling
  ) -> Int {
    guard spelling.letters > 0 else { return append(.number, start, end, word: word) }
    return append(
      .word, start, end, word: word, stem: stem(of: word, start..<end), shape: spelling.shape)
  }

  /// The stem of a folded word, which stands in a range.
  func stem(of word: Word, _ range: Range<Int>) -> Word {
    // Snowball leaves words of one or two letters as they are.
    guard range.count > 2, range.count <= 2 * SnowballStemmer.longest else { return word }
    return stemmer.stem(word) { Folding.fold(Array(bytes[range])) }
  }

  /// What may join two parts of a word, with its folded form: an apostrophe, a hyphen, an underscore.
  func joint(at offset: Int) -> (byte: UInt8, length: Int)? {
    guard offset < limit else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"): return (bytes[offset], 1)
    case 0xCA, 0xE2, 0xEF: break
    default: return nil
    }
    let scalar = bytes.scalar(at: offset, limit: limit)
    switch scalar.value {
    case 0x2BC, 0x2019, 0xFF07: return (UInt8(ascii: "'"), scalar.length)
    case 0x2010, 0x2011: return (UInt8(ascii: "-"), scalar.length)
    default: return nil
    }
  }

  /// Where the part after a full stop ends, if the full stop belongs to the word.
  ///
  /// It does between single letters (`U.S`, `e.g`), in known abbreviations (`Ph.D`), between digits
  /// (`GPT-3.5`) and before the ending of a file's or library's name (`Node.js`). The last full stop
  /// of an abbreviation is a token of its own, so that `U.S.` and `U.S` are one word.
  private func dottedEnd(start: Int, part: Int, stop: Int, hash: UInt64) -> Int? {
    var end = stop + 1
    while end < limit, bytes[end].isASCIIAlphanumeric { end += 1 }
    guard end > stop + 1, end - stop < 12 else { return nil }
    if bytes[stop - 1].isASCIIDigit && bytes[stop + 1].isASCIIDigit { return end }
    guard bytes[stop + 1].isASCIILetter else { return nil }
    if stop - part == 1, end - stop == 2, bytes[part].isASCIILetter { return end }
    var tail = Word.seed
    var joined = hash
    joined = Word.mix(joined, UInt8(ascii: "."))
    for byte in bytes[stop + 1..<end] {
      tail = Word.mix(tail, byte)
      joined = Word.mix(joined, Folding.lowercase(byte))
    }
    let isName = Self.fileEndings.contains(Word(hash: tail))
    return isName || Abbreviations.english[Word(hash: joined)] != nil ? end : nil
  }

  private static let fileEndings = Set(
    "cpp csv exe h5 ini ipynb jpg js json jsx md mp4 onnx pdf pkl png pt pth py rs sh sql toml ts tsx txt xls xlsx xml yaml yml zip"
      .split(separator: " ").map { Word(String($0)) })
}
