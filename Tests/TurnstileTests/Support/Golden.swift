import FoundationEssentials
import Testing

/// Files that what a test makes must equal, byte by byte.
enum Golden {
  /// Compares a text with a golden file; with RECORD=1 writes it instead, and fails.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(Fixture.tests)/Goldens/\(name)"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let folder = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
      Issue.record("\(name) is recorded anew; run without RECORD", sourceLocation: sourceLocation)
      return
    }
    let golden = try? String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    guard text.utf8.elementsEqual((golden ?? "").utf8) else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let old = (golden ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      let place = zip(lines, old).prefix { $0 == $1 }.count
      Issue.record(
        """
        \(name), line \(place + 1), is
        \(place < lines.count ? String(lines[place]) : "missing")
        and was
        \(place < old.count ? String(old[place]) : "missing")
        """, sourceLocation: sourceLocation)
      return
    }
  }
}
