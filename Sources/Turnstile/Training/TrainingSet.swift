/// Sentences and posts written for training, turned into examples of features and labels.
struct TrainingSet {
  /// One post's examples; posts are the unit of cross-validation.
  struct Item: Sendable {
    var name: String
    var found: PostMatches
    var annotated: AnnotatedPost
    var sentences: [LogisticRegression.Example]
    var post: LogisticRegression.Example?
    /// One for each role that a post with a movement names.
    var roles: [LogisticRegression.Example] = []
    /// The post's attitude by its factors, movement and sentiment.
    var attitude: LogisticRegression.Example?
  }

  let factorOutputs: [String]
  let postOutputs: [String]
  private(set) var items: [Item] = []

  private let codebook: CompiledCodebook
  private let tokenization = Tokenization()
  private let sentiment = SentimentScorer()

  init(_ codebook: CompiledCodebook) {
    self.codebook = codebook
    factorOutputs =
      codebook.codebook.codes.flatMap { code in
        Pole.allCases.map { "\(code.name)/\($0.rawValue)" }
      }
    postOutputs =
      Movement.allCases.map(\.rawValue) + Status.allCases.map { "status:" + $0.rawValue }
  }

  /// - Parameter weight: How much the post's own examples count; its sentences count one each.
  mutating func add(_ annotated: AnnotatedPost, weight: Float = 1) {
    let found = PostMatches(tokenization.run(annotated.post), codebook)
    let features = FactorFeatures(found)
    var labels = [[Bool?]](
      repeating: Array(repeating: false, count: factorOutputs.count), count: found.text.count)
    for mark in annotated.marks {
      guard let output = factorOutputs.firstIndex(of: "\(mark.code)/\(mark.pole.rawValue)"),
        let sentence = Self.sentence(of: mark.bytes, in: found)
      else { continue }
      labels[sentence][output] = true
    }
    var item = Item(
      name: annotated.post.id, found: found, annotated: annotated,
      sentences: found.text.indices.map {
        LogisticRegression.Example(features: features.features(of: $0), labels: labels[$0])
      }, post: postExample(annotated, found), roles: roleExamples(annotated, found),
      attitude: attitudeExample(annotated, found))
    item.post?.weight = weight
    item.attitude?.weight = weight
    for index in item.roles.indices { item.roles[index].weight = weight }
    items.append(item)
  }

  /// The sentence that holds most of a range of bytes.
  static func sentence(of bytes: Range<Int>, in found: PostMatches) -> Int? {
    found.text.indices
      .map { index in (index, found.text[index].words.sentence.bytes.clamped(to: bytes).count) }
      .filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }

  private func postExample(
    _ annotated: AnnotatedPost, _ found: PostMatches
  ) -> LogisticRegression.Example? {
    guard let movements = annotated.movements else { return nil }
    let isMover = !movements.isEmpty
    let labels: [Bool?] = postOutputs.map { output in
      if let movement = Movement(rawValue: output) { return movements.contains(movement) }
      let parts = output.split(separator: ":").map(String.init)
      return isMover ? annotated.status?.rawValue == parts[1] : nil
    }
    let features = PostFeatures(found, codebook)
    return LogisticRegression.Example(
      features: features.plain, slow: features.words, labels: labels)
  }

  /// The factors that patterns find in the post, as they will be found in any post: with those
  /// that people marked in it, the attitude would be learnt from surer ground than it stands on.
  private func attitudeExample(
    _ annotated: AnnotatedPost, _ found: PostMatches
  ) -> LogisticRegression.Example? {
    guard let attitude = annotated.attitude else { return nil }
    return LogisticRegression.Example(
      features: AttitudeCoder.features(
        FactorCoder(codebook, nil).code(found), annotated.movements ?? [],
        sentiment.score(found.post.text)),
      slow: PostFeatures(found, codebook).words, labels: Attitude.allCases.map { $0 == attitude })
  }

  private func roleExamples(
    _ annotated: AnnotatedPost, _ found: PostMatches
  ) -> [LogisticRegression.Example] {
    let movements = annotated.movements ?? []
    guard movements.contains(where: { $0 != .staying }) else { return [] }
    return RoleFeatures(found, codebook, movements: movements, status: annotated.status)
      .candidates.map { candidate in
        let name = codebook.codebook.roles[candidate.role].name
        return LogisticRegression.Example(
          features: candidate.sortedFeatures, slow: candidate.sortedWords,
          labels: [annotated.from.contains(name), annotated.to.contains(name)])
      }
  }

  /// Adds a line of `code TAB pole TAB own TAB sentence`; a pole of `-` is a hard negative.
  mutating func addFactorLine(_ cells: [String], name: String) {
    guard cells.count == 4 else { return }
    let post = Post(id: name, source: name, kind: .comment, text: Array(cells[3].utf8))
    let found = PostMatches(tokenization.run(post), codebook)
    let features = FactorFeatures(found)
    let examples = found.text.indices.map { index in
      let labels: [Bool?] = factorOutputs.map { output in
        if output == "\(cells[0])/\(cells[1])" { return true }
        // A sentence written for one code may carry another: it is silent about the rest.
        return output.hasPrefix(cells[0] + "/") ? false : nil
      }
      return LogisticRegression.Example(
        features: features.features(of: index), labels: labels, weight: 0.5)
    }
    items.append(
      Item(
        name: name, found: found, annotated: AnnotatedPost(post: post),
        sentences: found.text.count == 1 ? examples : [], post: nil))
  }

  /// Adds a line of `movement TAB status TAB from TAB to TAB sentence`.
  mutating func addMovementLine(_ cells: [String], name: String) {
    guard cells.count == 5 else { return }
    func list(_ text: String) -> Set<String> {
      Set(text.split(separator: ",").map { $0.trimmingSpaces }.filter { $0 != "-" })
    }
    let annotated = AnnotatedPost(
      post: Post(id: name, source: name, kind: .comment, text: Array(cells[4].utf8)),
      movements: Set([Movement(rawValue: cells[0])].compactMap { $0 }),
      status: Status(rawValue: cells[1]), from: list(cells[2]), to: list(cells[3]))
    let found = PostMatches(tokenization.run(annotated.post), codebook)
    var example = postExample(annotated, found)
    example?.weight = 0.5
    var roles = roleExamples(annotated, found)
    for index in roles.indices { roles[index].weight = 0.5 }
    items.append(
      Item(
        name: name, found: found, annotated: annotated, sentences: [], post: example,
        roles: roles))
  }
}
