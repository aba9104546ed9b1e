/// Reads posts from a JSON text that is more than its lines: a list of records, or an object that
/// holds some. A list is read element by element; an element that is no post costs that element.
struct JSONDocumentReader {
  var limits = RecordLimits()

  func read(_ text: [UInt8], source: String) -> RecordReading {
    var walk = Walk(text, source: source, limits: limits)
    walk.run()
    return walk.finish()
  }
}

/// The state of reading one document.
private struct Walk {
  private let text: [UInt8]
  private let source: String
  private let limits: RecordLimits
  private var reading = RecordReading()
  private var tape = JSONTape()
  private var posts: JSONPosts
  private var at = 0
  /// The number of the element that is read, from 1.
  private var record = 0
  private var line = 1
  /// How far the lines are counted.
  private var counted = 0
  /// How many bytes may yet be looked at to find where the next element begins after a broken one.
  private var patience: Int

  init(_ text: [UInt8], source: String, limits: RecordLimits) {
    self.text = text
    self.source = source
    self.limits = limits
    posts = JSONPosts(text, source: source, limits: limits)
    patience = 4 * text.count + 4096
  }

  /// Reads one value after the other to the end.
  mutating func run() {
    while true {
      at = JSONText.skipSpace(text, at, text.count)
      guard at < text.count else { return }
      if text[at] == UInt8(ascii: "[") {
        at += 1
        guard readList() else { return }
      } else {
        record += 1
        guard readElement(isRecord: false) else { return }
      }
    }
  }

  mutating func finish() -> RecordReading {
    let declared = posts.declared()
    posts.finish(&reading)
    reading.declared = declared
    if reading.posts.isEmpty, reading.faults.isEmpty { reading.add(.noPosts(source, columns: nil)) }
    reading.finish(source)
    return reading
  }

  /// Reads the elements of a list.
  ///
  /// - Returns: Whether its end was found.
  private mutating func readList() -> Bool {
    while true {
      at = JSONText.skipSpace(text, at, text.count)
      while at < text.count, text[at] == UInt8(ascii: ",") {
        at = JSONText.skipSpace(text, at + 1, text.count)
      }
      guard at < text.count else {
        reading.add(
          .malformedRecord(source, record: nil, line: lineNumber(at), reason: "the list is cut off")
        )
        return false
      }
      if text[at] == UInt8(ascii: "]") {
        at += 1
        return true
      }
      record += 1
      guard readElement(isRecord: true) else { return false }
    }
  }

  /// Reads a value and goes on after it.
  ///
  /// - Returns: False where nothing after it can be told.
  private mutating func readElement(isRecord: Bool) -> Bool {
    let start = at
    do throws(JSONTape.Fault) {
      at = try tape.parse(text, at: start, before: text.count)
      let next = JSONText.skipSpace(text, at, text.count)
      guard !isRecord || next == text.count || ",]".utf8.contains(text[next]) else {
        throw .unexpected(next)
      }
      let found = posts.add(tape, origin: start, isRecord: isRecord)
      for size in found.tooLarge {
        reading.add(
          .recordTooLarge(source, line: lineNumber(start), bytes: size, limit: limits.text))
      }
      if found.strays > 0, isRecord || posts.count > 0 {
        let reason =
          tape.nodes[0].kind == .object || tape.nodes[0].kind == .array
          ? "holds \(found.strays) that say nothing of a post" : "is no JSON object"
        fault(start, reason)
      }
      return true
    } catch {
      fault(start, error.reason)
      guard let next = nextElement(after: start) else {
        if error != .cutOff, text[start...].contains(UInt8(ascii: ",")) {
          reading.add(
            .malformedRecord(
              source, record: nil, line: lineNumber(start),
              reason: "where the next record begins cannot be told"))
        }
        return false
      }
      at = next
      return true
    }
  }

  private mutating func fault(_ place: Int, _ reason: String) {
    reading.add(.malformedRecord(source, record: record, line: lineNumber(place), reason: reason))
  }

  /// The number of the line that a place is on; places only grow.
  private mutating func lineNumber(_ place: Int) -> Int {
    if place > counted {
      line += text[counted..<min(place, text.count)].count { $0 == 0x0A }
      counted = place
    }
    return line
  }

  /// Where what follows a broken element begins: after its brackets where they match, otherwise at
  /// the first place that looks like the start of another.
  private mutating func nextElement(after start: Int) -> Int? {
    guard patience > 0 else { return nil }
    var cost = 0
    if let end = try? JSONText.endOfValue(text, start, text.count) {
      cost += end - start
      if isPlausible(end, cost: &cost) {
        patience -= cost
        return end
      }
    } else {
      cost += text.count - start
    }
    patience -= cost
    var from = start + 1
    while patience > 0, let end = text[from...].firstIndex(of: UInt8(ascii: "}")) {
      patience -= end - from + 1
      from = end + 1
      let comma = JSONText.skipSpace(text, from, text.count)
      guard comma < text.count, text[comma] == UInt8(ascii: ",") else { continue }
      let brace = JSONText.skipSpace(text, comma + 1, text.count)
      guard brace < text.count, text[brace] == UInt8(ascii: "{") else { continue }
      var cost = 0
      defer { patience -= cost }
      if isPlausible(from, cost: &cost) { return from }
    }
    return nil
  }

  /// Whether what follows a place is the end of the list, or a comma and a whole value.
  private func isPlausible(_ place: Int, cost: inout Int) -> Bool {
    let next = JSONText.skipSpace(text, place, text.count)
    guard next < text.count else { return false }
    if text[next] == UInt8(ascii: "]") { return true }
    guard text[next] == UInt8(ascii: ",") else { return false }
    let value = JSONText.skipSpace(text, next + 1, text.count)
    guard value < text.count else { return true }
    let end = try? JSONText.endOfValue(text, value, text.count)
    cost += (end ?? text.count) - value
    guard let end else { return false }
    return "{[\"".utf8.contains(text[value]) || JSONText.kind(of: text[value..<end]) != nil
  }
}
