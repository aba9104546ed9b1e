import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct CodebookReaderTests {
  private let text: String

  init() throws {
    text = String(
      decoding: try Data(contentsOf: URL(filePath: Fixture.path("baking.yaml"))), as: UTF8.self)
  }

  /// What reading and compiling the small codebook say after a change.
  private func error(replacing old: String, with new: String) throws -> CodebookError? {
    try #require(text.contains(old))
    return error(text.replacing(old, with: new, maxReplacements: 1))
  }

  /// All that reading alone says after a change, without lines.
  private func faults(replacing old: String, with new: String) throws -> [CodebookError] {
    try #require(text.contains(old))
    return faults(text.replacing(old, with: new, maxReplacements: 1))
  }

  private func faults(_ yaml: String) -> [CodebookError] {
    var reader = CodebookReader(file: "b.yaml")
    return reader.check(Array(yaml.utf8)).faults.map(\.withoutLine)
  }

  private func error(_ yaml: String) -> CodebookError? {
    do throws(CodebookError) {
      let codebook = try CodebookReader(file: "b.yaml").read(Array(yaml.utf8))
      _ = try Coding(codebook, file: "b.yaml", scorer: nil)
      return nil
    } catch { return error.withoutLine }
  }

  @Test func aCodebookIsReadWhole() throws {
    let codebook = try CodebookReader(file: "b.yaml").read(Array(text.utf8))
    #expect(codebook.name == "baking")
    #expect(codebook.version == "3")
    #expect(codebook.field == "baking")
    #expect(codebook.fieldTerms == ["baking", "bakery", "=the oven"])
    #expect(codebook.codes.map(\.name) == ["hours", "pay"])
    #expect(codebook.code(named: "pay")?.away.patterns == ["pay ~2 low|bad", "underpaid"])
    #expect(codebook.role(named: "baker")?.isField == true)
    #expect(codebook.role(named: "teacher")?.isField == false)
    #expect(codebook.movements.map(\.status) == [.done, .considering, .done])
    #expect(codebook.threadQuestions.map(\.movement) == [.leaving, .entering])
    #expect(codebook.digest == SHA256.digest(Array(text.utf8)))
    #expect(try CodebookCheck(file: "b.yaml").faults(of: codebook).isEmpty)
  }

  @Test(arguments: ["name: baking\n", "version: \"3\"\n", "language: en\n"])
  func aMissingKeyIsNamed(line: String) throws {
    let key = String(line.prefix { $0 != ":" })
    #expect(
      try error(replacing: line, with: "")
        == .missing(CodebookPlace("b.yaml"), key: key, in: "the file"))
  }

  @Test(arguments: [
    ("  name: baking", "  title: baking", "name", "field"),
    ("field:", "fields:", "field", "the file"),
    ("factors:", "codes:", "factors", "the file"),
    ("roles:", "rolls:", "roles", "the file"),
    ("\nmovements:", "\nmoves:", "movements", "the file"),
    ("    label: Pay", "", "label", "pay"),
    ("  - code: pay", "  - kode: pay", "code", "factors"),
    ("  - role: teacher", "  - roll: teacher", "role", "roles"),
    ("    toward:", "    towards:", "toward", "hours"),
    ("      example: The pay is too low.", "      example: ''", "example", "pay/away"),
    ("      definition: The pay is low.", "", "definition", "pay/away"),
    ("    example: I joined a bakery.", "", "example", "entering/done"),
    (
      "  - movement: entering\n    status", "  - way: entering\n    status", "movement", "movements"
    ),
  ])
  func whatIsMissingIsToldWithItsPlace(
    old: String, new: String, key: String, place: String
  ) throws {
    #expect(
      try faults(replacing: old, with: new)
        .contains(.missing(CodebookPlace("b.yaml"), key: key, in: place)))
  }

  @Test(arguments: [
    ("- a\n- b", CodebookError.missing(CodebookPlace("b.yaml"), key: "name", in: "the file")),
    ("", .missing(CodebookPlace("b.yaml"), key: "name", in: "the file")),
    ("just text", .missing(CodebookPlace("b.yaml"), key: "name", in: "the file")),
    (
      "field: {name: x}\nfactors: [text]",
      .missing(CodebookPlace("b.yaml"), key: "code", in: "factors")
    ),
  ])
  func aFileOfAnotherShapeIsToldWhatItLacks(yaml: String, error: CodebookError) {
    #expect(faults(yaml).contains(error))
  }

  @Test func anUnknownMovementOrStatusIsToldWithThoseThatAre() throws {
    #expect(
      try error(replacing: "movement: entering", with: "movement: coming")
        == .unknownValue(
          CodebookPlace("b.yaml"), key: "movement", value: "coming",
          allowed: ["leaving", "entering", "staying"]))
    #expect(
      try error(replacing: "status: considering", with: "status: maybe")
        == .unknownValue(
          CodebookPlace("b.yaml"), key: "status", value: "maybe",
          allowed: ["done", "under_way", "considering", "declined", "returned"]))
  }

  @Test func aNameThatIsDefinedTwiceIsTold() throws {
    #expect(
      try error(replacing: "code: pay", with: "code: hours")
        == .duplicate(CodebookPlace("b.yaml"), name: "hours"))
    #expect(
      try error(replacing: "role: gardener", with: "role: baker")
        == .duplicate(CodebookPlace("b.yaml"), name: "baker"))
  }

  @Test func aPatternThatCannotBeReadIsTold() throws {
    #expect(
      try error(replacing: "@left ~2 $field", with: "@lost ~2 $field")
        == .badPattern(
          CodebookPlace("b.yaml"), pattern: "=who|people ~2 @lost ~2 $field",
          reason: "class @lost is not defined; add it under classes"))
  }

  @Test(arguments: [
    ("[underpaid, !not paid]", "\"paid\" follows a YAML tag; put it in quotes"),
    ("[underpaid, {a: b}]", "an entry is no text; put it in quotes"),
    ("{a: b}", "is no list; write - before each entry"),
  ])
  func aListWhoseEntriesYAMLTakesForSomethingElseIsTold(list: String, reason: String) throws {
    #expect(
      try error(replacing: "[pay ~2 low|bad, underpaid]", with: list)
        == .badPattern(CodebookPlace("b.yaml"), pattern: "pay/away", reason: reason))
  }

  @Test func aSingleEntryMayStandWithoutAList() throws {
    let changed = text.replacing("[pay ~2 low|bad, underpaid]", with: "underpaid")
    let codebook = try CodebookReader(file: "b.yaml").read(Array(changed.utf8))
    #expect(codebook.code(named: "pay")?.away.patterns == ["underpaid"])
  }

  @Test func whatIsNoYAMLIsToldWithItsLine() throws {
    guard
      case .notYAML(CodebookPlace("b.yaml", line: 8), let reason) = error(
        "a: 1\n\n\n\n\n\n\nb: @x\n")
    else {
      Issue.record("\(String(describing: error("a: 1\n\n\n\n\n\n\nb: @x\n")))")
      return
    }
    #expect(reason == "found character that cannot start any token")
  }

  @Test func keysThatStandTwiceAreNoYAML() throws {
    guard case .notYAML(_, let reason) = error("name: a\nname: b\n") else {
      Issue.record("is read")
      return
    }
    #expect(reason.contains("name") && !reason.contains("\n"))
  }

  @Test func aFileThatCannotBeReadIsTold() {
    #expect(
      throws: CodebookError.notReadable("/nowhere.yaml", reason: "No such file or directory")
    ) { try Codebook.read(from: "/nowhere.yaml") }
    #expect(throws: CodebookError.notReadable("/dev", reason: "it is a folder")) {
      try Codebook.read(from: "/dev")
    }
  }

  @Test func manyBracketsDoNotCrash() {
    #expect(error(String(repeating: "[", count: 100_000)) != nil)
  }
}

extension CodebookError {
  /// The same without the line, which other tests look at.
  fileprivate var withoutLine: CodebookError {
    guard let file = place.map({ CodebookPlace($0.file) }) else { return self }
    switch self {
    case .missing(_, let key, let owner): return .missing(file, key: key, in: owner)
    case .unknownKey(_, let key, let owner, let allowed):
      return .unknownKey(file, key: key, in: owner, allowed: allowed)
    case .unknownValue(_, let key, let value, let allowed):
      return .unknownValue(file, key: key, value: value, allowed: allowed)
    case .duplicate(_, let name): return .duplicate(file, name: name)
    case .badPattern(_, let pattern, let reason):
      return .badPattern(file, pattern: pattern, reason: reason)
    default: return self
    }
  }
}
