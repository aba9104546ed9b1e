/// What a page says about itself as a whole.
struct PageMetadata: Sendable {
  var title: String?
  var author: String?
  var created: Timestamp?
  var url: String?
  var venue: String?
  var language: String?
  /// What its JSON-LD describes as written on it.
  var written: JSONLD?
  /// How it describes itself to those who link to it, which for a thread is how that begins.
  var description: String?
  /// Whether it says that it is an article and no thread.
  var isArticle = false
  /// Whether it says that it is added to while something happens.
  var isLive = false
  /// The first letters and digits of what is written on it, folded as titles are; may be empty.
  var beginning: [UInt8] = []

  init(_ outline: HTMLOutline) {
    let tree = outline.tree
    let tags = MetaTags(tree)
    let scripts = tree.nodes.indices.filter { tree.tag($0) == .script }
      .flatMap { tree.inside($0).compactMap { JSONLD(parsing: tree.text($0)) } }
    let described = scripts.flatMap(\.flattened)
    let writings = described.filter(\.isWriting)
    written = writings.first
    let isThread = described.contains {
      $0.types.contains { $0.hasSuffix("ForumPosting") || $0.hasPrefix("QA") }
    }
    isArticle =
      !isThread
      && writings.contains { $0.types.contains { $0.hasSuffix("Article") || $0 == "BlogPosting" } }
    isLive = described.contains { $0.types.contains("LiveBlogPosting") }
    isArticle = isArticle || isLive && !isThread
    description = tags["og:description"] ?? tags["twitter:description"]
    let text = written?.text ?? description ?? tags["description"] ?? ""
    beginning = Array(Folded.text(text.utf8.prefix(300)).prefix(40))
    if beginning.count < 20 { beginning = [] }

    url = [tags.canonical, tags["og:url"], written?.url].lazy.compactMap(\.self)
      .first { $0.hasPrefix("http") }
    venue =
      Self.subreddit(outline.tree, url: url) ?? tags["og:site_name"] ?? tags["application-name"]
      ?? tags["al:ios:app_name"]
      ?? written?.publisher ?? described.first { $0.types.contains("WebSite") }?.name
      ?? url.flatMap(Self.host)
    language = tags.language
    title = PageTitle(outline, tags: tags, headline: written?.headline, venue: venue).best
    let pages = described.filter { $0.types.contains { $0.hasSuffix("Page") } }
    author = Self.author(tags: tags, written: writings + pages, names: Self.names(in: described))
    created =
      Self.created(tags: tags, written: writings)
      ?? pages.lazy.compactMap(\.published).compactMap(Timestamp.init(parsing:)).first
    if author == nil || created == nil {
      let byline = PageByline(outline)
      author = author ?? byline.author
      created = created ?? byline.created
    }
    author = author.map { Self.withoutVenue($0, venue) }
  }

  /// Reddit's name for the part of it that a page is of, as `r/datascience`.
  private static func subreddit(_ tree: HTMLTree, url: String?) -> String? {
    for node in tree.nodes.indices where tree.tag(node) == .custom || tree.tag(node) == .div {
      if let name = tree.string(.subreddit, of: node), name.hasPrefix("r/") { return name }
      if let name = tree.string(.dataSubreddit, of: node) { return "r/\(name)" }
    }
    guard let url, let host = host(url), host == "reddit.com" || host.hasSuffix(".reddit.com")
    else { return nil }
    let parts = url.utf8.split(separator: UInt8(ascii: "/"))
    guard let index = parts.firstIndex(where: { $0.elementsEqual("r".utf8) }),
      index + 1 < parts.endIndex
    else { return nil }
    return "r/\(String(decoding: parts[index + 1], as: UTF8.self))"
  }

  /// The host of an address, without `www.`.
  private static func host(_ url: String) -> String? {
    guard let slashes = url.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let host = url.utf8[slashes...].drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") }
    let name = String(decoding: host, as: UTF8.self)
    return name.isEmpty ? nil : name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }

  /// The names of those that other descriptions refer to.
  private static func names(in described: [JSONLD]) -> [String: String] {
    var names: [String: String] = [:]
    for item in described {
      if let id = item.id, let name = item.name, names[id] == nil { names[id] = name }
    }
    return names
  }

  /// Without the site's name after a person's, as in `Rowan Ash The Daily Harbour`.
  private static func withoutVenue(_ name: String, _ venue: String?) -> String {
    guard let venue, name.utf8.count > venue.utf8.count + 6, name.hasSuffix(" " + venue) else {
      return name
    }
    let person = Array(name.utf8.dropLast(venue.utf8.count + 1))[...].trimmingSpaces()
    guard person.contains(0x20) else { return name }
    return String(decoding: person, as: UTF8.self)
  }

  private static func author(
    tags: MetaTags, written: [JSONLD], names: [String: String]
  ) -> String? {
    let said =
      written.lazy.compactMap(\.author).map { names[$0] ?? $0 }
      + [
        tags["author"], tags["article:author"], tags["og:article:author"], tags["parsely-author"],
        tags["dc.creator"], tags["dcterms.creator"], tags["sailthru.author"], tags["byl"],
        tags["cxenseparse:author"],
        tags["twitter:data1"].flatMap { tags["twitter:label1"] == "Written by" ? $0 : nil },
      ].compactMap(\.self)
    for name in said {
      if let name = PersonName.cleaned(name) { return name }
    }
    return nil
  }

  private static func created(tags: MetaTags, written: [JSONLD]) -> Timestamp? {
    let said =
      [tags["article:published_time"], tags["og:published_time"]]
      + written.lazy.map(\.published) + [
        tags["datepublished"], tags["date"], tags["pubdate"], tags["publishdate"],
        tags["publish_date"], tags["publication_date"], tags["dc.date"], tags["dc.date.issued"],
        tags["dcterms.created"], tags["dcterms.date"], tags["parsely-pub-date"],
        tags["sailthru.date"], tags["article.published"], tags["og:article:published_time"],
        tags["citation_publication_date"], tags["dc.date.created"],
        tags["cxenseparse:publishtime"],
      ]
    for case let text? in said {
      if let found = Timestamp(parsing: text) { return found }
    }
    return nil
  }
}
