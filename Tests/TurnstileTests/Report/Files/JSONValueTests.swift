import FoundationEssentials
import Testing

@testable import Turnstile

@Suite struct JSONValueTests {
  private let value = JSONValue.object([
    ("z", .array([.integer(-1), .number(0.25), .bool(false), .null])), ("a", .object([])),
    ("list", .array([])), ("text", .string("“é”")), ("bytes", .bytes(Array("x".utf8))),
  ])

  @Test func aLineKeepsTheOrderOfItsKeys() {
    #expect(
      String(decoding: value.line, as: UTF8.self)
        == #"{"z": [-1, 0.250, false, null], "a": {}, "list": [], "text": "“é”", "bytes": "x"}"#)
  }

  @Test func thePrettyFormIsIndentedByTwo() {
    #expect(
      String(decoding: value.pretty, as: UTF8.self) == """
        {
          "z": [
            -1,
            0.250,
            false,
            null
          ],
          "a": {},
          "list": [],
          "text": "“é”",
          "bytes": "x"
        }

        """)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aNumberThatIsNoneIsNull(number: Double) {
    #expect(String(decoding: JSONValue.number(number).line, as: UTF8.self) == "null")
  }

  @Test(arguments: 1...30)
  func everyTextIsReadBackAsItWas(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scalars = (0..<40).compactMap { _ in
      UnicodeScalar(
        UInt32(generator.index(below: generator.choice([0x20, 0x80, 0x3000, 0x11_0000]))))
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    for json in [JSONValue.array([.string(text)]).line, JSONValue.array([.string(text)]).pretty] {
      #expect(!json.dropLast().contains { $0 < 0x20 && $0 != 0x0A })
      let read = try JSONDecoder().decode([String].self, from: Data(json))
      #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }

  @Test func aMessageIsOneLine() {
    #expect(
      LogLine.json(level: "error", message: "a \"b\"\nc\u{1B}[0m")
        == #"{"level": "error", "message": "a \"b\"\nc\u001b[0m"}"#)
  }
}
