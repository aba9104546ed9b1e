import Testing

@testable import Turnstile

struct FoldingTests {
  @Test(arguments: [
    ("Don’t", "don't"), ("O\u{2BC}Reilly", "o'reilly"), ("STRASSE", "straße"),
    ("e\u{301}", "é"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("co\u{2011}op", "co-op"),
    ("re\u{AD}search", "Research"),
    ("❤\u{FE0F}", "❤"), ("Å", "å"), ("ﬁt", "fit"),
  ])
  func spellingsOfOneWordFoldAlike(a: String, b: String) {
    #expect(Folding.fold(a) == Folding.fold(b))
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for scalar in (UInt32(0)..<0x3_0000).compactMap(Unicode.Scalar.init) {
      let once = Folding.fold("a\(scalar)\u{301}")
      #expect(Folding.fold(once) == once, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func whatTheTableCallsFoldedIsLeftAsItIs() {
    for scalar in (UInt32(0x80)..<0x3_0000).compactMap(Unicode.Scalar.init)
    where UnicodeTable.shared[scalar.value].isFolded {
      let text = "a\(scalar)b"
      #expect(Folding.fold(text) == Array(text.utf8), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func malformedSequencesAreReplaced() {
    #expect(Folding.fold([0x41, 0xFF, 0xC3]) == Array("a\u{FFFD}\u{FFFD}".utf8))
  }
}
