/// A quote in its context, as lists of quotes show it; sorted by factor, pole and movement, the
/// clearest first.
struct QuotedEvidence: Equatable {
  /// The place of the factor in the codebook.
  var code: Int
  var pole: Pole
  /// The first movement of its post.
  var movement: Movement?
  var movements: [Movement]
  var own: Bool
  /// Thousandths.
  var confidence: Int
  var context: QuoteContext
  var author: String?
  var venue: String?
  /// `2021-07-14`.
  var day: String?
  var title: String
  /// The page and the mark where it stands, from the report's folder.
  var address: String

  /// - Parameter address: Where the post stands.
  init(_ factor: Evidence, number: Int, code: Int, of post: PagePost, at address: String) {
    self.code = code
    pole = factor.pole
    movement = post.movements.first
    movements = post.movements
    own = factor.own
    confidence = factor.confidence
    context = QuoteContext(factor.quote, of: post.post.text)
    author = post.post.author
    venue = post.post.venue
    day = post.post.created.map { String($0.description.prefix(10)) }
    title = post.post.title ?? post.post.id
    self.address = "\(address)m\(number)"
  }

  /// A record that sorts as the lists do; `order` is the number of the post.
  func record(order: Int) -> [UInt8] {
    var record = RecordWriter()
    record.addSorted(code, width: 2)
    record.addSorted(pole == .away ? 0 : 1, width: 1)
    record.addSorted(
      movement.flatMap(Movement.allCases.firstIndex(of:)) ?? Movement.allCases.count, width: 1)
    let isReadable = (40...220).contains(context.words.utf8.count)
    record.addSorted(own ? 0 : 1, width: 1)
    record.addSorted(isReadable ? 0 : 1, width: 1)
    record.addSorted(10 - confidence / 100, width: 1)
    record.addSorted(order, width: 5)
    record.add(movements.count)
    for movement in movements { record.add(Movement.allCases.firstIndex(of: movement)!) }
    record.add(confidence)
    for text in [context.before, context.words, context.after, title, address] { record.add(text) }
    for text in [author, venue, day] { record.add(text) }
    return record.bytes
  }

  init(record: ArraySlice<UInt8>) {
    var reader = RecordReader(record)
    code = reader.sorted(width: 2)
    pole = reader.sorted(width: 1) == 0 ? .away : .toward
    let rank = reader.sorted(width: 1)
    movement = rank < Movement.allCases.count ? Movement.allCases[rank] : nil
    own = reader.sorted(width: 1) == 0
    _ = reader.sorted(width: 7)
    movements = (0..<reader.number()).map { _ in Movement.allCases[reader.number()] }
    confidence = reader.number()
    context = QuoteContext(before: reader.text(), words: reader.text(), after: reader.text())
    title = reader.text()
    address = reader.text()
    author = reader.optionalText()
    venue = reader.optionalText()
    day = reader.optionalText()
  }
}

extension QuoteContext {
  init(before: String, words: String, after: String) {
    self.before = before
    self.words = words
    self.after = after
  }
}

/// A quote as a template shows it.
struct QuoteView {
  var kind: Markup
  var direction: Markup
  /// For filters: the movements behind spaces, the venue, the month.
  var movements: Markup
  var venue: Markup
  var month: Markup
  var before: Markup
  var words: Markup
  var after: Markup
  var origin: Markup
  var title: Markup
  var address: Markup

  /// - Parameter path: What leads from the page to the report's folder: `` or `../`.
  init(_ quote: QuotedEvidence, path: Markup = "") {
    kind = Markup(quote.pole.rawValue)
    direction = quote.pole == .away ? "pushes away" : "pulls toward"
    let names = quote.movements.isEmpty ? ["none"] : quote.movements.map(\.rawValue)
    movements = Markup(names.joined(separator: " "))
    venue = Markup(quote.venue ?? "")
    month = Markup(String((quote.day ?? "").prefix(7)))
    before = Markup(quote.context.before)
    words = Markup(quote.context.words)
    after = Markup(quote.context.after)
    var origin = [CodeNames.movement(quote.movement)]
    origin += [quote.author, quote.venue, quote.day].compactMap { $0 }
    origin.append(quote.own ? "own experience" : "about others")
    self.origin = Markup(origin.joined(separator: " · "))
    title = Markup(quote.title)
    address = "\(path)\(quote.address)"
  }
}
