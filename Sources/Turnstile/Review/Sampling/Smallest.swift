/// The smallest few of many elements: the same whoever adds them in whatever order.
struct Smallest<Element: Comparable & Sendable>: Sendable {
  private var held: [Element] = []
  let count: Int

  init(_ count: Int) { self.count = count }

  mutating func add(_ element: Element) {
    held.append(element)
    if held.count >= 2 * count + 16 { cut() }
  }

  mutating func merge(_ other: Smallest) {
    held += other.held
    cut()
  }

  private mutating func cut() {
    held.sort()
    held.removeLast(max(0, held.count - count))
  }

  /// In their order.
  var elements: [Element] { Array(held.sorted().prefix(count)) }
}
