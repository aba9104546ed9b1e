/// Reads patterns as a codebook writes them.
struct PatternParser {
  /// The phrases of each name that `@` may be followed by.
  let classes: [String: [String]]
  let fieldTerms: [String]
  let stemmer: Stemmer

  /// What is wrong with a pattern.
  struct Fault: Error, Equatable {
    var reason: String
  }

  func parse(_ source: String) throws(Fault) -> Pattern {
    var elements: [Pattern.Element] = []
    for part in source.split(separator: " ") { elements.append(try element(part)) }
    guard elements.contains(where: \.isAnchor) else {
      throw Fault(reason: "has no word or class that must be there; add one")
    }
    if case .gap = elements.first { throw Fault(reason: "begins with a gap; drop it") }
    if case .gap = elements.last { throw Fault(reason: "ends with a gap; drop it") }
    return Pattern(source: source, elements: elements)
  }

  private func element(_ part: Substring) throws(Fault) -> Pattern.Element {
    if part.first == "~" {
      guard part.count > 1 else { return .gap(Pattern.gapLength) }
      guard let length = Int(part.dropFirst()), (1...30).contains(length) else {
        throw Fault(reason: "\"\(part)\" is no gap; write ~ or ~1 to ~30")
      }
      return .gap(length)
    }
    let isOptional = part.count > 1 && part.last == "?"
    let body = isOptional ? part.dropLast() : part
    if body.first == "!" { return .not(try phrases(body.dropFirst())) }
    guard !body.contains("|") else { return .phrases(try phrases(body), isOptional: isOptional) }
    switch body {
    case "$field": return .oneOf(.field, isOptional: isOptional)
    case "$from": return .oneOf(.role(.from), isOptional: isOptional)
    case "$to": return .oneOf(.role(.to), isOptional: isOptional)
    default: break
    }
    if body.first == "@" {
      let name = String(body.dropFirst())
      _ = try terms(of: name)
      return .oneOf(.named(name), isOptional: isOptional)
    }
    return .phrases(try phrases(body), isOptional: isOptional)
  }

  /// Alternatives; among words a class stands for its phrases.
  private func phrases(_ body: Substring) throws(Fault) -> [Pattern.Phrase] {
    var phrases: [Pattern.Phrase] = []
    for part in body.split(separator: "|", omittingEmptySubsequences: false) {
      if part.first == "@" {
        phrases += try terms(of: String(part.dropFirst())).map { phrase($0, separator: " ") }
      } else if part == "$field" {
        phrases += fieldTerms.map { phrase($0, separator: " ") }
      } else {
        // `$0` is money, `$feild` a slip.
        guard part.first != "$" || part.utf8.dropFirst().first?.isASCIILetter != true else {
          throw Fault(reason: "\"\(part)\" cannot stand here; only $field, and $from and $to alone")
        }
        phrases.append(phrase(String(part), separator: "_"))
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

  /// - Parameter separator: What stands between words: `_` in a pattern, a space in a class.
  func phrase(_ text: String, separator: Character) -> Pattern.Phrase {
    Pattern.Phrase(
      words: text.split(separator: separator).map { word in
        let isExact = word.first == "="
        let folded = Folding.fold(String(isExact ? word.dropFirst() : word))
        return isExact ? .exact(Word(folded)) : .stem(Word(stemmer.stem(folded)))
      })
  }
}

extension Pattern.Element {
  /// Whether a match must contain it.
  var isAnchor: Bool {
    switch self {
    case .phrases(_, let isOptional), .oneOf(_, let isOptional): !isOptional
    case .not, .gap: false
    }
  }
}
