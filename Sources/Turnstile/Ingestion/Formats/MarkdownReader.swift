internal import Yams

/// Reads a Markdown file as one article; YAML front matter gives its title, author and date.
struct MarkdownReader {
  func post(in text: [UInt8], source: String) -> Post {
    var post = Post(
      id: PostIdentifier.make(source: source, place: 0), source: source, kind: .article, text: [])
    var body = text[...]
    if let (matter, rest) = frontMatter(text) {
      fill(&post, from: matter)
      body = rest
    }
    var text = Array(body)
    if let heading = Lines(text).first(where: { text[$0].contains { $0 > 0x20 } }),
      text[heading].starts(with: "# ".utf8)
    {
      let title = text.trimmedString(heading.lowerBound + 2..<heading.upperBound)
      if post.title == nil { post.title = title }
      if post.title == title { text.removeSubrange(..<heading.upperBound) }
    }
    post.text = Paragraphs.tidy(Paragraphs.unwrap(text, rule: .markdown))
    return post
  }

  /// The YAML between two lines of `---` at the head of a file, and what follows it.
  private func frontMatter(_ text: [UInt8]) -> (yaml: String, rest: ArraySlice<UInt8>)? {
    var lines = Lines(text)
    guard let first = lines.next(), text[first].elementsEqual("---".utf8) else { return nil }
    while let line = lines.next() {
      let mark = text[text.trimmed(line)]
      guard mark.elementsEqual("---".utf8) || mark.elementsEqual("...".utf8) else { continue }
      let yaml = String(decoding: text[first.upperBound..<line.lowerBound], as: UTF8.self)
      return (yaml, text[min(line.upperBound + 1, text.count)...])
    }
    return nil
  }

  private func fill(_ post: inout Post, from yaml: String) {
    // Front matter that is no YAML is left as unknown; the text itself is read all the same.
    guard let mapping = (try? compose(yaml: yaml))?.mapping else { return }
    func scalar(_ keys: String...) -> String? {
      for key in keys {
        guard let node = mapping[Node(key)] else { continue }
        let value =
          node.scalar?.string
          ?? node.sequence?.compactMap(\.scalar?.string).joined(separator: ", ")
          ?? node.mapping?["name"]?.scalar?.string
        if let value, !value.isEmpty, value != "null" { return value }
      }
      return nil
    }
    post.title = scalar("title")
    post.author = scalar("author", "authors", "by")
    post.created = scalar("date", "published", "created", "pubDate").flatMap(
      Timestamp.init(parsing:))
    post.url = scalar("url", "canonical_url", "canonicalURL", "permalink")
    post.venue = scalar("venue", "site", "publication")
    post.language = scalar("lang", "language")
  }
}
