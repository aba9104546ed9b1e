/// A post of a run and its codings, as its CSV files tell them.
struct RunPost: Sendable, Equatable {
  /// What is compared.
  enum Field: Int, CaseIterable {
    case movement, status, attitude, factors, roles, sentiment

    var name: String { "\(self)" }
  }

  var id: String
  var source: String
  /// What its coding is made of: text, title and kind.
  var content: String
  /// Whether a person corrected it.
  var isReviewed: Bool
  /// In the order of ``Field``.
  var codings: [String]

  /// As a record that ``init(_:)`` reads back.
  var cells: [CSV.Cell] {
    [.text(id), .text(source), .text(content), .boolean(isReviewed)] + codings.map(CSV.Cell.text)
  }

  init(id: String, source: String, content: String, isReviewed: Bool, codings: [String]) {
    self.id = id
    self.source = source
    self.content = content
    self.isReviewed = isReviewed
    self.codings = codings
  }

  init(_ row: CSVRow) {
    self.init(
      id: row.text(0), source: row.text(1), content: row.text(2),
      isReviewed: row[3].elementsEqual("true".utf8), codings: (4..<row.count).map(row.text))
  }
}
