/// The fields of one record, by what they hold; of several names for a field the best that says
/// something counts, and of one name given twice the last.
struct Record {
  private var values: [[UInt8]]
  private var names: [RecordName.Index]
  private(set) var created: Timestamp?
  /// Whether a moderator or a site took it back, its author did, or it came back since.
  var isRemoved = false
  var isDeleted = false
  var isRestored = false
  /// Whether it has a field for text, be it empty.
  var hasText = false

  init() {
    values = Array(repeating: [], count: RecordField.allCases.count)
    names = Array(repeating: RecordName.unknown, count: RecordField.allCases.count)
  }

  /// Puts a value where it is the best so far.
  mutating func set(_ name: RecordName.Index, _ value: [UInt8]) {
    let field = RecordName.all[Int(name)].field
    if field == .text { hasText = true }
    guard !value.isEmpty, name <= names[field.rawValue] else { return }
    if field == .created || field == .createdNumber {
      guard let moment = Record.timestamp(value) else { return }
      if field == .created || created == nil { created = moment }
    }
    values[field.rawValue] = value
    names[field.rawValue] = name
  }

  /// Notes a mark that is set or not.
  mutating func mark(_ field: RecordField, _ isSet: Bool) {
    switch field {
    case .removed: isRemoved = isSet
    case .deleted: isDeleted = isSet
    case .restored: isRestored = isSet
    default: break
    }
  }

  /// A field's bytes; empty where it is missing.
  subscript(field: RecordField) -> [UInt8] { values[field.rawValue] }

  /// The spelling under which a field was found.
  func spelling(of field: RecordField) -> String? {
    let name = names[field.rawValue]
    return name == RecordName.unknown ? nil : RecordName.all[Int(name)].spelling
  }

  /// How the text is marked up, as far as its name tells.
  var markup: RecordMarkup {
    let name = names[RecordField.text.rawValue]
    return name == RecordName.unknown ? .unknown : RecordName.all[Int(name)].markup
  }

  /// A field for people to read, without white space at its ends; nil where there is nothing.
  func string(_ field: RecordField) -> String? {
    let trimmed = self[field][...].trimmingSpaces()
    return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
  }

  /// A whole number that is not negative; `3.0` is one.
  func number(_ field: RecordField) -> Int? {
    var digits = self[field][...].trimmingSpaces()
    if digits.suffix(2).elementsEqual(".0".utf8) { digits = digits.dropLast(2) }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// An identifier without the kind that Reddit puts before it, and what that was.
  func identifier(_ field: RecordField) -> (id: String, prefix: UInt8?)? {
    guard var id = string(field) else { return nil }
    // Tables that lost some numbers write the others with a fraction.
    if id.hasSuffix(".0"), id.utf8.count > 2, id.utf8.dropLast(2).allSatisfy(\.isASCIIDigit) {
      id.removeLast(2)
    }
    let bytes = Array(id.utf8.prefix(4))
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "t"), bytes[1].isASCIIDigit,
      bytes[2] == UInt8(ascii: "_")
    else { return (id, nil) }
    // By bytes: a mark that combines with the underscore begins the identifier.
    return (String(decoding: id.utf8.dropFirst(3), as: UTF8.self), bytes[1])
  }

  /// A date, or seconds, milliseconds or microseconds since 1970 from 1973 on: a smaller number is a
  /// year or no moment at all.
  static func timestamp(_ text: [UInt8]) -> Timestamp? {
    if let moment = Timestamp(parsing: text) { return moment }
    guard !text.isEmpty, text.count < 25,
      var seconds = Double(String(decoding: text, as: UTF8.self))
    else { return nil }
    for _ in 0..<2 where seconds >= 1e11 { seconds /= 1000 }
    return (1e8..<1e11).contains(seconds) ? Timestamp(seconds: Int(seconds)) : nil
  }
}
