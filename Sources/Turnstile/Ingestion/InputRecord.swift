/// A file that was read, as the manifest lists it.
public struct InputRecord: Sendable, Equatable {
  var name: String
  /// Of the file as it lies on disk, packed or not.
  var bytes: Int
  /// SHA-256 of these bytes, as 64 hexadecimal digits.
  var digest: String
}
