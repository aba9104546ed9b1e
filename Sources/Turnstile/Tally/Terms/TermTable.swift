/// Counts terms in bounded memory: a hash table that is sorted and spooled when it is full.
struct TermTable: Sendable {
  private struct Entry {
    var term: Term
    var count = TermCount()
    var inPost: UInt32 = 0
  }

  /// Entries to keep in memory.
  private let limit: Int
  private var entries: [Entry] = []
  /// Indices into `entries` plus one; zero is free. A power of two.
  private var slots: [UInt32] = []
  /// Entries that the present post has said.
  private var touched: [UInt32] = []
  private var runs: SortedRuns

  init(spool: SpoolDirectory, limits: SpoolLimits) {
    limit = limits.terms
    runs = SortedRuns(spool: spool, limit: limits.termBytes, mostFiles: limits.files)
  }

  /// Counts one occurrence in the present post.
  ///
  /// - Returns: Whether the table did not hold the term.
  @discardableResult mutating func add(_ term: Term) -> Bool {
    if entries.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: term.slot) & mask
    while case let index = slots[slot], index != 0 {
      let place = Int(index) - 1
      if entries[place].term == term {
        if entries[place].inPost == 0 { touched.append(index - 1) }
        entries[place].inPost += 1
        return false
      }
      slot = (slot + 1) & mask
    }
    touched.append(UInt32(entries.count))
    entries.append(Entry(term: term, inPost: 1))
    slots[slot] = UInt32(entries.count)
    return true
  }

  /// Ends the present post.
  ///
  /// - Parameters:
  ///   - words: How many words the post has.
  ///   - isTarget: Whether the post is of the target group.
  ///   - isReference: Whether the post is of the reference group.
  mutating func endPost(words: Int, isTarget: Bool, isReference: Bool) throws(ReportError) {
    for index in touched {
      let place = Int(index)
      let inPost = entries[place].inPost
      entries[place].inPost = 0
      entries[place].count += TermCount(
        count: UInt64(inPost), posts: 1, target: isTarget ? 1 : 0, reference: isReference ? 1 : 0,
        roots: UInt64(Dispersion.root(words: words, occurrences: Int(inPost))))
    }
    touched.removeAll(keepingCapacity: true)
    if entries.count >= limit { try spill() }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(1 << 12, slots.count * 2))
    let mask = slots.count - 1
    for (place, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.term.slot) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  private mutating func spill() throws(ReportError) {
    for entry in entries { try runs.append(TermRecord.encode(entry.term, entry.count)) }
    entries.removeAll(keepingCapacity: true)
    slots = [UInt32](repeating: 0, count: slots.count)
  }

  mutating func merge(_ other: consuming TermTable) throws(ReportError) {
    try other.spill()
    try runs.merge(other.runs)
  }

  /// Hands out each term once with its counts: single words, then pairs, then three in a row.
  mutating func forEach(_ body: (Term, TermCount) -> Void) throws(ReportError) {
    try spill()
    var current: (term: Term, count: TermCount)?
    try runs.forEach { record in
      let (term, count) = TermRecord.decode(record)
      if let held = current, held.term == term {
        current!.count += count
      } else {
        if let held = current { body(held.term, held.count) }
        current = (term, count)
      }
    }
    if let held = current { body(held.term, held.count) }
  }
}
