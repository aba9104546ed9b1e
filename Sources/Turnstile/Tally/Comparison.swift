/// Two groups of posts whose words are compared.
public struct Comparison: Sendable, Equatable {
  /// What the groups are made by.
  public enum Column: String, Sendable, CaseIterable {
    case movement, venue, kind, author, sentiment, attitude, year
  }

  public var column: Column
  public var target: String
  public var reference: String

  /// Leavers against enterers.
  public static let movement = Comparison(
    column: .movement, target: "leaving", reference: "entering")

  public init(column: Column, target: String, reference: String) {
    self.column = column
    self.target = target
    self.reference = reference
  }

  /// - Parameter text: As `venue:r/datascience,r/MachineLearning`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let column = Column(rawValue: String(parts[0])) else { return nil }
    let values = parts[1].split(separator: ",").map(String.init)
    guard values.count == 2, values[0] != values[1] else { return nil }
    self.init(column: column, target: values[0], reference: values[1])
  }

  /// Which of the two groups a post belongs to; posts of both count for neither.
  func groups(of post: CodedPost) -> (isTarget: Bool, isReference: Bool) {
    let values: Set<String> =
      switch column {
      case .movement: Set(post.movement.movements.map(\.rawValue))
      case .venue: Set([post.post.venue].compactMap { $0 })
      case .kind: [post.post.kind.rawValue]
      case .author: Set([post.post.author].compactMap { $0 })
      case .sentiment: [post.sentiment.label.rawValue]
      case .attitude: [post.attitude.rawValue]
      case .year: Set([post.post.created.map { String($0.date.year) }].compactMap { $0 })
      }
    let (isTarget, isReference) = (values.contains(target), values.contains(reference))
    return isTarget && isReference ? (false, false) : (isTarget, isReference)
  }
}
