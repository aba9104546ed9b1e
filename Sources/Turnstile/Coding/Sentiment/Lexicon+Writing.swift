extension Lexicon {
  /// The lexicon as a file that ``init(parsing:)`` reads, sorted.
  var file: [UInt8] {
    var lines = entries.map { entry in
      let value =
        switch entry.cue {
        case nil: "\(entry.value)"
        case let cue?: entry.value == 0 ? cue.rawValue : "\(cue.rawValue):\(entry.value)"
        }
      let correction =
        entry.correction == 0 ? "" : "\t\(entry.correction > 0 ? "+" : "")\(entry.correction)"
      let spread = entry.spread.map(String.init) ?? ""
      return Array("\(entry.phrase)\t\(value)\t\(spread)\t\(entry.source)\(correction)\n".utf8)
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return Array(Self.heading.utf8) + lines.joined()
  }

  private static let heading = """
    # What words and phrases feel like: entry, valence in thousandths (or a cue of grammar), spread
    # among ten people, source, and what texts with human labels add to the valence.

    """
}
