/// What is wrong with a codebook. A description says where, what, and what to do.
public enum CodebookError: Error, Equatable, Sendable {
  case notReadable(String, reason: String)
  case notYAML(String, line: Int, reason: String)
  case missing(String, key: String, in: String)
  case unknownValue(String, key: String, value: String, allowed: [String])
  case duplicate(String, name: String)
  case badPattern(String, pattern: String, reason: String)
  case exampleNotFound(String, code: String, example: String)
  case counterexampleFound(String, code: String, example: String)
}

extension CodebookError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notReadable(let file, let reason):
      "\(file): cannot be read (\(reason)); name a codebook file"
    case .notYAML(let file, let line, let reason):
      "\(file): line \(line): is no YAML (\(reason)); mend the line"
    case .missing(let file, let key, let place):
      "\(file): \(place): \"\(key)\" is missing; add it"
    case .unknownValue(let file, let key, let value, let allowed):
      "\(file): \(key): \"\(value)\" is not known; use one of \(allowed.joined(separator: ", "))"
    case .duplicate(let file, let name):
      "\(file): \"\(name)\" is defined twice; rename one"
    case .badPattern(let file, let pattern, let reason):
      "\(file): pattern \"\(pattern)\": \(reason)"
    case .exampleNotFound(let file, let code, let example):
      "\(file): \(code): its example is not coded so: \"\(example)\"; mend the patterns or the example"
    case .counterexampleFound(let file, let code, let example):
      "\(file): \(code): its counterexample is coded so: \"\(example)\"; narrow the patterns"
    }
  }
}
