/// A file, or a line-aligned slice of a large one, not yet read.
public struct Source: Sendable, Equatable {
  /// The path as a report shows it: as given, or below the folder that was given.
  public var name: String
  /// The path to open; nil for standard input.
  public var path: String?
  /// The size that the file had when it was listed, in bytes; 0 for standard input.
  public var size: Int
  /// Bytes of the file where it is a slice. A slice owns each line that begins in it.
  public var slice: Range<Int>?

  public init(name: String, path: String?, size: Int, slice: Range<Int>? = nil) {
    self.name = name
    self.path = path
    self.size = size
    self.slice = slice
  }

  /// How many bytes are going to be read.
  public var byteCount: Int { slice?.count ?? size }
}
