import Testing

@testable import Turnstile

struct AgreementTests {
  /// Turns a coder a line, a unit a character and `.` for no label into units.
  private func units(_ coders: String...) -> [[Character?]] {
    let rows = coders.map { $0.map { $0 == "." ? nil : $0 } }
    return rows[0].indices.map { unit in rows.map { $0[unit] } }
  }

  // sklearn.metrics.cohen_kappa_score(first, second)
  @Test("κ is that of scikit-learn")
  func kappa() throws {
    let first = "leave leave enter stay stay leave enter none none stay".split(separator: " ")
    let second = "leave enter enter stay leave leave enter none stay stay".split(separator: " ")
    let labels = try #require(Agreement.cohenKappa(first, second))
    #expect(abs(labels - 0.5945945945945946) < 1e-12)

    // Two readers of 50 grant applications: 20 both yes, 15 both no, 5 and 10 of two minds.
    let yes = [Bool](repeating: true, count: 25) + [Bool](repeating: false, count: 25)
    let other =
      [Bool](repeating: true, count: 20) + [Bool](repeating: false, count: 5)
      + [Bool](repeating: true, count: 10) + [Bool](repeating: false, count: 15)
    let readers = try #require(Agreement.cohenKappa(yes, other))
    #expect(abs(readers - 0.4) < 1e-12)
  }

  // krippendorff.alpha(data, level_of_measurement="nominal"); the first two are also examples B
  // and C of K. Krippendorff (2011), Computing Krippendorff's alpha-reliability: .095 and .743.
  @Test("α is that of Krippendorff's examples and of the Python package")
  func alpha() throws {
    let binary = try #require(
      Agreement.krippendorffAlpha(units: units("0100000010", "1110010000")))
    #expect(abs(binary - 0.09523809523809534) < 1e-12)

    let fourCoders = try #require(
      Agreement.krippendorffAlpha(
        units: units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")))
    #expect(abs(fourCoders - 0.743421052631579) < 1e-12)

    let threeCoders = try #require(
      Agreement.krippendorffAlpha(
        units: units(".....34121133.3", "1.213343.......", "..21344.21133.4")))
    #expect(abs(threeCoders - 0.691358024691358) < 1e-12)
  }

  // Two judges with the diagonal .44 .20 .06 and the margins .50 .30 .20 and .60 .30 .10, the example
  // that goes with Cohen (1960); Fleiss (1981): psychotic, neurotic, organic diagnoses of 100 people.
  @Test("κ is that of Cohen's and of Fleiss's examples")
  func cohen() throws {
    func kappa(_ table: [[Int]]) -> Double? {
      var (first, second): ([Int], [Int]) = ([], [])
      for (a, row) in table.enumerated() {
        for (b, count) in row.enumerated() {
          first += Array(repeating: a, count: count)
          second += Array(repeating: b, count: count)
        }
      }
      return Agreement.cohenKappa(first, second)
    }
    let judges = try #require(kappa([[44, 5, 1], [7, 20, 3], [9, 5, 6]]))
    #expect(abs(judges - 0.492) < 5e-4)
    let diagnoses = try #require(kappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]]))
    #expect(abs(diagnoses - 0.68) < 5e-3)
  }

  // Krippendorff (2011), example C: .849; krippendorff.alpha(data, level_of_measurement="interval").
  @Test("α of numbers is that of Krippendorff's example")
  func interval() throws {
    let data = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    let numbers = data.map { $0.map { $0?.wholeNumberValue.map(Double.init) } }
    let alpha = try #require(
      Agreement.krippendorffAlpha(units: numbers) { ($0 - $1) * ($0 - $1) })
    #expect(abs(alpha - 0.849) < 5e-4)
    let nominal = try #require(
      Agreement.krippendorffAlpha(units: data) { $0 == $1 ? 0 : 1 })
    #expect(abs(nominal - 0.743421052631579) < 1e-12)
  }

  @Test("Coders who agree always have 1")
  func perfect() {
    #expect(Agreement.cohenKappa([1, 2, 3, 3], [1, 2, 3, 3]) == 1)
    #expect(Agreement.krippendorffAlpha(units: units("12.3", "1223", "1..3")) == 1)
  }

  @Test("Without two labels to tell apart nothing is defined")
  func undefined() {
    #expect(Agreement.cohenKappa([1, 1], [1, 1]) == nil)
    #expect(Agreement.cohenKappa([Int](), []) == nil)
    #expect(Agreement.krippendorffAlpha(units: units("11", "11")) == nil)
    #expect(Agreement.krippendorffAlpha(units: units("12", "..")) == nil)
    #expect(Agreement.krippendorffAlpha(units: [[Int?]]()) == nil)
  }
}
