/// What is coded and how it is found: a file that a user can copy and change for another field.
public struct Codebook: Sendable, Equatable {
  public var name: String
  public var version: String
  /// An ISO 639-1 code; posts in other languages are not coded.
  public var language: String
  /// The field as a report calls it: "machine learning".
  public var field: String
  /// What posts call the field.
  public var fieldTerms: [String]
  /// Named lists of phrases for use in patterns as `@name`.
  public var classes: [String: [String]]
  public var roles: [Role]
  public var movements: [MovementRule]
  /// Titles that ask people who moved to speak; what a bare "Backend." answers.
  public var threadQuestions: [ThreadQuestion]
  /// In the order of the file, which reports keep where figures tie.
  public var codes: [Code]
  /// SHA-256 of the file.
  public var digest: String
  /// What the field is taught and done with: "statistics", "wound care". Learned scores see them
  /// as words of one sort, however many there are.
  public var subjects: [String] = []
  /// Where the field is learned: names of schools and courses.
  public var courses: [String] = []
  /// Where the texts of the file stand.
  var lines = CodebookLines()

  public func code(named name: String) -> Code? { codes.first { $0.name == name } }
  public func role(named name: String) -> Role? { roles.first { $0.name == name } }
}
