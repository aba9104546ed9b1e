/// HTML that does only what this program wrote.
///
/// A string that is put into it is escaped; only literals of the source and other markup are not:
/// `"<b>\(words)</b>"` is safe whatever the words are.
struct Markup: Sendable, Equatable {
  private(set) var html: String

  /// Text to be shown as it is, in an element or in an attribute between quotation marks.
  init(_ text: String) { html = Self.escape(text) }

  /// Bytes that this program made, such as a style sheet or a rendered template.
  init(trusted bytes: [UInt8]) { html = String(decoding: bytes, as: UTF8.self) }

  static func += (markup: inout Markup, other: Markup) { markup.html += other.html }

  /// By scalars: a sign with an accent on it is still the sign to a browser, while a comparison
  /// by characters takes it for another.
  private static func escape(_ text: String) -> String {
    // Most texts have nothing to escape.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x26 && byte != 0x27
        && byte != 0x3C && byte != 0x3E
    }
    guard !isPlain else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte < 0x80 else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let letter = bytes[place..<min(place + length, bytes.count)]
        place += length
        let scalar = String(decoding: letter, as: UTF8.self).unicodeScalars.first!
        if scalar.isPrintable { result += letter }
        continue
      }
      place += 1
      switch byte {
      case 0x26: result += "&amp;".utf8
      case 0x3C: result += "&lt;".utf8
      case 0x3E: result += "&gt;".utf8
      case 0x22: result += "&quot;".utf8
      case 0x27: result += "&#39;".utf8
      case 0x0A, 0x09, 0x20..<0x7F: result.append(byte)
      default: continue
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Markup: ExpressibleByStringInterpolation {
  init(stringLiteral literal: String) { html = literal }
  init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += Markup(text).html }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    /// A number with fixed decimals.
    mutating func appendInterpolation(_ number: Double, places: Int = 1) {
      html += Decimal.string(number, places: places)
    }
  }
}

extension Sequence where Element == Markup {
  func joined(separator: Markup = "") -> Markup {
    var result: Markup = ""
    for (index, element) in enumerated() {
      if index > 0 { result += separator }
      result += element
    }
    return result
  }
}

extension Markup {
  /// A link, or the words alone where the address is none that a browser should open.
  static func link(_ words: String, to address: String?) -> Markup {
    guard let address = WebAddress.safe(address) else { return Markup(words) }
    return "<a href=\"\(address)\" rel=\"noopener noreferrer nofollow\">\(words)</a>"
  }
}
