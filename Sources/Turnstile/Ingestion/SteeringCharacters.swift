/// Characters that steer what shows a text rather than being part of it: control characters, which
/// a terminal obeys, and those that turn the direction of all that follows.
///
/// The marks that belong to writing from right to left (U+200E, U+200F, U+061C) act on their
/// neighbours alone and stay.
enum SteeringCharacters {
  /// The text without them; page feeds and other breaks become spaces, and tabs and line ends stay.
  ///
  /// - Parameter text: Valid UTF-8.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard let first = text.indices.first(where: { found(in: text, at: $0) != nil }) else {
      return text
    }
    var result = Array(text[..<first])
    result.reserveCapacity(text.count)
    var place = first
    while place < text.count {
      if let length = found(in: text, at: place) {
        if isBreak(text, place) { result.append(0x20) }
        place += length
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  static func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.indices.contains(where: { found(in: bytes, at: $0) != nil }) else { return text }
    return String(decoding: removed(from: bytes), as: UTF8.self)
  }

  /// How many bytes of one begin there; nil for none.
  @inline(__always) private static func found(in text: [UInt8], at place: Int) -> Int? {
    let byte = text[place]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : 1 }
    if byte < 0x7F { return nil }
    if byte == 0x7F { return 1 }
    // U+0080…U+009F.
    if byte == 0xC2 { return place + 1 < text.count && text[place + 1] < 0xA0 ? 2 : nil }
    // U+202A…U+202E and U+2066…U+2069.
    guard byte == 0xE2, place + 2 < text.count else { return nil }
    let (second, third) = (text[place + 1], text[place + 2])
    if second == 0x80 { return (0xAA...0xAE).contains(third) ? 3 : nil }
    return second == 0x81 && (0xA6...0xA9).contains(third) ? 3 : nil
  }

  /// Vertical tab, form feed and next line stand between words.
  private static func isBreak(_ text: [UInt8], _ place: Int) -> Bool {
    text[place] == 0x0B || text[place] == 0x0C || (text[place] == 0xC2 && text[place + 1] == 0x85)
  }
}

extension Post {
  /// Takes out what would steer a reader's terminal or page.
  mutating func removeSteeringCharacters() {
    func clean(_ text: String?) -> String? { text.map { SteeringCharacters.removed(from: $0) } }
    id = SteeringCharacters.removed(from: id)
    source = SteeringCharacters.removed(from: source)
    thread = clean(thread)
    replyTo = clean(replyTo)
    author = clean(author)
    venue = clean(venue)
    url = clean(url)
    title = clean(title)
    text = SteeringCharacters.removed(from: text)
  }
}
