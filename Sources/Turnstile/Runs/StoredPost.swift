/// A post of a run with its codings, as the run's database has it.
struct StoredPost: Sendable {
  struct Factor: Sendable {
    var code: String
    var pole: String
    var own: Bool
    var quote: String
    /// UTF-8 bytes of the text.
    var range: Range<Int>
    var why: String
    var confidence: Double
  }

  struct Role: Sendable {
    var side: String
    var role: String
    /// UTF-8 bytes of the text; nil where the title names it.
    var range: Range<Int>?
  }

  /// Its place among the posts of the run, from 1.
  var number: Int
  var id: String
  var source: String
  var thread, replyTo: String?
  var kind: String
  var author, created, venue, url, title, language: String?
  var movements: [String]
  var status: String?
  var attitude: String
  var sentiment: Double
  var text: [UInt8]
  var factors: [Factor] = []
  var roles: [Role] = []
}
