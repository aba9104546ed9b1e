/// The signs of JSON: where strings, numbers and values end, and what escapes mean.
enum JSONText {
  @inline(__always) static func skipSpace(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, text[at] <= 0x20 { at += 1 }
    return at
  }

  /// Where a string's closing quote stands, and whether there are escapes before it.
  @inline(__always) static func endOfString(
    _ text: [UInt8], _ start: Int, _ limit: Int
  ) throws(JSONTape.Fault) -> (end: Int, isEscaped: Bool) {
    var at = start + 1
    var isEscaped = false
    while at < limit {
      let byte = text[at]
      if byte == UInt8(ascii: "\"") { return (at, isEscaped) }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        at += 1
      }
      at += 1
    }
    throw .cutOff
  }

  /// Where a number or a word ends.
  @inline(__always) static func endOfScalar(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while at < limit, text[at] > 0x20, !isSign(text[at]) { at += 1 }
    return at
  }

  @inline(__always) private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// What a number or a word is; nil where it is none of JSON's.
  static func kind(of scalar: ArraySlice<UInt8>) -> JSONTape.Kind? {
    guard let first = scalar.first else { return nil }
    let digit = first == UInt8(ascii: "-") ? scalar.dropFirst().first : first
    if digit?.isASCIIDigit == true {
      return scalar.allSatisfy { $0.isASCIIDigit || "+-.eE".utf8.contains($0) } ? .number : nil
    }
    if scalar.elementsEqual("true".utf8) { return .yes }
    if scalar.elementsEqual("false".utf8) { return .no }
    // Python writes the last three.
    let nothing = ["null", "NaN", "Infinity", "-Infinity"]
    return nothing.contains { scalar.elementsEqual($0.utf8) } ? .null : nil
  }

  /// The place after a value whose parts do not matter: only strings and brackets are looked at.
  static func endOfValue(
    _ text: [UInt8], _ start: Int, _ limit: Int
  ) throws(JSONTape.Fault) -> Int {
    var depth = 0
    var at = start
    while at < limit {
      switch text[at] {
      case UInt8(ascii: "\""):
        at = try endOfString(text, at, limit).end + 1
        if depth == 0 { return at }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
        if depth == 0 { return at }
        guard depth > 0 else { throw .unexpected(at - 1) }
      default:
        guard depth == 0 else {
          at += 1
          continue
        }
        let end = endOfScalar(text, at, limit)
        guard end > at else { throw .unexpected(at) }
        return end
      }
    }
    throw .cutOff
  }

  /// A string without its escapes; half a surrogate pair becomes U+FFFD, NUL a space.
  static func unescape(_ string: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(string.count)
    var at = string.startIndex
    while at < string.endIndex {
      guard let escape = string[at...].firstIndex(of: UInt8(ascii: "\\")),
        escape + 1 < string.endIndex
      else { break }
      result += string[at..<escape]
      at = escape + 2
      switch string[escape + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"):
        if !string[at...].starts(with: #"\n"#.utf8) { result.append(0x0A) }
      case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
      case UInt8(ascii: "u"): appendScalar(string, &at, to: &result)
      case let sign: result.append(sign)
      }
    }
    return result + string[at...]
  }

  /// Reads the digits after `\u`, and the second half of a pair.
  private static func appendScalar(
    _ string: ArraySlice<UInt8>, _ at: inout Int, to result: inout [UInt8]
  ) {
    guard var number = hexadecimal(string, at) else { return }
    at += 4
    if 0xD800..<0xDC00 ~= number, string[at...].starts(with: #"\u"#.utf8),
      let low = hexadecimal(string, at + 2), 0xDC00..<0xE000 ~= low
    {
      number = 0x10000 + (number - 0xD800) << 10 + (low - 0xDC00)
      at += 6
    }
    if number == 0 { number = 0x20 }
    result += UTF8.encode(Unicode.Scalar(number) ?? "\u{FFFD}")!
  }

  private static func hexadecimal(_ string: ArraySlice<UInt8>, _ at: Int) -> UInt32? {
    guard at + 4 <= string.endIndex else { return nil }
    var number: UInt32 = 0
    for byte in string[at..<at + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 0x30
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - 0x61 + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - 0x41 + 10
      default: return nil
      }
      number = number << 4 | UInt32(digit)
    }
    return number
  }
}
