/// Where in a codebook something is wrong.
public struct CodebookPlace: Sendable, Equatable, CustomStringConvertible {
  public var file: String
  /// From 1; nil where it is the file as a whole.
  public var line: Int?

  public init(_ file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }

  /// `mine.yaml: line 12`.
  public var description: String { file + (line.map { ": line \($0)" } ?? "") }
}
