@testable import Turnstile

/// Files beside the tests.
enum Fixture {
  /// The folder of the tests, found from this file's own place.
  static let tests = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }

  static func path(_ name: String) -> String { "\(tests)/Fixtures/\(name)" }

  /// A small codebook of another field.
  static func baking() throws -> Codebook { try Codebook.read(from: path("baking.yaml")) }

  /// A coder by that codebook's patterns alone.
  static func coding() throws -> Coding {
    try Coding(baking(), file: "baking.yaml", scorer: nil)
  }
}

extension Coding {
  /// Codes a text as a post of its own, or a comment under a title.
  func code(_ text: String, title: String? = nil, kind: Post.Kind = .comment) -> CodedPost {
    run(
      Tokenization().run(
        Post(id: "p", source: "s", kind: kind, title: title, text: Array(text.utf8))))
  }
}
