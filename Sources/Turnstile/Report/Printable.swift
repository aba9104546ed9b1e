extension Unicode.Scalar {
  /// Whether a page may show it: no control character, and no mark that turns the direction of
  /// writing, hides text or steers a terminal. The joiners inside emoji and words stay.
  var isPrintable: Bool {
    if value < 0x7F { return value >= 0x20 }
    if self == "\u{200C}" || self == "\u{200D}" { return true }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .unassigned: return false
    default: return true
    }
  }
}
