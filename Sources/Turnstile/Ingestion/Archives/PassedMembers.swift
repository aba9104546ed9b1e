/// The members that were passed over in one file: told in one sentence a kind, however many.
public struct PassedMembers: Sendable {
  /// Why a member is passed over.
  public enum Kind: CaseIterable, Sendable {
    case encrypted, link, special, tooDeep, empty
  }

  private var members: [Kind: (count: Int, first: String)] = [:]

  mutating func add(_ name: String, _ kind: Kind) {
    members[kind, default: (0, name)].count += 1
  }

  /// Says nothing of archives in archives: the file is told of as a bomb.
  mutating func forgetTooDeep() { members[.tooDeep] = nil }

  /// - Parameter name: The name of the file.
  func faults(of name: String) -> [IngestionError] {
    Kind.allCases.compactMap { kind in
      members[kind].map { .membersPassed(name, kind, count: $0.count, first: $0.first) }
    }
  }
}

extension PassedMembers.Kind {
  /// The cause that `excluded.csv` counts it under.
  var cause: Exclusion.Cause {
    switch self {
    case .encrypted: .unreadable
    case .link, .special: .notRegular
    case .tooDeep: .bomb
    case .empty: .empty
    }
  }

  /// What is said of so many members, and what to do.
  func sentence(_ count: Int) -> (fault: String, advice: String) {
    let isOne = count == 1
    let members = isOne ? "1 member is" : "\(count) members are"
    return switch self {
    case .encrypted:
      ("\(members) encrypted", "unpack it with its password, and read the folder")
    case .link: ("\(members) \(isOne ? "a link" : "links")", "only files are read")
    case .special:
      ("\(members) \(isOne ? "a device or pipe" : "devices or pipes")", "only files are read")
    case .tooDeep:
      ("\(members) packed too many times over", "unpack it by hand if it is meant to be read")
    case .empty: ("\(members) empty", "nothing to read")
    }
  }
}
