/// What the report's script counts anew when a reader filters by venue and period: each post's
/// author, venue, month, movements and factors, as numbers.
struct Facets {
  private var venues: [[UInt8]: Int] = [:]
  private var months: [String: Int] = [:]
  private var authors: [UInt64: Int] = [:]
  private var rows: [String] = []
  private let codes: [String: Int]
  private var isFull = false

  /// Beyond so many posts a page would be slow; its filters then leave venue and period alone.
  static let mostPosts = 20_000
  /// More are no list to choose from.
  private static let mostVenues = 500

  init(_ codebook: Codebook) {
    codes = Dictionary(
      codebook.codes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ post: PagePost) {
    guard !isFull, rows.count < Self.mostPosts, venues.count <= Self.mostVenues else {
      isFull = true
      rows = []
      return
    }
    func number<Key: Hashable>(_ key: Key, in table: inout [Key: Int]) -> Int {
      if let number = table[key] { return number }
      table[key] = table.count
      return table.count - 1
    }
    let author = number(
      Word(post.post.author.map { "a" + $0 } ?? "p" + post.post.id + post.post.source).hash,
      in: &authors)
    let venue = post.post.venue.map { number(Array($0.utf8), in: &venues) } ?? -1
    let month = post.month.map { number($0, in: &months) } ?? -1
    let movements = post.movements.reduce(0) { $0 | 1 << Movement.allCases.firstIndex(of: $1)! }
    let factors = post.factors.flatMap { factor in
      [
        2 * (codes[factor.code] ?? 0) + (factor.pole == .away ? 0 : 1), factor.own ? 1 : 0,
        factor.sentiment.score,
      ]
    }
    let values = [author, venue, month, movements] + factors
    rows.append("[\(values.map(String.init).joined(separator: ","))]")
  }

  /// JSON for a `script` element; empty where there are too many posts.
  func json(_ codebook: Codebook) -> Markup {
    guard !isFull else { return "" }
    func list(_ texts: [String]) -> String {
      let line = JSONValue.array(texts.map(JSONValue.string)).line
      return String(decoding: line, as: UTF8.self)
    }
    let venues = venues.sorted { $0.value < $1.value }
      .map {
        String(decoding: $0.key, as: UTF8.self).unicodeScalars.filter {
          $0.isPrintable || $0 == "\n" || $0 == "\t"
        }
      }
    let months = months.sorted { $0.value < $1.value }.map(\.key)
    let json = """
      {"codes": \(list(codebook.codes.map(\.name))), "venues": \(list(venues.map { String($0) })), \
      "months": \(list(months)), "posts": [
      \(rows.joined(separator: ",\n"))
      ]}
      """
    // Inside an element whose end is searched for by its letters.
    return Markup(
      trusted: Array(
        json.replacing("&", with: "\\u0026").replacing("<", with: "\\u003c").utf8))
  }
}
