/// What was found in one source.
public struct Reading: Sendable {
  /// In the order of the source; excluded ones too.
  public var posts: [Post]
  /// How many bytes of a file were read for it.
  public var byteCount: Int
  /// The file that has been read with it to the end; nil where parts of that file are still to come.
  public var input: InputRecord?
  /// How many bytes had no meaning in the source's encoding and were replaced.
  public var repaired = 0
  /// Lines or members that could not be read.
  public var faults: [IngestionError] = []
  /// How many comments its threads say that they have.
  public var declared: [DeclaredComments] = []
  /// Whether this is the beginning of a source rather than more of one, or the end of an archive.
  public var isNewSource = true

  /// Takes over what was found among records.
  mutating func take(_ records: RecordReading) {
    posts = records.posts
    faults = records.faults
    declared = records.declared
  }
}
