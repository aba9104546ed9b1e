/// A post written for training, with its codings in place.
struct AnnotatedPost: Sendable {
  /// A coded statement: UTF-8 bytes of the text.
  struct Mark: Sendable, Equatable {
    var code: String
    var pole: Pole
    var own: Bool
    var bytes: Range<Int>
  }

  var post: Post
  /// Empty where the author does not move; nil where nothing is said of it.
  var movements: Set<Movement>?
  var status: Status?
  var from: Set<String> = []
  var to: Set<String> = []
  var attitude: Attitude?
  var marks: [Mark] = []
}

/// Reads files of annotated posts.
///
/// Each post begins with `=== key: value | key: value …`; its text marks each coded statement as
/// `{{code/pole/own|words}}`.
enum AnnotatedPostReader {
  static func posts(in text: [UInt8], file: String) -> [AnnotatedPost] {
    var posts: [AnnotatedPost] = []
    var header: Range<Int>?
    var bodyStart = 0
    func close(_ end: Int) {
      guard let header else { return }
      posts.append(post(text, header, bodyStart..<max(bodyStart, end), file, posts.count))
    }
    for line in Lines(text) where text[line].starts(with: "=== ".utf8) {
      close(line.lowerBound)
      header = line.lowerBound + 4..<line.upperBound
      bodyStart = min(line.upperBound + 1, text.count)
    }
    close(text.count)
    return posts
  }

  private static let keys: Set<String> = [
    "kind", "venue", "title", "movement", "status", "from", "to", "attitude",
  ]

  private static func post(
    _ text: [UInt8], _ header: Range<Int>, _ body: Range<Int>, _ file: String, _ number: Int
  ) -> AnnotatedPost {
    // A title may hold a bar; the next known key ends a value.
    var values: [String: String] = [:]
    var last = ""
    for part in String(decoding: text[header], as: UTF8.self).split(separator: " | ") {
      let pieces = part.split(separator: ":", maxSplits: 1)
      if pieces.count == 2, keys.contains(String(pieces[0]).trimmingSpaces) {
        last = String(pieces[0]).trimmingSpaces
        values[last] = String(pieces[1]).trimmingSpaces
      } else {
        values[last, default: ""] += " | " + part
      }
    }
    func list(_ key: String) -> [String] {
      (values[key] ?? "").split(separator: ",").map { $0.trimmingSpaces }
        .filter { $0 != "-" && $0 != "none" && !$0.isEmpty }
    }
    let (plain, marks) = unmark(text[text.trimmed(body)])
    let kind = values["kind"].flatMap(Post.Kind.init(rawValue:)) ?? .submission
    return AnnotatedPost(
      post: Post(
        id: "\(file)#\(number)", source: file, kind: kind, venue: values["venue"],
        title: values["title"], text: plain),
      movements: Set(list("movement").compactMap(Movement.init(rawValue:))),
      status: list("status").first.flatMap(Status.init(rawValue:)), from: Set(list("from")),
      to: Set(list("to")), attitude: values["attitude"].flatMap(Attitude.init(rawValue:)),
      marks: marks)
  }

  /// The text without its marks, and where they were.
  private static func unmark(_ text: ArraySlice<UInt8>) -> ([UInt8], [AnnotatedPost.Mark]) {
    var plain: [UInt8] = []
    var marks: [AnnotatedPost.Mark] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at...].starts(with: "{{".utf8), let bar = text[at...].firstIndex(of: 0x7C),
        let end = text[bar...].firstRange(of: Array("}}".utf8))
      {
        let parts = String(decoding: text[at + 2..<bar], as: UTF8.self).split(separator: "/")
        let start = plain.count
        plain += text[bar + 1..<end.lowerBound]
        if parts.count == 3, let pole = Pole(rawValue: String(parts[1])) {
          marks.append(
            AnnotatedPost.Mark(
              code: String(parts[0]), pole: pole, own: parts[2] == "1",
              bytes: start..<plain.count))
        }
        at = end.upperBound
      } else {
        plain.append(text[at])
        at += 1
      }
    }
    return (plain, marks)
  }
}
