/// How much a tally keeps in memory before it spools, and how many files it reads at once.
struct SpoolLimits: Sendable {
  /// Terms of a table, about 90 bytes each.
  var terms = 120_000
  /// Bytes of terms that wait to be sorted.
  var termBytes = 1 << 21
  /// Bytes of the rows of a table that wait to be sorted.
  var rowBytes = 1 << 20
  /// Files to have open together, at least 2; a process may open about a thousand.
  var files = 256
}
