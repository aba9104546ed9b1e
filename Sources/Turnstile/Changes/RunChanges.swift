/// What a run found out about the run before it.
enum RunChanges {
  /// There is none, or none that had anything else to go by.
  case first
  /// It is damaged: why.
  case unreadable(String)
  case found(RunDifference)
}
