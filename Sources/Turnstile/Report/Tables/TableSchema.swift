/// The name and columns of a CSV file.
struct TableSchema: Sendable {
  /// What a column holds, as a Frictionless Table Schema names it.
  enum Kind: String, Sendable { case string, integer, number, boolean, datetime }

  struct Field: Sendable {
    var name: String
    var kind: Kind
    var about: String

    init(_ name: String, _ kind: Kind, _ about: String) {
      self.name = name
      self.kind = kind
      self.about = about
    }
  }

  /// Without `.csv`.
  var name: String
  var about: String
  var fields: [Field]

  var fileName: String { name + ".csv" }
  var header: [UInt8] { CSV.row(fields.map { .text($0.name) }) }
}
