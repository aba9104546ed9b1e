/// One row of a review sheet on its way to codes.
struct SheetLine {
  let sheet: String
  let number: Int
  let vocabulary: SheetVocabulary
  /// The columns that somebody filled in.
  let used: Set<String>
  /// By the name of their column, trimmed.
  let cells: [String: String]

  /// - Returns: Nil where the row names no post.
  func row(faults: inout [SheetError]) -> ReviewSheet.Row? {
    var id = cells["post_id"] ?? ""
    // What keeps a spreadsheet from taking an identifier for a formula or a number.
    if id.hasPrefix("'") { id.removeFirst() }
    guard !id.isEmpty else { return nil }
    let part = cells["part"].flatMap { ReviewSheet.Part(rawValue: $0.lowercased()) }
    var weight: Double?
    if part == .random {
      let text = cells["weight"] ?? ""
      // A spreadsheet may write a decimal comma.
      weight = Double(text.replacing(",", with: ".")).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
      if weight == nil {
        faults.append(.badNumber(sheet, row: number, column: "weight", value: text))
      }
    }
    return ReviewSheet.Row(
      number: number, id: id, codes: codes(&faults), part: part, weight: weight)
  }

  /// In a row where something is filled in, an empty list is a list of nothing.
  private func codes(_ faults: inout [SheetError]) -> PostCodes {
    var codes = PostCodes()
    guard used.contains(where: { !(cells[$0] ?? "").isEmpty }) else { return codes }
    func read<Value>(
      _ column: String, _ parse: (String) throws(SheetVocabulary.Fault) -> Value?
    ) -> Value? {
      guard used.contains(column) else { return nil }
      do throws(SheetVocabulary.Fault) {
        return try parse(cells[column] ?? "")
      } catch {
        faults.append(
          .unknownCode(
            sheet, row: number, column: column, value: error.value, allowed: error.allowed))
        return nil
      }
    }
    codes.movements = read("movement") { text throws(SheetVocabulary.Fault) in
      try vocabulary.movements(text)
    }
    codes.status = read("status") { text throws(SheetVocabulary.Fault) in
      text.isEmpty ? nil : try vocabulary.status(text)
    }
    codes.from = read("from") { text throws(SheetVocabulary.Fault) in try vocabulary.roles(text) }
    codes.to = read("to") { text throws(SheetVocabulary.Fault) in try vocabulary.roles(text) }
    codes.attitude = read("attitude") { text throws(SheetVocabulary.Fault) in
      text.isEmpty ? nil : try vocabulary.attitude(text)
    }
    codes.factors = read("factors") { text throws(SheetVocabulary.Fault) in
      try vocabulary.factors(text)
    }
    if codes.factors != nil { codes.quotes = vocabulary.quotes(cells["quotes"] ?? "") }
    return codes
  }
}
