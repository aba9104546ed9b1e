extension Lexicon {
  /// Reads the lines of a lexicon.
  static func read(_ file: [UInt8]) throws(LexiconError) -> [LexiconEntry] {
    var entries: [LexiconEntry] = []
    entries.reserveCapacity(file.count / 24)
    var number = 0
    for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first, first != UInt8(ascii: "#") || line.contains(UInt8(ascii: "\t"))
      else { continue }
      entries.append(try entry(line, number: number))
    }
    return entries
  }

  private static func entry(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(LexiconError) -> LexiconEntry {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard 4...5 ~= fields.count, !fields[0].isEmpty else { throw .malformed(line: number) }
    var entry = LexiconEntry(
      phrase: String(decoding: fields[0], as: UTF8.self), value: 0,
      spread: fields[2].isEmpty ? nil : try integer(fields[2], number),
      source: String(decoding: fields[3], as: UTF8.self),
      correction: fields.count > 4 && !fields[4].isEmpty ? try integer(fields[4], number) : 0)
    let value = String(decoding: fields[1], as: UTF8.self)
    if let valence = Int(value) {
      entry.value = valence
      return entry
    }
    let parts = value.split(separator: ":", maxSplits: 1)
    guard let name = parts.first, let cue = Cue(rawValue: String(name)) else {
      throw .unknownCue(value, line: number)
    }
    entry.cue = cue
    if parts.count > 1 { entry.value = try integer(Array(parts[1].utf8)[...], number) }
    return entry
  }

  private static func integer(
    _ text: ArraySlice<UInt8>, _ line: Int
  ) throws(LexiconError) -> Int {
    let text = String(decoding: text, as: UTF8.self)
    guard let number = Int(text) else { throw .notANumber(text, line: line) }
    return number
  }
}
