/// A post with its codings as the pages of a report show it.
struct PagePost: Sendable, Equatable {
  var post: Post
  var movements: [Movement]
  var status: Status?
  var attitude: Attitude
  var sentiment: Sentiment
  var roles: [RoleEvidence]
  var factors: [Evidence]

  /// Whether it has a place on a page: others say nothing that a figure rests on.
  var isShown: Bool { !movements.isEmpty || !factors.isEmpty }

  /// `2021-07`; nil where it has no date.
  var month: String? { post.created.map { String($0.description.prefix(7)) } }

  init(_ post: CodedPost) {
    self.post = post.post
    movements = post.movement.ordered
    status = post.movement.status
    attitude = post.attitude
    sentiment = post.sentiment
    roles = post.movement.roles
    factors = post.factors
    if !isShown { self.post.text = [] }
  }

  func write(to record: inout RecordWriter) {
    record.add(post.id)
    record.add(post.source)
    record.add(Post.Kind.allCases.firstIndex(of: post.kind)!)
    for text in [post.thread, post.author, post.venue, post.url, post.title, post.language] {
      record.add(text)
    }
    record.add(post.created == nil ? 0 : 1)
    record.add(post.created?.seconds ?? 0)
    record.add(post.depth)
    record.add(movements.count)
    for movement in movements { record.add(Movement.allCases.firstIndex(of: movement)!) }
    record.add(status.flatMap(Status.allCases.firstIndex(of:)) ?? -1)
    record.add(Attitude.allCases.firstIndex(of: attitude)!)
    record.add(sentiment.score)
    record.add(roles.count)
    for role in roles {
      record.add(role.side == .from ? 0 : 1)
      record.add(role.role)
      record.add(role.quote == nil ? 0 : 1)
      record.add(role.quote ?? 0..<0)
    }
    record.add(factors.count)
    for factor in factors {
      record.add(factor.code)
      record.add(factor.pole == .away ? 0 : 1)
      record.add(factor.own ? 1 : 0)
      record.add(factor.quote)
      record.add(factor.why)
      record.add(factor.confidence)
      record.add(factor.sentiment.score)
    }
    record.add(post.text)
  }

  init(_ record: inout RecordReader) {
    post = Post(
      id: record.text(), source: record.text(), kind: Post.Kind.allCases[record.number()],
      text: [])
    post.thread = record.optionalText()
    post.author = record.optionalText()
    post.venue = record.optionalText()
    post.url = record.optionalText()
    post.title = record.optionalText()
    post.language = record.optionalText()
    let isDated = record.number() == 1
    let seconds = record.number()
    post.created = isDated ? Timestamp(seconds: seconds) : nil
    post.depth = record.number()
    movements = (0..<record.number()).map { _ in Movement.allCases[record.number()] }
    let status = record.number()
    self.status = status < 0 ? nil : Status.allCases[status]
    attitude = Attitude.allCases[record.number()]
    sentiment = Sentiment(score: record.number())
    roles = (0..<record.number()).map { _ in
      let side: RoleEvidence.Side = record.number() == 0 ? .from : .to
      let role = record.text()
      let hasQuote = record.number() == 1
      let quote = record.range()
      return RoleEvidence(side: side, role: role, quote: hasQuote ? quote : nil)
    }
    factors = (0..<record.number()).map { _ in
      Evidence(
        code: record.text(), pole: record.number() == 0 ? .away : .toward,
        own: record.number() == 1, quote: record.range(), why: record.text(),
        confidence: record.number(), sentiment: Sentiment(score: record.number()))
    }
    post.text = Array(record.data())
  }
}
