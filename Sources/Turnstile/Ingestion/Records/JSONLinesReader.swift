/// Reads posts from JSON Lines; a line that is no post costs that line.
struct JSONLinesReader {
  var limits = RecordLimits()

  /// - Parameter offset: The place of the text's first byte in the file: a post without an
  ///   identifier is known by its place, whatever slice it is read with.
  func read(_ text: [UInt8], source: Source, offset: Int) -> RecordReading {
    var reading = RecordReading()
    var tape = JSONTape()
    var posts = JSONPosts(text, source: source.name, offset: offset, limits: limits)
    for (number, line) in Lines(text).enumerated() {
      let content = text.trimmed(line)
      guard !content.isEmpty else { continue }
      let place = offset + line.lowerBound
      let lineNumber = source.linesBefore + number + 1
      func fault(_ reason: String) -> IngestionError {
        .malformed(source.name, line: lineNumber, reason: reason)
      }
      do throws(JSONTape.Fault) {
        let end = try tape.parse(text, at: content.lowerBound, before: content.upperBound)
        guard end == content.upperBound, tape.isNotEmpty else { throw .unexpected(end) }
      } catch {
        reading.add(fault(error.isLimit ? error.reason : "is no JSON object"))
        continue
      }
      let before = posts.count
      let found = posts.add(tape, origin: place, isRecord: true)
      reading.declared += posts.declared()
      if found.strays > 0 {
        reading.add(
          fault(
            posts.count == before
              ? "is no JSON object" : "holds \(found.strays) that say nothing of a post"))
      }
      for size in found.tooLarge {
        reading.add(
          .recordTooLarge(
            source.name, line: lineNumber, bytes: size, limit: limits.text))
      }
    }
    posts.finish(&reading)
    reading.finish(source.name)
    return reading
  }
}
