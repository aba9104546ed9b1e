/// Takes out of a thread's posts what they repeat of each other: the posts that they answer, quoted
/// whole or in part.
///
/// A quotation is compared by the sequences of four words in it. One whose words stand in another
/// post of the page is left out with the line that names its author; one of something else stays.
/// A longer line that stands in an earlier post is a quotation too, even where nothing marks it.
struct ThreadRepeats {
  /// The first two posts that say a sequence of words themselves.
  private var speakers: [Word: (first: Int, second: Int)] = [:]
  private let posts: [[Line]]

  /// A line of a post.
  private struct Line {
    var bytes: ArraySlice<UInt8>
    var isQuoted: Bool
    var isCode: Bool
    /// How many words it has, and the sequences of four in it; one of all its words where they are
    /// fewer.
    var count = 0
    var sequences: [Word] = []
  }

  private init(_ texts: [[UInt8]]) {
    posts = texts.map(Self.lines)
    for (index, lines) in posts.enumerated() {
      for line in lines where !line.isQuoted {
        for sequence in line.sequences {
          if let known = speakers[sequence] {
            if known.second < 0, known.first != index { speakers[sequence]?.second = index }
          } else {
            speakers[sequence] = (index, -1)
          }
        }
      }
    }
  }

  /// Takes the repeats out of the posts of a page, but for an article; none is left empty.
  static func remove(from posts: inout [Post]) {
    guard posts.count > 1 else { return }
    let repeats = ThreadRepeats(posts.map(\.text))
    for index in posts.indices where posts[index].kind != .article {
      if let text = repeats.text(of: index), !text.isEmpty { posts[index].text = text }
    }
  }

  /// A post without what it repeats; nil where it repeats nothing.
  private func text(of post: Int) -> [UInt8]? {
    let lines = posts[post]
    var isDropped = [Bool](repeating: false, count: lines.count)
    var index = 0
    while index < lines.count {
      guard lines[index].isQuoted else {
        isDropped[index] = isRepeated(lines[index], in: post)
        index += 1
        continue
      }
      let end = lines[index...].firstIndex { !$0.isQuoted } ?? lines.endIndex
      if isQuotation(lines[index..<end], in: post) {
        for quoted in index..<end { isDropped[quoted] = true }
      }
      index = end
    }
    guard isDropped.contains(true) else { return nil }
    for index in lines.indices where !isDropped[index] && announces(lines[index]) {
      let next = lines[(index + 1)...].firstIndex { !$0.bytes.isEmpty }
      if let next, isDropped[next] { isDropped[index] = true }
    }
    var text: [UInt8] = []
    for (index, line) in lines.enumerated() where !isDropped[index] {
      // No more than one empty line between two.
      if line.bytes.isEmpty, text.isEmpty || text.suffix(2).elementsEqual([0x0a, 0x0a]) {
        continue
      }
      text += line.bytes
      text.append(0x0a)
    }
    return Array(text[...].trimmingSpaces())
  }

  /// Whether half of a quotation stands in another post.
  private func isQuotation(_ lines: ArraySlice<Line>, in post: Int) -> Bool {
    var all = 0
    var known = 0
    for line in lines where !announces(line) {
      all += line.sequences.count
      known += line.sequences.count { sequence in
        speakers[sequence].map { $0.first != post || $0.second >= 0 } == true
      }
    }
    return all > 0 && known * 2 >= all
  }

  /// Whether an earlier post says nearly all of a line.
  private func isRepeated(_ line: Line, in post: Int) -> Bool {
    guard line.count >= 8, !line.isCode else { return false }
    let known = line.sequences.count { speakers[$0].map { $0.first < post } == true }
    return known * 10 >= line.sequences.count * 9
  }

  /// Whether a line says whose words follow.
  private func announces(_ line: Line) -> Bool {
    guard line.count <= 16 else { return false }
    if line.bytes.last == UInt8(ascii: ":") { return true }
    return line.bytes.firstIndexIgnoringCase(of: "originally posted by") != nil
  }

  private static func lines(of text: [UInt8]) -> [Line] {
    var isCode = false
    return text.split(separator: 0x0a, omittingEmptySubsequences: false).map { bytes in
      let isQuoted = bytes.first == UInt8(ascii: ">")
      if bytes.starts(with: [0x60, 0x60, 0x60]) { isCode.toggle() }
      var line = Line(bytes: bytes, isQuoted: isQuoted, isCode: isCode)
      (line.count, line.sequences) = sequences(in: bytes)
      return line
    }
  }

  private static func sequences(in line: ArraySlice<UInt8>) -> (count: Int, all: [Word]) {
    var words: [UInt64] = []
    var hash = Word.seed
    for byte in line {
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
        hash = Word.mix(hash, byte.lowercasedASCII)
      } else if hash != Word.seed {
        words.append(hash)
        hash = Word.seed
      }
    }
    if hash != Word.seed { words.append(hash) }
    guard !words.isEmpty else { return (0, []) }
    let length = min(4, words.count)
    let all = (0...words.count - length).map { start in
      Word(
        hash: words[start..<start + length].reduce(Word.seed) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
      )
    }
    return (words.count, all)
  }
}
