/// A post as a page shows it.
struct PostView {
  /// A coding of the post, in the list under its text.
  struct Coding {
    var anchor: Markup
    var mark: Markup
    var number: Int
    var kind: Markup
    var name: Markup
    var detail: Markup
    var why: Markup
  }

  var anchor: Markup
  var title: Markup
  var origin: Markup
  var findings: Markup
  var language: Markup
  var text: Markup
  var codings: [Coding]

  init(_ post: PagePost, anchor: Markup, names: CodeNames) {
    self.anchor = anchor
    title = Markup(post.post.title ?? "\(Self.kind(post.post.kind)) \(post.post.id)")
    var origin: [Markup] = []
    if let author = post.post.author { origin.append(Markup(author)) }
    if let venue = post.post.venue { origin.append(Markup(venue)) }
    if let created = post.post.created {
      let day = String(created.description.prefix(10))
      origin.append("<time datetime=\"\(day)\">\(day)</time>")
    }
    origin.append(Markup(Self.kind(post.post.kind)))
    origin.append(Markup.link(post.post.source, to: post.post.url))
    origin.append("<code>\(post.post.id)</code>")
    self.origin = origin.joined(separator: " · ")
    let movement =
      post.movements.isEmpty ? "no move" : post.movements.map(\.rawValue).joined(separator: ", ")
    var findings = [movement]
    if let status = post.status {
      findings.append(status.rawValue.replacing("_", with: " "))
    }
    findings.append("attitude \(post.attitude.rawValue)")
    findings.append("sentiment \(Decimal.string(Double(post.sentiment.score) / 1000, places: 2))")
    self.findings = Markup(findings.joined(separator: " · "))
    let language = post.post.language ?? ""
    self.language =
      (2...3).contains(language.utf8.count)
        && language.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? Markup(language) : ""
    var codings: [Coding] = []
    var marks: [MarkedText.Mark] = []
    for (index, factor) in post.factors.enumerated() {
      let name = "\(names.factor(factor.code)), \(factor.pole.rawValue)"
      if !factor.quote.isEmpty {
        marks.append(
          MarkedText.Mark(
            number: index + 1, bytes: factor.quote, title: name,
            kind: Markup(factor.pole.rawValue)))
      }
      codings.append(
        Coding(
          anchor: "\(anchor)c\(index + 1)",
          mark: factor.quote.isEmpty ? "" : "\(anchor)m\(index + 1)",
          number: index + 1,
          kind: Markup(factor.pole.rawValue), name: Markup(name),
          detail: """
            \(factor.own ? "own experience" : "about others"), confidence \
            \(Double(factor.confidence) / 1000, places: 2)
            """, why: Markup(factor.why)))
    }
    for role in post.roles {
      let number = codings.count + 1
      let name = "\(role.side.rawValue) \(names.role(role.role))"
      if let quote = role.quote {
        marks.append(MarkedText.Mark(number: number, bytes: quote, title: name, kind: "role"))
      }
      codings.append(
        Coding(
          anchor: "\(anchor)c\(number)", mark: role.quote == nil ? "" : "\(anchor)m\(number)",
          number: number, kind: "role", name: Markup(name),
          detail: role.quote == nil ? "by the title or the movement" : "role", why: ""))
    }
    text = MarkedText(text: post.post.text, marks: marks, anchor: anchor).markup()
    self.codings = codings
  }

  private static func kind(_ kind: Post.Kind) -> String {
    switch kind {
    case .article: "article"
    case .submission: "thread opening"
    case .comment: "comment"
    }
  }
}
