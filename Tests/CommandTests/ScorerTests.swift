import Foundation
import Testing

/// `validate` beside the scorer that human codings come with, where both lie beside the project.
///
/// `SHARED` names their folder where it is not `../shared`.
@Suite struct ScorerTests {
  private static let folder =
    ProcessInfo.processInfo.environment["SHARED"]
    ?? #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared"
  private static let scorer = folder + "/tools/score_coding.py"
  private static let gold = folder + "/gold/posts/dev.jsonl"
  private static let isThere = [scorer, gold, "/usr/bin/env"].allSatisfy {
    FileManager.default.isReadableFile(atPath: $0)
  }
  private static let fixture = Program.codebook.replacing(
    "/baking.yaml", with: "/validation/gold.jsonl")

  /// The numbers of `name: F1 0.640, precision 0.615, …`, by name.
  private func printed(_ output: String) -> [String: [Double]] {
    Dictionary(
      output.split(separator: "\n").compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].drop { $0 == " " }
        let words = line[line.index(after: colon)...].split { !"0123456789.-".contains($0) }
        return (String(name), words.compactMap { Double($0) }.filter { $0.isFinite })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Name, F1, precision, recall and gold of each line of figures, as the scorer names them.
  private func figures(_ report: [String: Any]) throws -> [String: [Double]] {
    func value(_ estimate: Any?) throws -> Double {
      try #require((estimate as? [String: Any])?["value"] as? Double)
    }
    var figures: [String: [Double]] = [:]
    for row in try #require(report["figures"] as? [[String: Any]]) {
      let group = try #require(row["group"] as? String)
      let name = try #require(row["name"] as? String)
      guard !group.hasPrefix("role ") else { continue }
      let key = group == "factors" ? group : group == "factor" ? name : "\(group) \(name)"
      // From the counts, since the report rounds what it prints.
      let right = try #require(row["right"] as? Double)
      let (inGold, found) = (
        try #require(row["gold"] as? Double), try #require(row["found"] as? Double)
      )
      figures[key] = [
        2 * right / max(1, inGold + found), right / max(1, found), right / max(1, inGold), inGold,
      ]
    }
    for choice in try #require(report["choices"] as? [[String: Any]]) {
      let name = try #require(choice["name"] as? String)
      let n = try #require(choice["n"] as? Double)
      figures["\(name) agrees"] = [try #require(choice["agreed"] as? Double) / n, n]
    }
    let mean = try #require(report["mean_f1_of_frequent_factors"] as? [String: Any])
    let codes = try #require(mean["factors"] as? Int)
    figures["factors, mean F1 over \(codes) codes with 4 or more"] = [try value(mean["f1"])]
    let shares = try #require(report["shares"] as? [String: Any])
    figures["shares"] = [try value(shares["mean_error"]), try value(shares["spearman"])]
    let quotes = try #require(report["quotes"] as? [String: Any])
    figures["quotes not in the post"] = [
      try #require(quotes["not_in_the_post"] as? Double), try #require(quotes["all"] as? Double),
      try #require(report["not_coded"] as? Double),
    ]
    return figures
  }

  /// How far apart the same figure may be printed: the scorer rounds counted ones to three
  /// decimals and the mean error to two, the report its own to three.
  private static func rounding(_ name: String) -> Double {
    name == "shares" ? 0.0056 : name.hasPrefix("factors, mean") ? 0.00101 : 0.0005 + 1e-9
  }

  @Test(
    .enabled(
      if: isThere, "the scorer or its gold is not beside the project; SHARED names a folder"),
    arguments: [(gold, ""), (fixture, fixture.replacing("/gold.", with: "/coded."))])
  func everyFigureIsTheScorers(gold: String, coded: String) throws {
    let place = try Workplace()
    var coded = coded
    if coded.isEmpty {
      let codings = try place.program.run("code", gold)
      try #require(codings.status == 0)
      try place.write(codings.output, to: "coded.jsonl")
      coded = place.path("coded.jsonl")
    }
    let scored = try place.program.shell("python3 '\(Self.scorer)' '\(gold)' '\(coded)' --codes")
    try #require(scored.status == 0, "\(scored.errors)")
    let expected = printed(scored.output.replacing("  ", with: ""))
    let isFixture = gold == Self.fixture
    let validated =
      try isFixture
      ? place.program.run(
        "validate", gold, "--coded", coded, "--format", "json", "--resamples", "1")
      : place.program.run("validate", gold, "--format", "json", "--resamples", "1")
    try #require(validated.status == 0, "\(validated.errors)")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(validated.output.utf8)) as? [String: Any])
    let got = try figures(report)
    #expect(Set(got.keys) == Set(expected.keys))
    for (name, numbers) in expected {
      let own = try #require(got[name], "\(name)")
      // The scorer counts the "1" of "F1" as a number; what it rounds lies half a unit off at most.
      let numbers = numbers.count == own.count + 1 ? Array(numbers.dropFirst()) : numbers
      #expect(own.count == numbers.count, "\(name)")
      for (mine, its) in zip(own, numbers) {
        #expect(abs(mine - its) <= Self.rounding(name), "\(name): \(mine), \(its)")
      }
    }
  }
}
