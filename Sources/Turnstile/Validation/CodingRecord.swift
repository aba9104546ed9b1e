/// The codings of one post as JSON Lines bring them: of people, of two of them, or of the coder.
///
/// Where two people coded, what both said stands in the plain fields, what one of them said in
/// those that end in `_optional`, and `status` and `attitude` list what either said.
struct CodingRecord: Decodable, Sendable {
  var id: String
  var title: String?
  var text: String?
  var movement: [String]
  var movementOptional: [String]
  /// What it may be; null is a value.
  var status: [String?]
  var attitude: [String]
  var from: [String]
  var to: [String]
  var fromOptional: [String]
  var toOptional: [String]
  var factors: [Factor]
  var factorsOptional: [Factor]

  struct Factor: Decodable, Sendable {
    var name: FactorName
    /// Nil where the coders do not agree.
    var own: Bool?
    var quotes: [String]
    /// 0–1; nil where people coded.
    var confidence: Double?

    private enum Key: String, CodingKey { case code, pole, own, quote, quotes, confidence }

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      name = FactorName(
        code: try object.decode(String.self, forKey: .code),
        pole: try object.decode(String.self, forKey: .pole))
      own = try object.decodeIfPresent(Bool.self, forKey: .own)
      quotes =
        try object.decodeIfPresent([String].self, forKey: .quotes)
        ?? object.decodeIfPresent(String.self, forKey: .quote).map { [$0] } ?? []
      confidence = try object.decodeIfPresent(Double.self, forKey: .confidence)
    }

    init(name: FactorName, own: Bool?, quotes: [String], confidence: Double?) {
      (self.name, self.own, self.quotes, self.confidence) = (name, own, quotes, confidence)
    }
  }

  private enum Key: String, CodingKey {
    case id, title, text, movement, status, attitude, from, to, factors
    case movementOptional = "movement_optional"
    case fromOptional = "from_optional"
    case toOptional = "to_optional"
    case factorsOptional = "factors_optional"
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    func list<Value: Decodable>(_ key: Key) throws -> [Value] {
      try object.decodeIfPresent([Value].self, forKey: key) ?? []
    }
    let number = try? object.decode(Int.self, forKey: .id)
    id = try number.map(String.init) ?? object.decode(String.self, forKey: .id)
    title = try object.decodeIfPresent(String.self, forKey: .title)
    text = try object.decodeIfPresent(String.self, forKey: .text)
    // A record without it is a post that nobody coded.
    movement = try object.decode([String].self, forKey: .movement)
    movementOptional = try list(.movementOptional)
    // One person gives one value, two give a list.
    if let values = try? object.decode([String?].self, forKey: .status) {
      status = values
    } else {
      status = try object.decodeIfPresent(String.self, forKey: .status).map { [$0] } ?? []
    }
    if let values = try? object.decode([String].self, forKey: .attitude) {
      attitude = values
    } else {
      attitude = try object.decodeIfPresent(String.self, forKey: .attitude).map { [$0] } ?? []
    }
    from = try list(.from)
    to = try list(.to)
    fromOptional = try list(.fromOptional)
    toOptional = try list(.toOptional)
    factors = try list(.factors)
    factorsOptional = try list(.factorsOptional)
  }

  /// What the coder said of a post.
  init(_ coded: CodedPost) {
    id = coded.post.id
    title = coded.post.title
    text = String(decoding: coded.post.text, as: UTF8.self)
    movement = coded.movement.ordered.map(\.rawValue)
    status = coded.movement.status.map { [$0.rawValue] } ?? []
    attitude = [coded.attitude.rawValue]
    from = coded.movement.roles(.from)
    to = coded.movement.roles(.to)
    factors = coded.factors.map { factor in
      Factor(
        name: FactorName(code: factor.code, pole: factor.pole.rawValue), own: factor.own,
        quotes: [coded.quote(factor.quote)], confidence: Double(factor.confidence) / 1000)
    }
    (movementOptional, fromOptional, toOptional, factorsOptional) = ([], [], [], [])
  }

  /// What stands for a post that was not coded: nothing, and no attitude shown.
  init(missing id: String) {
    (self.id, title, text) = (id, nil, nil)
    (movement, movementOptional, status, attitude) = ([], [], [], [])
    (from, to, fromOptional, toOptional) = ([], [], [], [])
    (factors, factorsOptional) = ([], [])
  }
}
