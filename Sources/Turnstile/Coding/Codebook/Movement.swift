/// Which way an author moves, seen from the field.
public enum Movement: String, Sendable, CaseIterable, Codable {
  case leaving, entering, staying
}

/// How far a movement has come.
public enum Status: String, Sendable, CaseIterable, Codable {
  case done
  /// Notice is given; learning or applying now.
  case underWay = "under_way"
  case considering
  /// Decided against entering; the movement is `leaving`.
  case declined
  /// Came back; the movement is `entering`.
  case returned
}

/// Whether a factor pushes people away from the field or pulls them toward it.
public enum Pole: String, Sendable, CaseIterable, Codable {
  case away, toward

  var opposite: Pole { self == .away ? .toward : .away }
}

/// The author's overall feeling toward the field.
public enum Attitude: String, Sendable, CaseIterable, Codable {
  case positive, negative, mixed, neutral
}
