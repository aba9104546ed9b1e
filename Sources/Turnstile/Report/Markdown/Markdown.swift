/// Makes Markdown of what posts say, so that it reads as said and does nothing else.
enum Markdown {
  /// Text inside a paragraph or a table cell.
  ///
  /// Signs that Markdown or HTML would act on are escaped; line breaks become spaces; control
  /// characters and marks that turn the direction of writing are dropped.
  static func escape(_ text: String) -> String {
    var result = ""
    var wasSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", " ":
        if !wasSpace { result += " " }
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default:
        guard scalar.isPrintable else { continue }
        result.unicodeScalars.append(scalar)
      }
      wasSpace = scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " "
    }
    return result
  }

  /// A link, or the text alone where the address is none that a browser should open.
  static func link(_ text: String, to address: String?) -> String {
    guard let safe = WebAddress.safe(address) else { return text }
    return "[\(text)](\(safe))"
  }

  /// A table; cells are Markdown already.
  static func table(_ header: [String], alignRight: Set<Int> = [], _ rows: [[String]]) -> String {
    var lines = ["| " + header.joined(separator: " | ") + " |"]
    lines.append(
      "|" + header.indices.map { alignRight.contains($0) ? "--:|" : "---|" }.joined())
    for row in rows { lines.append("| " + row.joined(separator: " | ") + " |") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `12.5 %`.
  static func percent(_ share: Double) -> String { Decimal.string(100 * share, places: 1) + " %" }
}
