/// What one coder, a person or the machine, says of a post; nil is what they did not code.
struct PostCodes: Sendable, Equatable {
  /// Empty where the author does not move.
  var movements: Set<Movement>?
  var status: Status?
  var from: Set<String>?
  var to: Set<String>?
  var attitude: Attitude?
  /// Each factor, and whether it is the author's own.
  var factors: [FactorLabel: Bool]?
  /// Words of the post that carry a factor, where they are given.
  var quotes: [FactorLabel: String] = [:]

  init() {}

  /// What a coded post says, whoever coded it.
  init(_ post: CodedPost) {
    movements = post.movement.movements
    status = post.movement.status
    from = Set(post.movement.roles(.from))
    to = Set(post.movement.roles(.to))
    attitude = post.attitude
    factors = Dictionary(
      post.factors.map { (FactorLabel(code: $0.code, pole: $0.pole), $0.own) },
      uniquingKeysWith: { $0 || $1 })
  }

  /// What a spooled post says.
  init(_ post: PagePost) {
    movements = Set(post.movements)
    status = post.status
    from = Set(post.roles.filter { $0.side == .from }.map(\.role))
    to = Set(post.roles.filter { $0.side == .to }.map(\.role))
    attitude = post.attitude
    factors = Dictionary(
      post.factors.map { (FactorLabel(code: $0.code, pole: $0.pole), $0.own) },
      uniquingKeysWith: { $0 || $1 })
  }

  /// Whether anything was coded.
  var isCoded: Bool {
    movements != nil || status != nil || from != nil || to != nil || attitude != nil
      || factors != nil
  }

  /// Whether the post tells a movement; nil for none of them.
  func has(_ movement: Movement?) -> Bool? {
    guard let movements else { return nil }
    return movement.map(movements.contains) ?? movements.isEmpty
  }

  /// The moves between roles that the post tells, where it tells the movement.
  func flows(_ movement: Movement) -> Set<FlowKey>? {
    guard let movements, let from, let to else { return nil }
    guard movements.contains(movement) else { return [] }
    return Set(FlowKey.all(from: from.sorted(), to: to.sorted(), movement: movement))
  }
}
