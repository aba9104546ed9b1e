/// Lines of a page that say nothing: "4 min read", "Related:", "No, thanks!".
struct Furniture: Sendable {
  private let lines: Set<[UInt8]>

  static let builtIn = Furniture(parsing: Resource.furniture)

  /// - Parameter list: One line a line, `#` for a number; lines that begin with `# ` and a capital
  ///   are comments.
  init(parsing list: [UInt8]) {
    lines = Set(Lines(list).map { Furniture.fold(list[list.trimmed($0)]) })
  }

  /// Whether a line is furniture, or nothing but punctuation.
  func contains(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 80 else { return false }
    let isRule = line.allSatisfy { "-–—_*=~•· \\".utf8.contains($0) }
    return isRule || lines.contains(Furniture.fold(line))
  }

  /// Lower case, runs of digits as one `#`.
  private static func fold(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in line {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if folded.last != UInt8(ascii: "#") { folded.append(UInt8(ascii: "#")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      default: folded.append(byte)
      }
    }
    return folded
  }
}
