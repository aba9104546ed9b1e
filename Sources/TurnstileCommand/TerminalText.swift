/// Text for a terminal: what a file's name says must not act on it.
enum TerminalText {
  /// Control characters and marks that turn the direction of writing become `?`.
  static func safe(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format: result += "?"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
