/// Reads patterns as a codebook writes them.
struct PatternParser {
  /// The phrases of each name that `@` may be followed by.
  let classes: [String: [String]]
  let fieldTerms: [String]
  let stemmer: Stemmer
  /// Words and classes come again and again.
  private let known = Known()

  /// What has been read before.
  private final class Known {
    /// By the hash of a word as it is written.
    var forms: [UInt64: Pattern.Form] = [:]
    var classes: [String: [Pattern.Phrase]] = [:]
  }

  init(classes: [String: [String]], fieldTerms: [String], stemmer: Stemmer) {
    self.classes = classes
    self.fieldTerms = fieldTerms
    self.stemmer = stemmer
  }

  /// What is wrong with a pattern.
  struct Fault: Error, Equatable {
    var reason: String
  }

  func parse(_ source: String) throws(Fault) -> Pattern {
    var elements: [Pattern.Element] = []
    // Bytes rather than characters: reading a codebook is most of a short run.
    for part in source.utf8.split(separator: UInt8(ascii: " ")) {
      elements.append(try element(Substring(part)))
    }
    guard elements.contains(where: \.isAnchor) else {
      throw Fault(reason: "has no word or class that must be there; add one")
    }
    guard !elements.dropFirst().contains(where: \.isStart) else {
      throw Fault(reason: "has ^ behind its first place; move it there")
    }
    if case .gap = elements.first { throw Fault(reason: "begins with a gap; drop it") }
    if case .gap = elements.last { throw Fault(reason: "ends with a gap; drop it") }
    return Pattern(source: source, elements: elements)
  }

  private func element(_ part: Substring) throws(Fault) -> Pattern.Element {
    if part.utf8.first == UInt8(ascii: "~") {
      guard part.utf8.count > 1 else { return .gap(Pattern.gapLength) }
      guard let length = Int(part.dropFirst()), (1...30).contains(length) else {
        throw Fault(reason: "\"\(part)\" is no gap; write ~ or ~1 to ~30")
      }
      return .gap(length)
    }
    if part == "^" { return .start }
    let isOptional = part.utf8.count > 1 && part.utf8.last == UInt8(ascii: "?")
    let body = isOptional ? Substring(part.utf8.dropLast()) : part
    if body.utf8.first == UInt8(ascii: "!") {
      return .not(try phrases(Substring(body.utf8.dropFirst())))
    }
    guard !body.utf8.contains(UInt8(ascii: "|")) else {
      return .phrases(try phrases(body), isOptional: isOptional)
    }
    switch body {
    case "$field": return .oneOf(.field, isOptional: isOptional)
    case "$from": return .oneOf(.role(.from), isOptional: isOptional)
    case "$to": return .oneOf(.role(.to), isOptional: isOptional)
    default: break
    }
    if body.utf8.first == UInt8(ascii: "@") {
      let name = String(body.dropFirst())
      _ = try terms(of: name)
      return .oneOf(.named(name), isOptional: isOptional)
    }
    return .phrases(try phrases(body), isOptional: isOptional)
  }

  /// Alternatives; among words a class stands for its phrases.
  private func phrases(_ body: Substring) throws(Fault) -> [Pattern.Phrase] {
    var phrases: [Pattern.Phrase] = []
    let parts = body.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    for part in parts.map({ Substring($0) }) {
      if part.utf8.first == UInt8(ascii: "@") {
        phrases += try self.phrases(ofClass: String(part.dropFirst()))
      } else if part == "$field" {
        phrases += fieldTerms.map { phrase($0, separator: " ") }
      } else {
        // `$0` is money, `$feild` a slip.
        guard
          part.utf8.first != UInt8(ascii: "$")
            || part.utf8.dropFirst().first?.isASCIILetter != true
        else {
          throw Fault(reason: "\"\(part)\" cannot stand here; only $field, and $from and $to alone")
        }
        phrases.append(phrase(part, separator: "_"))
      }
    }
    guard phrases.allSatisfy({ !$0.words.isEmpty && !$0.words.contains(.exact(Word(""))) }) else {
      throw Fault(reason: "\"\(body)\" names no word; write one")
    }
    return phrases
  }

  private func terms(of name: String) throws(Fault) -> [String] {
    guard let terms = classes[name] else {
      throw Fault(reason: "class @\(name) is not defined; add it under classes")
    }
    return terms
  }

  private func phrases(ofClass name: String) throws(Fault) -> [Pattern.Phrase] {
    if let phrases = known.classes[name] { return phrases }
    let phrases = try terms(of: name).map { phrase($0, separator: " ") }
    known.classes[name] = phrases
    return phrases
  }

  /// - Parameter separator: What stands between words: `_` in a pattern, a space in a class.
  func phrase(_ text: some StringProtocol, separator: Unicode.Scalar) -> Pattern.Phrase {
    Pattern.Phrase(
      words: text.utf8.split(separator: UInt8(ascii: separator)).map { form(Array($0)) })
  }

  private func form(_ word: [UInt8]) -> Pattern.Form {
    let key = Word(word).hash
    if let form = known.forms[key] { return form }
    let isExact = word.first == UInt8(ascii: "=")
    let folded = Folding.fold(Array(isExact ? word.dropFirst() : word[...]))
    let form: Pattern.Form = isExact ? .exact(Word(folded)) : .stem(Word(stemmer.stem(folded)))
    known.forms[key] = form
    return form
  }
}

extension Pattern.Element {
  var isStart: Bool {
    if case .start = self { true } else { false }
  }

  /// Whether a match must contain it.
  var isAnchor: Bool {
    switch self {
    case .phrases(_, let isOptional), .oneOf(_, let isOptional): !isOptional
    case .not, .gap, .start: false
    }
  }
}
