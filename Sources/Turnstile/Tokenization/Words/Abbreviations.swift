/// Words whose full stop need not end a sentence.
struct Abbreviations: Sendable {
  /// When the full stop of an abbreviation ends a sentence.
  enum Ending { case never, beforeFunctionWord, unlessNumberFollows }

  static let english = Abbreviations(Resource.abbreviations)

  private let endings: [Word: Ending]

  /// Reads a list of one abbreviation a line, with its full stop and a mark that says when this
  /// ends a sentence; the list itself explains the marks.
  init(_ list: [UInt8]) {
    var endings: [Word: Ending] = [:]
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let name = fields.first else { continue }
      let word = Word(Folding.fold(String(name.hasSuffix(".") ? name.dropLast() : name)))
      endings[word] =
        switch fields.dropFirst().first {
        case "?": .beforeFunctionWord
        case "#": .unlessNumberFollows
        default: .never
        }
    }
    self.endings = endings
  }

  /// When the full stop after a word ends a sentence; nil where the word is no abbreviation.
  subscript(word: Word) -> Ending? { endings[word] }
}
