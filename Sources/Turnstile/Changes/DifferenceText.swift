/// What differs between two runs, in sentences of plain text.
public struct DifferenceText {
  private let difference: RunDifference
  private let codebook: Codebook

  /// Shares that are listed; the table has all.
  private static let most = 12

  /// - Parameter codebook: For the names of factors and roles.
  public init(_ difference: RunDifference, codebook: Codebook) {
    self.difference = difference
    self.codebook = codebook
  }

  /// The kinds of change one after the other.
  public func sentences() -> [String] {
    guard !difference.isNothing else {
      return [
        "The two runs are alike: the same input, codebook, coder and review, no post coded "
          + "otherwise, no share moved."
      ]
    }
    return [causes(), posts()] + recoded() + moves()
  }

  private func causes() -> String {
    var parts = [counts(difference.sources, "source")]
    if difference.causes == [.data], difference.sources.isEmpty {
      parts = ["Other posts were asked for: dates or sizes differ"]
    }
    let (old, new) = difference.codebooks
    parts.append(
      difference.causes.contains(.codebook)
        ? "the codebook changed (\(name(old)) to \(name(new)))" : "the codebook is the same")
    let (before, after) = difference.coders
    parts.append(
      difference.causes.contains(.coder)
        ? before == after
          ? "the coder learned anew (\(after))" : "the coder changed (\(before) to \(after))"
        : "the coder is the same")
    parts.append(
      difference.causes.contains(.review) ? "the review changed" : "the review is the same")
    return parts.joined(separator: "; ") + "."
  }

  private func name(_ codebook: RunManifest.Codebook) -> String {
    "\(codebook.version), \(codebook.sha256.prefix(12))"
  }

  private func counts(_ counts: RunDifference.Counts, _ noun: String) -> String {
    guard !counts.isEmpty else { return "The \(noun)s are the same" }
    return "\(counts.new.counted("\(noun) is", "\(noun)s are")) new, \(counts.gone) gone, "
      + "\(counts.changed) changed"
  }

  private func posts() -> String {
    "\(difference.sizes.before.counted("post")) before, \(difference.sizes.after) now: "
      + "\(difference.posts.new) new, \(difference.posts.gone) gone, "
      + "\(difference.posts.changed) coded otherwise."
  }

  private func recoded() -> [String] {
    guard difference.posts.changed > 0 else { return [] }
    let causes = difference.recoded.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { key, count in
        "\(count) because of \(key.split(separator: " ").joined(separator: " or "))"
      }
    let fields = RunPost.Field.allCases.compactMap { field in
      difference.fields[field].map { "\(field.name) in \($0)" }
    }
    return [
      "Coded otherwise: \(causes.joined(separator: ", ")). What: \(fields.joined(separator: ", "))."
    ]
  }

  private func moves() -> [String] {
    let strong = difference.moves.filter {
      max($0.before.posts, $0.after.posts) >= MarkdownReport.fewest
    }
    guard !strong.isEmpty else {
      let weak = difference.moves.count
      let rest = weak == 0 ? "" : "; \(weak) with fewer than \(MarkdownReport.fewest) posts did"
      return ["No share moved beyond its interval\(rest)."]
    }
    let shown = strong.sorted { a, b in
      let (x, y) = (abs(a.after.value - a.before.value), abs(b.after.value - b.before.value))
      return x != y ? x > y : a.key < b.key
    }
    .prefix(Self.most)
    return ["\(strong.count.counted("share")) moved beyond the former interval:"]
      + shown.map { "\(label($0.key)): \(text($0.before)) before, \(text($0.after)) now." }
  }

  private func text(_ share: RunShares.Share) -> String {
    "\(Markdown.percent(share.value)) (\(Markdown.percent(share.low)) to "
      + "\(Markdown.percent(share.high)))"
  }

  private func label(_ key: RunShares.Key) -> String {
    switch key.table {
    case "reason":
      let factor = codebook.code(named: key.first)?.label ?? key.first
      return "\(factor), \(key.second), of \(key.movement)"
    case "flow":
      func role(_ name: String) -> String {
        name.isEmpty ? "not named" : codebook.role(named: name)?.label ?? name
      }
      return "From \(role(key.first)) to \(role(key.second)), of \(key.movement)"
    default: return "Posts that tell of \(key.movement)"
    }
  }
}
