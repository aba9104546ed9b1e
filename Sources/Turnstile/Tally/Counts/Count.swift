/// Something counted, that adds up the same in any order.
protocol Count: Sendable, Equatable {
  static func += (sum: inout Self, other: Self)
}

extension Count {
  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum += b
    return sum
  }
}
