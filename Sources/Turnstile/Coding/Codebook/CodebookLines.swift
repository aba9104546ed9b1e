/// The lines of a codebook's file on which its patterns and examples stand, for messages.
struct CodebookLines: Sendable, Equatable {
  private struct Key: Hashable {
    var owner: String
    var text: String
  }

  private var lines: [Key: Int] = [:]

  /// - Parameter owner: What the text belongs to: `pay/away`, `leaving/done`, `thread_questions`.
  mutating func add(_ text: String, of owner: String, line: Int?) {
    guard let line else { return }
    lines[Key(owner: owner, text: text)] = min(line, lines[Key(owner: owner, text: text)] ?? line)
  }

  func line(of text: String, in owner: String) -> Int? {
    lines[Key(owner: owner, text: text)]
  }

  /// A text's line says nothing of what a codebook finds.
  static func == (a: CodebookLines, b: CodebookLines) -> Bool { true }
}
