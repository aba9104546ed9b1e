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
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".utf8
      case "<": result += "&lt;".utf8
      case ">": result += "&gt;".utf8
      case "\"": result += "&quot;".utf8
      case "'": result += "&#39;".utf8
      case "\n", "\t": result.append(UInt8(scalar.value))
      case _ where scalar.isPrintable: result += UTF8.encode(scalar)!
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
