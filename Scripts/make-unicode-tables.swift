// Makes Sources/CResources/files/unicode.bin from the Unicode Character Database.
//
//     swiftc -o .build/make-unicode-tables Scripts/make-unicode-tables.swift
//     .build/make-unicode-tables /usr/share/unicode Sources/CResources/files/unicode.bin
//
// The folder is that of Debian's package `unicode-data`. `UnicodeTable.swift` says what the file
// holds; the two must agree.
import Foundation

let wordBreaks = [
  "Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Katakana", "Hebrew_Letter",
  "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric",
  "ExtendNumLet", "Regional_Indicator", "WSegSpace",
]
let sentenceBreaks = [
  "Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "Lower", "Upper", "OLetter", "Numeric",
  "ATerm", "STerm", "Close", "SContinue",
]
let scalars = 0x110000
let blockSize = 128
let pictographic: UInt16 = 1 << 9
let emoji: UInt16 = 1 << 10
let unstable: UInt16 = 1 << 11

let folder = CommandLine.arguments[1]

/// The lines of a file of the database: a range of code points and the fields after it.
func rows(_ path: String) throws -> [(range: ClosedRange<Int>, fields: [String])] {
  let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  return text.split(separator: "\n").compactMap { line in
    let data = line.prefix { $0 != "#" }
    let fields = data.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count > 1 else { return nil }
    let ends = fields[0].components(separatedBy: "..").map { Int($0, radix: 16)! }
    return (ends.first!...ends.last!, Array(fields.dropFirst()))
  }
}

var table = [UInt16](repeating: 0, count: scalars)
for row in try rows("auxiliary/WordBreakProperty.txt") {
  for scalar in row.range { table[scalar] |= UInt16(wordBreaks.firstIndex(of: row.fields[0])!) }
}
for row in try rows("auxiliary/SentenceBreakProperty.txt") {
  for scalar in row.range {
    table[scalar] |= UInt16(sentenceBreaks.firstIndex(of: row.fields[0])!) << 5
  }
}
for row in try rows("emoji/emoji-data.txt") {
  for scalar in row.range {
    switch row.fields[0] {
    case "Extended_Pictographic":
      table[scalar] |= pictographic
      if scalar >= 0x2600 { table[scalar] |= emoji }
    case "Emoji_Presentation":
      table[scalar] |= emoji
    default:
      break
    }
  }
}

// What case folding, normalization or the straightening of marks may change.
for row in try rows("CaseFolding.txt") where ["C", "F"].contains(row.fields[0]) {
  for scalar in row.range { table[scalar] |= unstable }
}
for row in try rows("DerivedNormalizationProps.txt") where row.fields[0] == "NFC_QC" {
  for scalar in row.range { table[scalar] |= unstable }
}
for row in try rows("extracted/DerivedCombiningClass.txt") where row.fields[0] != "0" {
  for scalar in row.range { table[scalar] |= unstable }
}
for scalar in [
  0xAD, 0x2BC, 0x200B, 0x200C, 0x200E, 0x200F, 0x2010, 0x2011, 0x2019, 0x2060, 0xFE0F, 0xFEFF,
  0xFF07,
] { table[scalar] |= unstable }

var numbers: [[UInt16]: UInt16] = [:]
var index: [UInt16] = []
var blocks: [UInt16] = []
for start in stride(from: 0, to: scalars, by: blockSize) {
  let block = Array(table[start..<start + blockSize])
  if numbers[block] == nil {
    numbers[block] = UInt16(numbers.count)
    blocks += block
  }
  index.append(numbers[block]!)
}
var output = Data()
for value in index + blocks { output.append(contentsOf: [UInt8(value & 0xFF), UInt8(value >> 8)]) }
try output.write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
print("\(numbers.count) blocks, \(output.count) bytes")
