/// Why a source or a post is counted as left out of every figure.
public struct Exclusion: Sendable, Equatable {
  /// The kinds of reasons, as `excluded.csv` names them.
  public enum Cause: String, Sendable, CaseIterable {
    case unreadable, binary, tooLarge = "too_large", bomb, notRegular = "not_a_file"
    case linkOutside = "link_outside", malformed, empty, deleted, removed
    /// Comments that a thread says it has and that its source does not hold.
    case notInSource = "not_in_source"
    case language, duplicate, nearDuplicate = "near_duplicate", outOfPeriod = "out_of_period"
  }

  public var cause: Cause
  /// What a reviewer should know beyond the cause; may be empty.
  public var detail: String
  /// The post that says the same, for a duplicate.
  public var likeness: Likeness?

  public init(_ cause: Cause, detail: String = "", likeness: Likeness? = nil) {
    self.cause = cause
    self.detail = detail
    self.likeness = likeness
  }

  /// Which post another one duplicates, and how similar the two are.
  public struct Likeness: Sendable, Equatable {
    /// The identifier of the post that is kept.
    public var id: String
    /// The Jaccard similarity of the two texts' three-word sequences, 1 for the same words; where
    /// one holds the other, the share of the shorter's that the longer has.
    public var similarity: Double

    public init(id: String, similarity: Double) {
      self.id = id
      self.similarity = similarity
    }
  }
}
