import Testing

@testable import Turnstile

@Suite struct TopSelectionTests {
  @Test(arguments: 1...20)
  func theFirstFewOfAnOrderAreKept(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<generator.index(below: 500)).map { _ in generator.index(below: 1000) }
    let count = generator.index(below: 12)
    var selection = TopSelection<Int>(count) { $0 > $1 }
    for number in numbers { selection.add(number) }
    #expect(selection.elements() == Array(numbers.sorted(by: >).prefix(count)))
  }
}
