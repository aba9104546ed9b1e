internal import FoundationEssentials

/// What a page says about itself, or about a post in it, in JSON-LD with schema.org's names.
///
/// Only what a post needs is read, and each part may be missing, a single value or a list, as sites
/// write it; what has another shape is taken as missing.
struct JSONLD: Decodable, Sendable {
  var types: [String] = []
  var headline: String?
  var name: String?
  var author: String?
  var published: String?
  var url: String?
  var publisher: String?
  var text: String?
  var id: String?
  var comments: [JSONLD] = []
  var parts: [JSONLD] = []
  /// How many comments or answers it says that there are.
  var declared: Int?

  private enum Key: String, CodingKey {
    case type = "@type"
    case id = "@id"
    case graph = "@graph"
    case headline, name, author, creator, datePublished, dateCreated, uploadDate, url
    case mainEntityOfPage, publisher, articleBody, text, comment, mainEntity, mainEntityOfPageID
    case acceptedAnswer, suggestedAnswer, isPartOf, identifier
    case commentCount, answerCount, interactionStatistic, userInteractionCount, interactionType
  }

  init(from decoder: any Decoder) throws {
    // No thread is read deeper, so that no page can exhaust the stack.
    guard decoder.codingPath.count < 60 else { return }
    guard let object = try? decoder.container(keyedBy: Key.self) else {
      parts = (try? decoder.singleValueContainer().decode([JSONLD].self)) ?? []
      return
    }
    func value<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) -> Value? {
      guard object.contains(key) else { return nil }
      return try? object.decode(type, forKey: key)
    }
    func text(_ key: Key) -> String? { value(key, as: Name.self)?.text }
    func list(_ key: Key) -> [JSONLD] {
      guard let found = value(key, as: JSONLD.self) else { return [] }
      return found.types.isEmpty && !found.parts.isEmpty ? found.parts : [found]
    }
    func number(_ key: Key) -> Int? {
      value(key, as: Int.self) ?? value(key, as: String.self).flatMap { Int($0) }
    }
    types = value(.type, as: Names.self)?.all ?? []
    id = text(.id)
    headline = text(.headline)
    name = text(.name)
    author = text(.author) ?? text(.creator)
    published = text(.datePublished) ?? text(.dateCreated) ?? text(.uploadDate)
    url = text(.url) ?? text(.mainEntityOfPage)
    publisher = text(.publisher)
    self.text = text(.text) ?? text(.articleBody)
    comments = list(.comment) + list(.acceptedAnswer) + list(.suggestedAnswer)
    parts = list(.graph) + list(.mainEntity)
    declared =
      number(.commentCount) ?? number(.answerCount) ?? Self.commentActions(in: object)
  }

  /// A string, or the name or address of an object, or the first of a list of them.
  private struct Name: Decodable {
    var text: String?

    private enum Key: String, CodingKey {
      case name, id = "@id", url
    }

    init(from decoder: any Decoder) throws {
      guard decoder.codingPath.count < 70 else { return }
      if let object = try? decoder.container(keyedBy: Key.self) {
        for key in [Key.name, .id, .url] {
          if let found = try? object.decode(Name.self, forKey: key) {
            text = found.text
            return
          }
        }
      } else if let single = try? decoder.singleValueContainer().decode(String.self) {
        text = single
      } else if let several = try? decoder.singleValueContainer().decode([Name].self) {
        let names = several.compactMap(\.text)
        text = names.isEmpty ? nil : names.joined(separator: ", ")
      }
    }
  }

  /// How often it was commented on, among what else was done with it.
  private static func commentActions(in object: KeyedDecodingContainer<Key>) -> Int? {
    guard object.contains(.interactionStatistic) else { return nil }
    let one = (try? object.decode(Interaction.self, forKey: .interactionStatistic)).map { [$0] }
    let all = (try? object.decode([Interaction].self, forKey: .interactionStatistic)) ?? one ?? []
    return all.first { $0.isComment }?.count
  }

  private struct Interaction: Decodable {
    var isComment = false
    var count: Int?

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      // The type is a name, or an object that has one.
      let name = try? object.decode(String.self, forKey: .interactionType)
      let type = try? object.decode([String: String].self, forKey: .interactionType)
      isComment = (name ?? type?["@type"] ?? "").hasSuffix("CommentAction")
      count = try? object.decode(Int.self, forKey: .userInteractionCount)
      if count == nil, let text = try? object.decode(String.self, forKey: .userInteractionCount) {
        count = Int(text)
      }
    }
  }

  private struct Names: Decodable {
    var all: [String] = []

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        all = [one]
      } else {
        all = (try? container.decode([String].self)) ?? []
      }
    }
  }
}

extension JSONLD {
  /// Reads the text of a script element; nil where it is no JSON.
  init?(parsing script: ArraySlice<UInt8>) {
    // Control characters stand unescaped in many sites' strings, which JSON forbids.
    let text = script.map { $0 < 0x20 ? 0x20 : $0 }
    let decoder = JSONDecoder()
    if let found = try? decoder.decode(JSONLD.self, from: Data(text)) {
      self = found
      return
    }
    decoder.allowsJSON5 = true
    guard let found = try? decoder.decode(JSONLD.self, from: Data(text)) else { return nil }
    self = found
  }

  /// Whether it describes something that someone wrote.
  var isWriting: Bool {
    types.contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Question"
        || type == "Blog" || type == "Report" || type == "Review"
    }
  }

  /// It and all its parts, outermost first.
  var flattened: [JSONLD] {
    var all = [self]
    var next = 0
    while next < all.count {
      all += all[next].parts
      next += 1
    }
    return all
  }
}
