/// Trains a scorer from a folder of written sentences and posts, and tells how well it does on
/// posts that it has not seen.
public struct Trainer {
  private let codebook: Codebook
  private var set: TrainingSet
  private var digest = ""

  /// Reads `posts-*.txt`, `factors-*.tsv` and `movement*.tsv`.
  public init(folder: String, codebook: Codebook, file: String) throws {
    self.codebook = codebook
    set = TrainingSet(try CompiledCodebook(codebook, file: file))
    for source in try Corpus(paths: [folder]).sources {
      let bytes = try SourceReader(limit: 64 << 20).read(source).bytes
      digest += SHA256.digest(bytes)
      if source.name.hasPrefix("posts") {
        let weight: Float = source.name.hasPrefix("posts-plain") ? Self.plainWeight : 1
        for post in AnnotatedPostReader.posts(in: bytes, file: source.name) {
          set.add(post, weight: weight)
        }
        continue
      }
      for (number, line) in Lines(bytes).enumerated() {
        let cells = String(decoding: bytes[line], as: UTF8.self)
          .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let name = "\(source.name)#\(number)"
        if source.name.hasPrefix("factors") { set.addFactorLine(cells, name: name) }
        if source.name.hasPrefix("movement") { set.addMovementLine(cells, name: name) }
      }
    }
  }

  /// Posts written as plainly as those of real threads teach more of them than well-worded ones.
  private static let plainWeight: Float = 1.5

  /// A sentence with a factor counts as much as six without: most sentences of posts have none.
  /// The penalty keeps weights small, since real posts share few of the written ones' words.
  private static let factorFit = LogisticRegression(penalty: 3e-3, positiveWeight: 6)
  /// Words are learnt slowly, what rules and manner say fast: it carries over to other posts.
  private static let postFit = LogisticRegression(
    epochs: 6, rate: 0.1, slowRate: 0.02, penalty: 1e-3, orders: 6)
  private static let roleFit = LogisticRegression(
    epochs: 5, rate: 0.05, slowRate: 0.005, penalty: 1e-3)
  private static let attitudeFit = LogisticRegression(
    epochs: 8, rate: 0.1, slowRate: 0.01, penalty: 1e-3)

  private static func fold(of item: TrainingSet.Item, among folds: Int) -> Int {
    Int(Word(item.name).hash % UInt64(folds))
  }

  private func wordModel(_ items: [TrainingSet.Item], provenance: String) -> LinearModel {
    LinearModel(
      outputs: set.factorOutputs, provenance: provenance,
      rows: Self.factorFit.fit(items.flatMap(\.sentences), outputs: set.factorOutputs.count))
  }

  private func scorer(_ items: [TrainingSet.Item], provenance: String) -> Scorer {
    Scorer(
      factors: wordModel(items, provenance: provenance),
      posts: postModel(items, provenance: provenance))
  }

  /// Movement and status of posts, the sides of their roles, and attitude, side by side.
  private func postModel(_ items: [TrainingSet.Item], provenance: String) -> LinearModel {
    let parts: [(fit: LogisticRegression, examples: [LogisticRegression.Example], [String])] = [
      (Self.postFit, items.compactMap(\.post), set.postOutputs),
      (Self.roleFit, items.flatMap(\.roles), RoleEvidence.Side.allCases.map(\.rawValue)),
      (
        Self.attitudeFit, items.compactMap(\.attitude),
        Attitude.allCases.map { "attitude:" + $0.rawValue }
      ),
    ]
    let outputs = parts.flatMap(\.2)
    var rows: [UInt32: [Int8]] = [:]
    var start = 0
    for (fit, examples, names) in parts {
      for (key, weights) in fit.fit(examples, outputs: names.count) {
        rows[key, default: Array(repeating: 0, count: outputs.count)]
          .replaceSubrange(start..<start + names.count, with: weights)
      }
      start += names.count
    }
    return LinearModel(
      outputs: outputs, provenance: provenance,
      rows: rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// Trains on everything.
  ///
  /// - Returns: The files by their names.
  public func train() -> [(name: String, bytes: [UInt8])] {
    let provenance = String(
      decoding: JSONValue.object([
        ("name", .string(codebook.name)), ("codebook", .string(codebook.digest)),
        ("training", .string(SHA256.digest(Array(digest.utf8)))),
        ("posts", .integer(set.items.count { !$0.sentences.isEmpty && $0.post != nil })),
        ("sentences", .integer(set.items.reduce(0) { $0 + $1.sentences.count })),
      ]).line, as: UTF8.self)
    let scorer = scorer(set.items, provenance: provenance)
    return [
      ("factors.model", ModelFile.bytes(of: scorer.factors)),
      ("posts.model", ModelFile.bytes(of: scorer.posts)),
    ]
  }

  /// Codes each written post with a scorer that was trained on the other folds.
  ///
  /// - Parameter body: Gets the post, what was marked in it, and what was found.
  func crossValidate(folds: Int, _ body: (AnnotatedPost, MovementCoding, [Evidence]) -> Void) throws
  {
    let compiled = try CompiledCodebook(codebook, file: "codebook")
    for fold in 0..<folds {
      func isHeldOut(_ item: TrainingSet.Item) -> Bool {
        Self.fold(of: item, among: folds) == fold
      }
      let scorer = scorer(set.items.filter { !isHeldOut($0) }, provenance: "{}")
      for item in set.items where isHeldOut(item) && !item.sentences.isEmpty && item.post != nil {
        let factors = FactorCoder(compiled, scorer).code(item.found)
        let movement = MovementCoder(compiled).code(
          item.found, PostScores(item.found, compiled, scorer.posts))
        body(item.annotated, movement, factors)
      }
    }
  }
}
