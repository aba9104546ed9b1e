/// How much is unpacked before a file counts as a bomb: one that is made to exhaust its reader.
public struct UnpackingLimits: Sendable {
  /// Archives in archives in archives: how many levels are opened.
  public var depth = 3
  /// Members of the archives in one file, at all levels.
  public var members = 1_000_000
  /// Bytes of a file or member that is held whole.
  public var memberBytes = 128 << 20
  /// Bytes of a table that is held whole; a longer one is cut between two rows.
  public var tableBytes = 16 << 20
  /// Bytes of a line of a file that is read line by line.
  public var lineBytes = 16 << 20
  /// Bytes that come out of one file in all, at all levels.
  public var totalBytes = 1 << 42
  /// Bytes that come out for each byte that went in; text packs 3 to 40 times.
  public var ratio = 250
  /// Bytes that may come out whatever the ratio.
  public var bytesBelowRatio = 64 << 20

  public init() {}
}
