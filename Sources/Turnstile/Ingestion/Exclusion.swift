/// Why a source or a post is counted as left out of every figure.
public struct Exclusion: Sendable, Equatable {
  /// The kinds of reasons, as `excluded.csv` names them.
  public enum Cause: String, Sendable, CaseIterable {
    case unreadable, binary, tooLarge = "too_large", notRegular = "not_a_file"
    case linkOutside = "link_outside", malformed, empty, deleted, removed
    /// Comments that a thread says it has and that its source does not hold.
    case notInSource = "not_in_source"
    case language, duplicate, nearDuplicate = "near_duplicate", outOfPeriod = "out_of_period"
  }

  public var cause: Cause
  /// What a reviewer should know beyond the cause; may be empty.
  public var detail: String

  public init(_ cause: Cause, detail: String = "") {
    self.cause = cause
    self.detail = detail
  }
}
