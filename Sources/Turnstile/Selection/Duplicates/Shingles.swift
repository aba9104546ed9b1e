/// The sets of three words in a row that a text says: what two texts are compared by.
struct Shingles {
  /// Sorted, each once.
  private let hashes: [UInt64]

  var count: Int { hashes.count }

  init(_ words: [Word]) { self.init(hashes: Self.hashes(of: words)) }

  /// - Parameter hashes: What ``hashes(of:)`` made of a text.
  init(hashes: [UInt64]) {
    var hashes = hashes.sorted()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeLast(hashes.count - count)
    self.hashes = hashes
  }

  /// One number for each place where three words stand in a row, in order.
  static func hashes(of words: [Word]) -> [UInt64] {
    guard words.count >= 3 else { return [] }
    return (0..<words.count - 2).map { place in
      var hash = words[place].hash &* 0x9e37_79b9_7f4a_7c15
      for next in [words[place + 1], words[place + 2]] {
        hash = ((hash << 23 | hash >> 41) ^ next.hash) &* 0x9e37_79b9_7f4a_7c15
      }
      return hash
    }
  }

  func contains(_ hash: UInt64) -> Bool {
    var (start, end) = (0, hashes.count)
    while start < end {
      let middle = (start + end) / 2
      if hashes[middle] < hash { start = middle + 1 } else { end = middle }
    }
    return start < hashes.count && hashes[start] == hash
  }

  /// The Jaccard similarity: the shingles that both have among those that either has, 0 to 1.
  func similarity(to other: Shingles) -> Double {
    let both = shared(with: other)
    let either = hashes.count + other.hashes.count - both
    return either == 0 ? 0 : Double(both) / Double(either)
  }

  /// The shingles that both have among those of the set that has fewer, 0 to 1.
  func containment(with other: Shingles) -> Double {
    let fewer = min(hashes.count, other.hashes.count)
    return fewer == 0 ? 0 : Double(shared(with: other)) / Double(fewer)
  }

  private func shared(with other: Shingles) -> Int {
    var (a, b, both) = (0, 0, 0)
    while a < hashes.count, b < other.hashes.count {
      if hashes[a] == other.hashes[b] {
        (a, b, both) = (a + 1, b + 1, both + 1)
      } else if hashes[a] < other.hashes[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return both
  }
}
