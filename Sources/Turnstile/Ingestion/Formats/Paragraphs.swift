/// Puts lines that were broken at a column back into paragraphs.
///
/// A line break inside a paragraph would otherwise end a sentence.
struct Paragraphs {
  /// When a line break counts as made by an editor, not by the author.
  enum Rule {
    /// In Markdown any break inside a paragraph that is not marked as hard.
    case markdown
    /// In plain text where no line of the paragraph had room for the next one's first word.
    case column
  }

  /// - Returns: The text with such breaks turned into spaces.
  static func unwrap(_ text: [UInt8], rule: Rule) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var paragraph: [Range<Int>] = []
    var isFenced = false
    func flush() {
      let joins = joints(of: paragraph, in: text, rule: rule)
      for (index, line) in paragraph.enumerated() {
        if joins[index] {
          while result.last == UInt8(ascii: " ") { result.removeLast() }
          result.append(UInt8(ascii: " "))
          result += text[text.trimmed(line)]
        } else {
          if !result.isEmpty { result.append(0x0A) }
          result += text[line]
        }
      }
      paragraph = []
    }
    for line in Lines(text) {
      let content = text[text.trimmed(line)]
      let isFence = content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8)
      if content.isEmpty || isFence || isFenced {
        flush()
        if !result.isEmpty { result.append(0x0A) }
        result += text[line]
        if isFence { isFenced.toggle() }
      } else {
        paragraph.append(line)
      }
    }
    flush()
    return result
  }

  /// For each line whether it is joined to the one before.
  private static func joints(of lines: [Range<Int>], in text: [UInt8], rule: Rule) -> [Bool] {
    guard lines.count > 1 else { return [Bool](repeating: false, count: lines.count) }
    // In letters: a byte that goes on with one is none.
    func length(_ range: Range<Int>) -> Int { text[range].count { $0 & 0xC0 != 0x80 } }
    let lengths = lines.map(length)
    let width = lengths.max() ?? 0
    if rule == .column {
      guard lines.count > 2, (40...120).contains(width) else {
        return [Bool](repeating: false, count: lines.count)
      }
      for (lineLength, next) in zip(lengths, lines.dropFirst()) where !isBlockStart(text[next]) {
        let start = text.trimmed(next)
        let end = text[start].firstIndex { $0 <= 0x20 } ?? start.upperBound
        if lineLength + 1 + length(start.lowerBound..<end) < width - 2 {
          return [Bool](repeating: false, count: lines.count)
        }
      }
    }
    var joins = [false]
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isHard =
        rule == .markdown
        && (text[line].suffix(2).elementsEqual("  ".utf8)
          || text[line].last == UInt8(ascii: "\\"))
      joins.append(!isHard && !isBlockStart(text[next]) && !isHeading(text[line]))
    }
    return joins
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#")
  }

  /// Whether a line begins a list item, a quotation, a heading, a table row or a rule.
  private static func isBlockStart(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = content.first else { return true }
    if ">#|=".utf8.contains(first) || content.starts(with: "•".utf8) { return true }
    let second = content.dropFirst().first ?? 0x20
    if "-*+".utf8.contains(first) { return second == 0x20 || second == first }
    let digits = content.prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), let mark = content.dropFirst(digits).first else { return false }
    return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
      && content.dropFirst(digits + 1).first == 0x20
  }

  /// Drops blank lines at the ends and all but one between paragraphs; drops spaces at line ends.
  static func tidy(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var blanks = 0
    for line in Lines(text) {
      let end = text.trimmed(line).upperBound
      guard end > line.lowerBound else {
        blanks += 1
        continue
      }
      if !result.isEmpty { result += blanks > 0 ? [0x0A, 0x0A] : [0x0A] }
      blanks = 0
      result += text[line.lowerBound..<end]
    }
    return result
  }
}
