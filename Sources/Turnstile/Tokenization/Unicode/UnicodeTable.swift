/// What the Unicode Character Database 15.0 says of each code point, as far as it is needed here.
///
/// The resource holds 16-bit little-endian numbers: for every block of 128 code points the number
/// of its row, then the rows. It is made by `Scripts/make-unicode-tables.swift`.
struct UnicodeTable: Sendable {
  /// The properties of one code point.
  struct Properties: Sendable, Equatable {
    let bits: UInt16

    @inline(__always) var wordBreak: WordBreakClass {
      WordBreakClass(rawValue: UInt8(truncatingIfNeeded: bits & 31)) ?? .other
    }
    @inline(__always) var sentenceBreak: SentenceBreakClass {
      SentenceBreakClass(rawValue: UInt8(truncatingIfNeeded: bits >> 5 & 15)) ?? .other
    }
    /// Extended_Pictographic: an emoji, or room kept for one.
    @inline(__always) var isPictographic: Bool { bits & 1 << 9 != 0 }
    /// Shown as an emoji without a variation selector, or a pictograph from U+2600 on.
    @inline(__always) var isEmoji: Bool { bits & 1 << 10 != 0 }
    /// Folding leaves it as it is, whatever stands around it.
    @inline(__always) var isFolded: Bool { bits & 1 << 11 == 0 }
    @inline(__always) var isLetter: Bool {
      switch sentenceBreak {
      case .lower, .upper, .oLetter: true
      default: false
      }
    }
  }

  static let shared = UnicodeTable(Resource.unicode)

  private static let blockCount = 0x110000 / 128
  private let rows: [UInt16]
  private let properties: [UInt16]

  private init(_ resource: [UInt8]) {
    let numbers = stride(from: 0, to: resource.count - 1, by: 2).map {
      UInt16(resource[$0]) | UInt16(resource[$0 + 1]) << 8
    }
    rows = Array(numbers.prefix(Self.blockCount))
    properties = Array(numbers.dropFirst(Self.blockCount))
  }

  /// The properties of a code point below 0x110000.
  @inline(__always) subscript(scalar: UInt32) -> Properties {
    let row = Int(rows[Int(scalar >> 7)])
    return Properties(bits: properties[row << 7 | Int(scalar & 127)])
  }
}
