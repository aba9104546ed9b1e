/// Tries a codebook on its own examples.
public struct CodebookCheck {
  private let file: String

  /// - Parameter file: The codebook's name, for messages.
  public init(file: String) { self.file = file }

  /// All that is wrong with a codebook file, in the order of its lines, and how much it holds.
  ///
  /// Examples are tried of every code and rule that has no other fault.
  public func faults(
    in yaml: [UInt8]
  ) throws(CodebookError) -> (codebook: Codebook?, faults: [CodebookError]) {
    var reader = CodebookReader(file: file)
    let (codebook, formal) = reader.check(yaml)
    guard let codebook else { return (nil, formal) }
    let faults = try formal + self.faults(of: codebook, known: formal)
    return (
      codebook,
      faults.enumerated().sorted { a, b in
        (a.element.place?.line ?? 0, a.offset) < (b.element.place?.line ?? 0, b.offset)
      }
      .map(\.element)
    )
  }

  /// What its patterns and examples show to be wrong, in the order of the file.
  ///
  /// - Parameter known: What is wrong with its form; examples of the same code or rule are not tried.
  public func faults(
    of codebook: Codebook, known: [CodebookError] = []
  ) throws(CodebookError) -> [CodebookError] {
    let owners = Set(known.compactMap(\.owner))
    var sound = codebook
    var faults = dropUnreadable(from: &sound)
    let coding = try Coding(sound, file: file, scorer: nil)
    for (old, code) in zip(codebook.codes, sound.codes) {
      for pole in Pole.allCases
      where old[pole].patterns == code[pole].patterns
        && !owners.contains("\(code.name)/\(pole.rawValue)")
      {
        faults += try exampleFaults(
          "\(code.name)/\(pole.rawValue)", code[pole].example, code[pole].counterexample, sound
        ) { sentence in
          coding.run(Self.tokenized(sentence)).factors
            .contains { $0.code == code.name && $0.pole == pole }
        }
      }
    }
    for (old, rule) in zip(codebook.movements, sound.movements)
    where old.patterns == rule.patterns && !owners.contains(rule.name) {
      faults += try exampleFaults(rule.name, rule.example, rule.counterexample, sound) { sentence in
        coding.run(Self.tokenized(sentence)).movement.movements.contains(rule.movement)
      }
    }
    return faults
  }

  private func exampleFaults(
    _ name: String, _ example: String, _ counterexample: String, _ codebook: Codebook,
    finds: (String) throws(CodebookError) -> Bool
  ) throws(CodebookError) -> [CodebookError] {
    func place(_ text: String) -> CodebookPlace {
      CodebookPlace(file, line: codebook.lines.line(of: text, in: name))
    }
    var faults: [CodebookError] = []
    // Without an example its absence has been told.
    if !example.isEmpty, try !finds(example) {
      faults.append(.exampleNotFound(place(example), code: name, example: example))
    }
    if !counterexample.isEmpty, try finds(counterexample) {
      faults.append(
        .counterexampleFound(place(counterexample), code: name, example: counterexample))
    }
    return faults
  }

  /// Takes out the patterns that cannot be read.
  private func dropUnreadable(from codebook: inout Codebook) -> [CodebookError] {
    let parser = PatternParser(
      classes: codebook.classes, fieldTerms: codebook.fieldTerms, stemmer: Stemmer())
    let lines = codebook.lines
    var faults: [CodebookError] = []
    func drop(_ patterns: inout [String], _ owner: String) {
      patterns.removeAll { pattern in
        do throws(PatternParser.Fault) {
          _ = try parser.parse(pattern)
          return false
        } catch {
          let place = CodebookPlace(file, line: lines.line(of: pattern, in: owner))
          faults.append(.badPattern(place, pattern: pattern, reason: error.reason))
          return true
        }
      }
    }
    for index in codebook.movements.indices {
      drop(&codebook.movements[index].patterns, codebook.movements[index].name)
    }
    for index in codebook.codes.indices {
      let name = codebook.codes[index].name
      drop(&codebook.codes[index].away.patterns, "\(name)/away")
      drop(&codebook.codes[index].toward.patterns, "\(name)/toward")
    }
    for index in codebook.threadQuestions.indices {
      drop(&codebook.threadQuestions[index].patterns, "thread_questions")
    }
    return faults
  }

  private static func tokenized(_ sentence: String) -> TokenizedPost {
    Tokenization().run(
      Post(id: "example", source: "codebook", kind: .comment, text: Array(sentence.utf8)))
  }
}
