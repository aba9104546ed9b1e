/// Codes of languages as the program writes them: two small letters of ISO 639-1 where there are.
enum LanguageCode {
  /// A code without its region or script, in small letters: `en` for `en-US` and `EN_gb`.
  ///
  /// Codes that ISO withdrew become those that replaced them.
  static func normalized(_ code: String) -> String {
    let letters = code.utf8.prefix { $0.isASCIILetter }.map(\.lowercasedASCII)
    let language = String(decoding: letters, as: UTF8.self)
    switch language {
    case "iw": return "he"
    case "in": return "id"
    case "jw": return "jv"
    case "nb", "nn": return "no"
    default: return language
    }
  }

  /// What a record calls its language; nil for what is no code (`English`, `und`).
  static func declared(_ language: String?) -> String? {
    guard let code = language.map(normalized), (2...3).contains(code.utf8.count),
      !["un", "und", "mul", "zxx"].contains(code)
    else { return nil }
    return code
  }
}
