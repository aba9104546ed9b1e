/// The first few elements of an order, chosen from many in bounded memory.
struct TopSelection<Element> {
  private var held: [Element] = []
  private let count: Int
  private let precedes: (Element, Element) -> Bool

  /// - Parameter precedes: A total order, so that the choice does not depend on who came first.
  init(_ count: Int, by precedes: @escaping (Element, Element) -> Bool) {
    self.count = count
    self.precedes = precedes
  }

  mutating func add(_ element: Element) {
    held.append(element)
    if held.count >= 4 * count + 16 { cut() }
  }

  private mutating func cut() {
    held.sort(by: precedes)
    held.removeLast(max(0, held.count - count))
  }

  /// The chosen, in order.
  mutating func elements() -> [Element] {
    cut()
    return held
  }
}
