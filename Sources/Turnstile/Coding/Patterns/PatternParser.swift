/// Reads patterns as a codebook writes them.
struct PatternParser {
  /// Names that `@` may be followed by.
  let classes: Set<String>
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
    switch body {
    case "$field": return .oneOf(.field, isOptional: isOptional)
    case "$from": return .oneOf(.role(.from), isOptional: isOptional)
    case "$to": return .oneOf(.role(.to), isOptional: isOptional)
    default: break
    }
    if body.first == "@" {
      let name = String(body.dropFirst())
      guard classes.contains(name) else {
        throw Fault(reason: "class @\(name) is not defined; add it under classes")
      }
      return .oneOf(.named(name), isOptional: isOptional)
    }
    if body.first == "!" { return .not(phrases(body.dropFirst())) }
    return .phrases(phrases(body), isOptional: isOptional)
  }

  private func phrases(_ body: Substring) -> [Pattern.Phrase] {
    body.split(separator: "|").map { phrase(String($0), separator: "_") }
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
