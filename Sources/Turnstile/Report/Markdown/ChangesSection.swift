/// What changed since the run before, and why.
struct ChangesSection {
  let changes: RunChanges
  let codebook: Codebook

  func text() -> String {
    var lines = ["## Since the last run", ""]
    switch changes {
    case .first:
      lines.append("No earlier run with other input, codebook, coder or review is here.")
    case .unreadable(let reason):
      lines.append("The run before could not be compared: \(Markdown.escape(reason)).")
    case .found(let difference):
      lines.append(
        "Compared with the run \(Self.code(difference.names.before)), the last with other input, "
          + "codebook, coder or review; every change is in `changes.csv`.")
      lines += [""] + DifferenceText(difference, codebook: codebook).items()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func code(_ name: String) -> String {
    "`" + String(name.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F && $0 != "`" })
      + "`"
  }
}
