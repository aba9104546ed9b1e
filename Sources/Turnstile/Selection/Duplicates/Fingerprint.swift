/// What is kept of each post to find others that say the same: a record of a fixed size.
struct Fingerprint: Equatable {
  /// Posts with the same number have the same words; zero says the same as nobody.
  var words: UInt64
  /// Where the post lies among those written aside.
  var offset: UInt64
  /// Which of several posts that say the same is kept: that with the least bytes.
  var precedence: ArraySlice<UInt8>
  /// Empty for a post that is too short to be nearly the same as another.
  var sketch: ArraySlice<UInt8>
  /// Runs of words that any post has which holds this one; empty for a short one.
  var keys: [UInt64]

  /// Posts with fewer words say the same only where one author wrote both: two people may well
  /// answer “Backend engineering.”
  static let fewestWords = 8
  /// Of posts with fewer words only exact duplicates are found: one other word in the middle of
  /// twenty is no crosspost.
  static let fewestWordsOfSketch = 20

  /// - Parameters:
  ///   - sourceRank: A number that grows with the name of the source's file, then with its place
  ///     there.
  ///   - place: Its number among the source's posts.
  ///   - offset: Where the post lies among those written aside.
  init(of post: Post, sourceRank: Int, place: Int, offset: Int) {
    let identities = OwnWords.identities(in: post.text)
    words = Self.number(of: identities, post)
    self.offset = UInt64(offset)
    precedence = Self.precedence(of: post, sourceRank: sourceRank, place: place)[...]
    sketch =
      identities.count < Self.fewestWordsOfSketch
      ? [] : Sketch(Shingles.hashes(of: identities)).bytes[...]
    keys = Passages.keys(among: Passages.hashes(of: identities), wordCount: identities.count)
  }

  /// A number for the words of a post; of a short one, for its author too, and a title of its own.
  private static func number(of words: [Word], _ post: Post) -> UInt64 {
    guard !words.isEmpty else { return 0 }
    var hash = Word.seed
    func add(_ number: UInt64) {
      hash = ((hash << 23 | hash >> 41) ^ number) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 32
    }
    for word in words { add(word.hash) }
    if words.count < fewestWords {
      guard let author = post.author else { return 0 }
      add(Word(Folding.fold(author)).hash)
      if post.kind != .comment, let title = post.title {
        for word in OwnWords.identities(in: Array(title.utf8)) { add(word.hash) }
      }
    }
    return max(1, hash)
  }

  /// The earliest comes first and the undated last; then what opens a thread before comments; then
  /// the longer; then the order of the sources' names and of the posts in one.
  private static func precedence(of post: Post, sourceRank: Int, place: Int) -> [UInt8] {
    let created = post.created.map { UInt64(bitPattern: Int64($0.seconds)) ^ 1 << 63 } ?? .max
    var bytes: [UInt8] = []
    bytes.reserveCapacity(precedenceSize)
    bytes.append(bigEndian: created, count: 8)
    bytes.append(post.kind == .comment ? 1 : 0)
    bytes.append(
      bigEndian: UInt64(UInt32.max) - UInt64(min(post.text.count, Int(UInt32.max))), count: 4)
    bytes.append(bigEndian: UInt64(sourceRank), count: 8)
    bytes.append(bigEndian: UInt64(place), count: 4)
    return bytes
  }

  /// Which of two posts, one of which holds the other, is the original: that with the less bytes.
  ///
  /// As ``precedence``, but the shorter before the longer.
  var originality: ArraySlice<UInt8> {
    var bytes = precedence
    for index in bytes.startIndex + 9..<bytes.startIndex + 13 { bytes[index] = ~bytes[index] }
    return bytes
  }

  static let precedenceSize = 25
  private static let keysSize = 8 * Passages.keyCount
  /// Bytes of a record.
  static let size = 8 + 8 + precedenceSize + 1 + Sketch.placeCount + keysSize

  func append(to bytes: inout [UInt8]) {
    bytes.append(bigEndian: words, count: 8)
    bytes.append(bigEndian: offset, count: 8)
    bytes += precedence
    bytes.append(sketch.isEmpty ? 0 : 1)
    bytes += sketch.isEmpty ? ArraySlice(repeating: 0, count: Sketch.placeCount) : sketch
    for index in 0..<Passages.keyCount {
      bytes.append(bigEndian: index < keys.count ? keys[index] : 0, count: 8)
    }
  }

  /// - Parameter record: The bytes that `append(to:)` wrote.
  init(_ record: ArraySlice<UInt8>) {
    words = record.bigEndian(at: 0, count: 8)
    offset = record.bigEndian(at: 8, count: 8)
    let start = record.startIndex + 16 + Self.precedenceSize
    precedence = record[start - Self.precedenceSize..<start]
    sketch = record[start] == 0 ? [] : record[(start + 1)...].prefix(Sketch.placeCount)
    keys = Self.keys(record)
  }

  /// The number of a record's words, without reading the rest.
  static func words(_ record: ArraySlice<UInt8>) -> UInt64? {
    let words = record.bigEndian(at: 0, count: 8)
    return words == 0 ? nil : words
  }

  /// The keys of a record, without reading the rest.
  static func keys(_ record: ArraySlice<UInt8>) -> [UInt64] {
    (0..<Passages.keyCount).lazy
      .map { record.bigEndian(at: size - keysSize + 8 * $0, count: 8) }.filter { $0 != 0 }
  }

  /// A band of a record's sketch, without reading the rest; nil where it has none.
  static func band(_ number: Int, _ record: ArraySlice<UInt8>) -> UInt64? {
    let start = record.startIndex + 16 + precedenceSize
    return record[start] == 0 ? nil : Sketch.band(number, of: record[(start + 1)...])
  }
}
