/// Tries a codebook on its own examples.
public struct CodebookCheck {
  private let file: String

  /// - Parameter file: The codebook's name, for messages.
  public init(file: String) { self.file = file }

  /// What its examples show to be wrong, in the order of the file.
  ///
  /// Where patterns cannot be read, these are told and no example is tried.
  public func faults(of codebook: Codebook) throws(CodebookError) -> [CodebookError] {
    let unreadable = patternFaults(of: codebook)
    guard unreadable.isEmpty else { return unreadable }
    let coding = try Coding(codebook, file: file, scorer: nil)
    var faults: [CodebookError] = []
    for code in codebook.codes {
      for pole in Pole.allCases {
        let side = code[pole]
        let name = "\(code.name)/\(pole.rawValue)"
        func finds(_ sentence: String) -> Bool {
          coding.run(Self.tokenized(sentence)).factors
            .contains { $0.code == code.name && $0.pole == pole }
        }
        if !finds(side.example) {
          faults.append(.exampleNotFound(file, code: name, example: side.example))
        }
        if finds(side.counterexample) {
          faults.append(.counterexampleFound(file, code: name, example: side.counterexample))
        }
      }
    }
    for rule in codebook.movements {
      let name = [rule.movement.rawValue, rule.status?.rawValue].compactMap { $0 }
        .joined(separator: "/")
      func finds(_ sentence: String) -> Bool {
        coding.run(Self.tokenized(sentence)).movement.movements.contains(rule.movement)
      }
      if !finds(rule.example) {
        faults.append(.exampleNotFound(file, code: name, example: rule.example))
      }
      if finds(rule.counterexample) {
        faults.append(.counterexampleFound(file, code: name, example: rule.counterexample))
      }
    }
    return faults
  }

  private func patternFaults(of codebook: Codebook) -> [CodebookError] {
    let parser = PatternParser(
      classes: codebook.classes, fieldTerms: codebook.fieldTerms, stemmer: Stemmer())
    let patterns =
      codebook.movements.flatMap(\.patterns)
      + codebook.codes.flatMap { $0.away.patterns + $0.toward.patterns }
      + codebook.threadQuestions.flatMap(\.patterns)
    return patterns.compactMap { pattern -> CodebookError? in
      do throws(PatternParser.Fault) {
        _ = try parser.parse(pattern)
        return nil
      } catch {
        return .badPattern(file, pattern: pattern, reason: error.reason)
      }
    }
  }

  private static func tokenized(_ sentence: String) -> TokenizedPost {
    Tokenization().run(
      Post(id: "example", source: "codebook", kind: .comment, text: Array(sentence.utf8)))
  }
}
