@testable import Turnstile

extension SeededGenerator {
  /// One of some elements, every one as likely.
  mutating func choice<Element>(_ elements: [Element]) -> Element {
    elements[index(below: elements.count)]
  }

  mutating func bool() -> Bool { index(below: 2) == 1 }
}

extension Post {
  /// The text for comparison with a string.
  var string: String { String(decoding: text, as: UTF8.self) }
}
