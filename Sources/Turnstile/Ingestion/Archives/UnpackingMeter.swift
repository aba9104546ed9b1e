/// Counts what comes out of one file, and stops it at the limits.
final class UnpackingMeter {
  private let limits: UnpackingLimits
  private let file: FileStream
  private let name: String
  private var bytes = 0
  private var members = 0

  /// - Parameter name: The name of the file.
  init(_ file: FileStream, name: String, limits: UnpackingLimits) {
    self.file = file
    self.name = name
    self.limits = limits
  }

  /// Counts bytes that were unpacked.
  ///
  /// - Throws: `bomb`.
  func add(_ count: Int) throws(IngestionError) {
    bytes += count
    guard bytes <= limits.totalBytes else {
      throw .bomb(name, reason: "unpacks to more than \(limits.totalBytes) bytes")
    }
    guard bytes <= limits.bytesBelowRatio || bytes / limits.ratio <= file.consumed else {
      throw .bomb(name, reason: "unpacks to more than \(limits.ratio) times its size")
    }
  }

  /// Counts a member of an archive.
  ///
  /// - Throws: `bomb`.
  func addMember() throws(IngestionError) {
    members += 1
    guard members <= limits.members else {
      throw .bomb(name, reason: "has more than \(limits.members) members")
    }
  }
}
