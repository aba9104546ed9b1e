/// The codes that a sheet may hold, however a person spells them.
struct SheetVocabulary {
  /// What a cell is wrong about.
  struct Fault: Error {
    var value: String
    var allowed: [String]
  }

  private let factors: [String: String]
  private let roles: [String: String]
  private let factorNames: [String]
  private let roleNames: [String]

  init(_ codebook: Codebook) {
    func spellings(_ names: [(name: String, label: String)]) -> [String: String] {
      let labels = names.map { (Self.folded($0.label), $0.name) }
      let codes = names.map { (Self.folded($0.name), $0.name) }
      return Dictionary(codes + labels, uniquingKeysWith: { first, _ in first })
    }
    factors = spellings(codebook.codes.map { ($0.name, $0.label) })
    roles = spellings(codebook.roles.map { ($0.name, $0.label) })
    factorNames = codebook.codes.map(\.name)
    roleNames = codebook.roles.map(\.name)
  }

  /// Lower case, with `_` for spaces and hyphens.
  private static func folded(_ text: some StringProtocol) -> String {
    var folded = ""
    for part in text.lowercased().split(whereSeparator: { " _-\u{A0}\t".contains($0) }) {
      folded += folded.isEmpty ? part : "_" + part
    }
    return folded
  }

  /// Whether a cell says that there is nothing to code.
  static func isNone(_ cell: String) -> Bool {
    ["none", "-", "–", "—", "no", "nothing"].contains(cell.lowercased())
  }

  /// The parts of a cell that lists several.
  private func parts(_ cell: String) -> [String] {
    let parts = cell.split { ";,|\n".contains($0) }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    return parts.count == 1 && Self.isNone(parts[0]) ? [] : parts
  }

  func movements(_ cell: String) throws(Fault) -> Set<Movement> {
    var movements: Set<Movement> = []
    for part in parts(cell).flatMap({ $0.split(separator: " ").map(String.init) }) {
      movements.insert(try value(part, Movement.allCases, orNone: true))
    }
    return movements
  }

  func status(_ cell: String) throws(Fault) -> Status? {
    Self.isNone(cell) ? nil : try value(cell, Status.allCases, orNone: true)
  }

  func attitude(_ cell: String) throws(Fault) -> Attitude {
    try value(cell, Attitude.allCases, orNone: false)
  }

  private func value<Value: RawRepresentable<String>>(
    _ text: String, _ all: [Value], orNone: Bool
  ) throws(Fault) -> Value {
    guard let value = Value(rawValue: Self.folded(text)) else {
      throw Fault(value: text, allowed: all.map(\.rawValue) + (orNone ? ["none"] : []))
    }
    return value
  }

  func roles(_ cell: String) throws(Fault) -> Set<String> {
    var found: Set<String> = []
    for part in parts(cell) {
      // Labels have spaces; codes that were written with spaces between them have too.
      let names = roles[Self.folded(part)].map { [$0] }
      let words = part.split(separator: " ").map { roles[Self.folded($0)] }
      guard let names = names ?? (words.contains(nil) ? nil : words.compactMap(\.self)) else {
        throw Fault(value: part, allowed: roleNames + ["none"])
      }
      found.formUnion(names)
    }
    return found
  }

  /// Factors as `job_market-away*; pay-toward`; `*` or `own` marks the author's own.
  func factors(_ cell: String) throws(Fault) -> [FactorLabel: Bool] {
    var found: [FactorLabel: Bool] = [:]
    for part in parts(cell) {
      guard let (label, isOwn) = factor(part) else {
        throw Fault(
          value: part,
          allowed: factorNames + ["each with -away or -toward"])
      }
      found[label] = isOwn || found[label] ?? false
    }
    return found
  }

  private func factor(_ text: String) -> (FactorLabel, isOwn: Bool)? {
    var words = Self.folded(text.map { "/:*+().".contains($0) ? "_" : String($0) }.joined())
      .split(separator: "_").map(String.init)
    var isOwn = text.contains("*")
    while let last = words.last, last == "own" {
      isOwn = true
      words.removeLast()
    }
    guard let last = words.popLast(),
      let pole = Pole(rawValue: last == "towards" ? "toward" : last),
      let code = factors[words.joined(separator: "_")]
    else { return nil }
    return (FactorLabel(code: code, pole: pole), isOwn)
  }

  /// Quotes as `job_market-away: their words`, one a line or after a semicolon.
  func quotes(_ cell: String) -> [FactorLabel: String] {
    var quotes: [FactorLabel: String] = [:]
    var current: FactorLabel?
    for line in cell.split(separator: "\n") {
      for piece in line.split(separator: ";", omittingEmptySubsequences: false) {
        if let colon = piece.firstIndex(of: ":"),
          let (label, _) = factor(String(piece[..<colon]).trimmingSpaces)
        {
          current = label
          quotes[label] = String(piece[piece.index(after: colon)...])
        } else if let label = current {
          // A semicolon or a line break of the quote itself.
          quotes[label]! += (piece.startIndex == line.startIndex ? "\n" : ";") + piece
        }
      }
    }
    return quotes.compactMapValues { quote in
      let marks = "\"“”„«»'‘’ \n\t"
      let start = quote.firstIndex { !marks.contains($0) }
      let end = quote.lastIndex { !marks.contains($0) }
      return start.map { String(quote[$0...end!]) }
    }
  }
}
