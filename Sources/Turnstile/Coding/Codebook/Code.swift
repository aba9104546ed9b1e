/// A reason to find: what it means at each pole, and the patterns that find it.
public struct Code: Sendable, Equatable {
  /// One pole of a code.
  public struct Side: Sendable, Equatable {
    /// What is coded, for people to read.
    public var definition: String
    /// A sentence that carries the code.
    public var example: String
    /// A sentence with the same words that does not.
    public var counterexample: String
    public var patterns: [String]
  }

  /// Lower case and underscores: `job_market`.
  public var name: String
  /// For headings: "Job market".
  public var label: String
  public var away: Side
  public var toward: Side

  public subscript(pole: Pole) -> Side { pole == .away ? away : toward }
}

/// A kind of work that people move from or to.
public struct Role: Sendable, Equatable {
  public var name: String
  public var label: String
  /// Whether work in this role is work in the field.
  public var isField: Bool
  public var terms: [String]
}

/// A pattern of words that tells a movement.
public struct MovementRule: Sendable, Equatable {
  public var movement: Movement
  public var status: Status?
  public var patterns: [String]
  public var example: String
  public var counterexample: String

  /// `leaving/done`: what the rule finds.
  var name: String { Self.name(movement, status) }

  static func name(_ movement: Movement, _ status: Status?) -> String {
    movement.rawValue + (status.map { "/" + $0.rawValue } ?? "")
  }
}

/// Titles of threads whose answers come from people who moved: "Those who left, what now?".
public struct ThreadQuestion: Sendable, Equatable {
  public var movement: Movement
  public var patterns: [String]
}
