extension RandomAccessCollection where Index == Int {
  /// The first index whose element passes; all after it must pass too.
  func partitioningIndex(where isAtOrAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isAtOrAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
