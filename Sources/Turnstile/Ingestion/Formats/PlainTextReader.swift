/// Reads a text file as one article: its title, its author and date where they stand at the head.
struct PlainTextReader {
  private static let headLength = 8

  func post(in text: [UInt8], source: String) -> Post {
    var lines: [[UInt8]] = Lines(text).map { Array(text[$0]) }
    var post = Post(
      id: PostIdentifier.make(source: source, place: 0), source: source, kind: .article, text: [])
    takeHead(&lines, into: &post)
    let body = lines.filter { line in
      let content = line[line.trimmed(0..<line.count)]
      return content.isEmpty
        || !Furniture.builtIn.contains(content)
          && !content.elementsEqual((post.author ?? "-").utf8)
    }
    post.text = Paragraphs.tidy(
      Paragraphs.unwrap(Array(body.joined(separator: [0x0A])), rule: .column))
    return post
  }

  /// Removes title, author and date from the head, leaving blank lines.
  private func takeHead(_ lines: inout [[UInt8]], into post: inout Post) {
    var head: [Int] = []
    for index in lines.indices where lines[index].contains(where: { $0 > 0x20 }) {
      head.append(index)
      if head.count == Self.headLength { break }
    }
    guard let first = head.first, head.count > 1 else { return }
    var title = lines[first].trimmedString(0..<lines[first].count)
    guard title.utf8.count <= 200, !title.hasSuffix("."), !title.hasSuffix(",") else { return }
    lines[first] = []
    // "Posts My Title" over "My Title" is a breadcrumb: the repeated line is the title.
    for index in head.dropFirst() {
      let line = lines[index].trimmedString(0..<lines[index].count)
      if line.utf8.count >= 10, title.hasSuffix(line) {
        title = line
        lines[index] = []
      }
    }
    post.title = title
    for (place, index) in head.enumerated().dropFirst() {
      let line = lines[index].trimmedString(0..<lines[index].count)
      guard line.utf8.count <= 80 else { break }
      guard post.created == nil, let date = dateLine(line) else { continue }
      post.created = date
      lines[index] = []
      let above = head[place - 1]
      let name = lines[above].trimmedString(0..<lines[above].count)
      if isName(name), line.contains("min read") || name.lowercased().hasPrefix("by ") {
        post.author =
          name.hasPrefix("By ") || name.hasPrefix("by ") ? String(name.dropFirst(3)) : name
        lines[above] = []
      } else if name.utf8.count <= 24, !name.isEmpty, !"-*#>0123456789".contains(name.first ?? "-"),
        name.utf8.last.map({ !".!?:".utf8.contains($0) }) ?? false, place > 1
      {
        // A category between the title and the date.
        lines[above] = []
      }
    }
  }

  /// The date of a line that says little else: "4 min readJul 14, 2021", "May 3, 2020 • Essays".
  private func dateLine(_ line: String) -> Timestamp? {
    var rest = line
    if let read = rest.utf8.firstRange(of: Array("min read".utf8)) {
      rest = String(rest[read.upperBound...])
    }
    let parts = rest.split { "•·|".contains($0) }
    for part in parts {
      let text = part.trimmingSpaces
      let bare =
        ["Published on ", "Posted on ", "Published ", "Posted ", "Date: "]
        .first { text.hasPrefix($0) }.map { String(text.dropFirst($0.count)) } ?? text
      if bare.utf8.count >= 6, let date = Timestamp(parsing: bare) { return date }
    }
    return nil
  }

  /// Whether a line is two to four capitalised words, or says "by".
  private func isName(_ line: String) -> Bool {
    if line.hasPrefix("By ") || line.hasPrefix("by ") { return line.utf8.count <= 43 }
    let words = line.split(separator: " ")
    return (2...4).contains(words.count) && line.utf8.count <= 40
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || ".'’-".contains($0) }
      }
  }
}

extension StringProtocol {
  /// Without the white space at its ends.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Collection where Element == UInt8 {
  /// The first place where other bytes stand.
  func firstRange(of needle: [UInt8]) -> Range<Index>? {
    guard let first = needle.first else { return nil }
    var from = startIndex
    while let start = self[from...].firstIndex(of: first) {
      let rest = self[start...]
      if rest.starts(with: needle) {
        return start..<rest.index(start, offsetBy: needle.count)
      }
      from = index(after: start)
    }
    return nil
  }
}
