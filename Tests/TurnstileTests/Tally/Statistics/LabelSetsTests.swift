import Testing

@testable import Turnstile

struct LabelSetsTests {
  /// Turns a unit a line, coders between bars, a label a letter and `.` for none coded into units.
  private func sets(_ units: String...) -> LabelSets {
    LabelSets(
      units: units.map { unit in
        unit.split(separator: "|", omittingEmptySubsequences: false).filter { $0 != "." }
          .map { Set($0.map(String.init)) }
      })
  }

  // K. Krippendorff and R. Craggs (2016), tables 3, 8 and 9; the first has an empty set.
  @Test("α of sets is that of Krippendorff and Craggs's examples")
  func published() throws {
    let examples: [(LabelSets, Int, Double)] = [
      (sets("bd|d|.", "abd|b|bd", "|a|a", "a|.|."), 4, 0.2866),
      (sets("a|a|a", "abd|abd|abde", "d|d|d"), 3, 0.947),
      (sets("a|a|a", "ab|ab|abd", "d|d|d"), 3, 0.923),
      (sets("a|a|a", "b|b|bd", "d|d|d"), 3, 0.895),
      (sets("a|a|a", "ab|ad|db", "d|d|d"), 3, 0.716),
      (sets("a|a|a", "ab|ed|f", "d|d|d"), 3, 0.554),
      (sets("a|b|ab", "ab|ed|f", "bd|d|be"), 3, -0.002),
    ]
    for (sets, count, alpha) in examples {
      let computed = try #require(sets.alpha(of: Array(0..<count)))
      #expect(abs(computed - alpha) < 6e-4)
    }
  }

  @Test("Sets of one label each have nearly the α of labels")
  func single() throws {
    // Alike but for chance: sets are drawn with replacement, labels without.
    let labels = (0..<200).map { unit in [unit % 3, unit % 5 == 0 ? (unit + 1) % 3 : unit % 3] }
    let sets = LabelSets(units: labels.map { $0.map { Set([$0]) } })
    let ofSets = try #require(sets.alpha(of: Array(0..<200)))
    let ofLabels = try #require(
      Agreement.krippendorffAlpha(units: labels.map { $0.map(Optional.some) }))
    #expect(abs(ofSets - ofLabels) < 0.002)
  }

  @Test("Nothing coded twice, or nothing ever coded, has no α")
  func undefined() {
    #expect(sets("a|.", ".|b").alpha(of: [0, 1]) == nil)
    #expect(sets("|", "|").alpha(of: [0, 1]) == nil)
    #expect(sets("a|b").alpha(of: []) == nil)
  }
}
