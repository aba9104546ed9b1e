/// What a run found out about the run before it.
enum RunChanges {
  /// There is none, or none that had anything else to go by.
  case first
  /// It is damaged: why.
  case unreadable(String)
  case found(RunDifference)

  /// Sentences of plain text for the section "Since the last run"; none for a first run.
  func sentences(_ codebook: Codebook) -> [String] {
    switch self {
    case .first: []
    case .unreadable(let reason): ["The run before could not be compared: \(reason)."]
    case .found(let difference):
      [
        "Compared with the run \(difference.names.before), the last with other input, codebook, "
          + "coder, review or options; changes.csv has every change."
      ] + DifferenceText(difference, codebook: codebook).sentences()
    }
  }
}
