/// Makes identifiers that stay the same while a post keeps its source and place.
enum PostIdentifier {
  /// 16 hexadecimal digits: FNV-1a of the source's name and the place in it.
  static func make(source: String, place: Int) -> String {
    hexadecimal(Word("\(source)\n\(place)").hash)
  }

  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
