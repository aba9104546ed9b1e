/// A code and the words of a post that carry it.
public struct Evidence: Sendable, Equatable {
  /// The name of a code of the codebook.
  public var code: String
  public var pole: Pole
  /// Whether it is the author's own reason or experience, not a claim about people in general.
  public var own: Bool
  /// UTF-8 bytes of the post's text.
  public var quote: Range<Int>
  /// Which rule or score made it.
  public var why: String
  /// How likely it is right, in thousandths.
  public var confidence: Int
  /// How the clauses of the quote sound.
  public var sentiment = Sentiment.neutral
}

/// A role that the author moves from or to, and the words that name it.
public struct RoleEvidence: Sendable, Equatable {
  /// The end of the move that the role stands at.
  public enum Side: String, Sendable, CaseIterable { case from, to }

  public var side: Side
  /// The name of a role of the codebook.
  public var role: String
  /// UTF-8 bytes of the post's text; nil where the title names it.
  public var quote: Range<Int>?
}

/// Which way an author moves, how far, from where and to where.
public struct MovementCoding: Sendable, Equatable {
  public var movements: Set<Movement> = []
  public var status: Status?
  public var roles: [RoleEvidence] = []
  /// How far the score of the least certain movement is from its threshold, at least 0, in units
  /// of the model; nil without one.
  public var margin: Int?

  /// The movements in the order in which they are written.
  public var ordered: [Movement] { Movement.allCases.filter(movements.contains) }

  /// The roles of a side, sorted, each once.
  public func roles(_ side: RoleEvidence.Side) -> [String] {
    Set(roles.lazy.filter { $0.side == side }.map(\.role)).sorted()
  }
}
