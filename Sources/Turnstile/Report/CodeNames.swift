/// What codes, roles and movements are called, for people to read.
struct CodeNames: Sendable {
  let codebook: Codebook

  func factor(_ name: String) -> String { codebook.code(named: name)?.label ?? name }

  /// - Parameter name: Nil where no post names it.
  func role(_ name: String?) -> String {
    guard let name else { return "not named" }
    return codebook.role(named: name)?.label ?? name
  }

  /// As a group of people: "those who leave".
  static func people(_ movement: Movement?) -> String {
    switch movement {
    case .leaving: "those who leave"
    case .entering: "those who enter"
    case .staying: "those who stay"
    case nil: "those who tell of no move"
    }
  }

  /// "leaving", or "no move".
  static func movement(_ movement: Movement?) -> String { movement?.rawValue ?? "no move" }
}
