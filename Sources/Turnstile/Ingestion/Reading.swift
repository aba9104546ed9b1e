/// What was found in one source.
public struct Reading: Sendable {
  /// In the order of the source; excluded ones too.
  public var posts: [Post]
  /// How many bytes were read.
  public var byteCount: Int
  /// SHA-256 of these bytes, as 64 hexadecimal digits.
  public var digest: String
  /// How many bytes had no meaning in the source's encoding and were replaced.
  public var repaired: Int
  /// Lines or members that could not be read.
  public var faults: [IngestionError]
  /// How many comments its threads say that they have.
  public var declared: [DeclaredComments] = []

  /// Takes over what was found among records.
  mutating func take(_ records: RecordReading) {
    posts = records.posts
    faults = records.faults
    declared = records.declared
  }
}
