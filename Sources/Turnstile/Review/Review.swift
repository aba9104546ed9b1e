/// What people say of posts, put together from their sheets: of a post that several coded, the
/// sheet that was named first counts.
public struct Review: Sendable {
  struct Entry: Sendable {
    var codes: PostCodes
    /// How many posts of the corpus it stands for, where it was drawn at random; 1 on average.
    var weight: Double?
  }

  /// By the post's identifier.
  let entries: [String: Entry]
  /// In the order in which they were named.
  let sheets: [ReviewSheet]
  /// How far the coders of the sheets agree, by the variable; empty where they share no post.
  let agreement: [String: AgreementRow]

  static let none = Review(sheets: [])

  public init(sheets: [ReviewSheet]) {
    self.sheets = sheets
    var entries: [String: Entry] = [:]
    for sheet in sheets {
      // What was drawn from more posts weighs more; two draws of one corpus weigh alike.
      let weights = sheet.rows.compactMap(\.weight)
      let mean = weights.reduce(0, +) / Double(max(1, weights.count))
      for row in sheet.coded where entries[row.id] == nil {
        entries[row.id] = Entry(codes: row.codes, weight: row.weight.map { $0 / mean })
      }
    }
    self.entries = entries
    let table = sheets.count > 1 ? try? AgreementTable(sheets) : nil
    agreement = Dictionary(
      (table?.rows ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Names the sheets' content; empty without sheets.
  var digest: String { sheets.map { "review \($0.digest)\n" }.joined() }

  /// How many posts the random parts stand for, a sheet each; empty without a random part.
  var frames: [Int] {
    sheets.compactMap { sheet in
      let sum = sheet.rows.compactMap(\.weight).reduce(0, +)
      return sum > 0 ? Int(sum.rounded()) : nil
    }
  }
}
