/// A file, a member of an archive, or a run of lines of a large file: what one worker reads at once.
public struct Source: Sendable, Equatable {
  /// Where the bytes are.
  enum Content: Sendable, Equatable {
    /// In the file at the path, not yet read.
    case file
    /// Here: they came out of a file that is unpacked or cut as it is read.
    case part(Part)
    /// Nowhere: it cannot be read.
    case fault(IngestionError)
    /// The end of a file of parts: what it was, and what was left out of it.
    case end(InputRecord, faults: [IngestionError])
  }

  /// The path as a report shows it, as given or below the folder that was given; a member of an
  /// archive is named behind `!/`.
  public var name: String
  /// The path to open; nil for standard input.
  var path: FilePath?
  /// How many bytes of the file are read for it; 0 where that is not known.
  public var size: Int
  var content = Content.file
  /// The number of its file in the listing, and its number among that file's sources, from 0.
  var file = 0
  var part = 0

  public init(name: String, path: String?, size: Int) {
    self.init(name: name, path: path.map { FilePath($0) }, size: size, content: .file)
  }

  init(name: String, path: FilePath?, size: Int, content: Content) {
    self.name = name
    self.path = path
    self.size = size
    self.content = content
  }

  /// What cannot be read, as a source that says so when it is.
  init(_ error: IngestionError, name: String) {
    self.init(name: name, path: nil, size: 0, content: .fault(error))
  }

  /// The lines that come before its first, where it is a run of lines.
  var linesBefore: Int {
    if case .part(let part) = content { part.linesBefore } else { 0 }
  }
}

/// Bytes that came out of a larger file, and what that file tells of them.
struct Part: Sendable, Equatable {
  var bytes: [UInt8]
  /// The name that tells the format: without the endings of compression.
  var innerName: String
  /// The place of the first byte in the unpacked text, where this is a run of its lines.
  var offset = 0
  var linesBefore = 0
  /// Whether a part before it belongs to the same source.
  var isContinuation = false
  /// Whether it may be without text, because other parts of the source have some.
  var mayBeBlank = false
  /// How many bytes had no meaning in the file's encoding and were replaced on the way.
  var repaired = 0
  var format: Format?
  /// The character set that a server declared.
  var charset: String?
  /// Where and when a crawler met it.
  var url: String?
  var created: Timestamp?

  init(_ bytes: [UInt8], innerName: String) {
    self.bytes = bytes
    self.innerName = innerName
  }
}
