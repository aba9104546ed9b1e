/// What is wrong with a codebook. A description says where, what, and what to do.
public enum CodebookError: Error, Equatable, Sendable {
  case notReadable(String, reason: String)
  case notYAML(CodebookPlace, reason: String)
  case missing(CodebookPlace, key: String, in: String)
  case unknownKey(CodebookPlace, key: String, in: String, allowed: [String])
  case unknownValue(CodebookPlace, key: String, value: String, allowed: [String])
  case duplicate(CodebookPlace, name: String)
  case badName(CodebookPlace, name: String)
  case noField(CodebookPlace)
  case badPattern(CodebookPlace, pattern: String, reason: String)
  case exampleNotFound(CodebookPlace, code: String, example: String)
  case counterexampleFound(CodebookPlace, code: String, example: String)
  /// Learned scores are for another codebook than the one that is used.
  case otherScores(String, name: String?, codebook: String)

  /// Where it is; nil where it is no codebook that is wrong.
  public var place: CodebookPlace? {
    switch self {
    case .notReadable, .otherScores: nil
    case .notYAML(let place, _), .missing(let place, _, _), .unknownKey(let place, _, _, _),
      .unknownValue(let place, _, _, _), .duplicate(let place, _), .badName(let place, _),
      .noField(let place), .badPattern(let place, _, _), .exampleNotFound(let place, _, _),
      .counterexampleFound(let place, _, _):
      place
    }
  }

  /// The code and pole, or the rule, that it is in; nil where it is in none.
  var owner: String? {
    switch self {
    case .missing(_, _, let owner), .unknownKey(_, _, let owner, _),
      .exampleNotFound(_, let owner, _), .counterexampleFound(_, let owner, _):
      owner
    // A list that is none is named by what it belongs to.
    case .badPattern(_, let pattern, _): pattern
    default: nil
    }
  }
}

extension CodebookError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notReadable(let file, let reason):
      "\(file): cannot be read (\(reason)); name a codebook file"
    case .notYAML(let place, let reason):
      "\(place): is no YAML (\(reason)); mend the line"
    case .missing(let place, let key, let owner):
      "\(place): \(owner): \"\(key)\" is missing; add it"
    case .unknownKey(let place, let key, let owner, let allowed):
      "\(place): \(owner): \"\(key)\" is not known here; use one of "
        + allowed.joined(separator: ", ")
    case .unknownValue(let place, let key, let value, let allowed):
      "\(place): \(key): \"\(value)\" is not known; use one of \(allowed.joined(separator: ", "))"
    case .duplicate(let place, let name):
      "\(place): \"\(name)\" is defined twice; rename one"
    case .badName(let place, let name):
      "\(place): \"\(name)\" is no name for tables; write lower case, digits and underscores"
    case .noField(let place):
      "\(place): no role is work in the field; give one \"in_field: true\""
    case .badPattern(let place, let pattern, let reason):
      "\(place): pattern \"\(pattern)\": \(reason)"
    case .exampleNotFound(let place, let code, let example):
      "\(place): \(code): its example is not coded so: \"\(example)\"; "
        + "mend the patterns or the example"
    case .counterexampleFound(let place, let code, let example):
      "\(place): \(code): its counterexample is coded so: \"\(example)\"; narrow the patterns"
    case .otherScores(let folder, let name, let codebook):
      "\(folder): its scores were learned for the codebook \"\(name ?? "")\", not for "
        + "\"\(codebook)\"; learn them anew with turnstile train --codebook, or use --patterns-only"
    }
  }
}
