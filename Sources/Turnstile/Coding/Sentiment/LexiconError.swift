/// Why a lexicon cannot be read.
enum LexiconError: Error, Equatable, CustomStringConvertible {
  case malformed(line: Int)
  case unknownCue(String, line: Int)
  case notANumber(String, line: Int)
  case duplicate(String)

  var description: String {
    switch self {
    case .malformed(let line):
      "lexicon line \(line): no entry, value, spread and source; separate them with one tab each"
    case .unknownCue(let name, let line):
      "lexicon line \(line): \"\(name)\" is neither a number nor a cue; write thousandths or a cue"
    case .notANumber(let text, let line):
      "lexicon line \(line): \"\(text)\" is no whole number; write thousandths"
    case .duplicate(let entry):
      "lexicon: \"\(entry)\" stands twice with values of one kind; keep one of the two lines"
    }
  }
}
