import Testing

@testable import Turnstile

struct SampleDrawTests {
  /// Posts of two sites with a movement each, coded without a text.
  private func posts(_ count: Int) -> [CodedPost] {
    (0..<count).map { number in
      var post = Post(id: "p\(number)", source: "s", kind: .comment, text: [])
      post.venue = number % 3 == 0 ? "a" : "b"
      var movement = MovementCoding()
      if number % 10 == 0 { movement.movements = [.leaving] }
      if number % 10 == 1 { movement.movements = [.entering] }
      movement.margin = number % 50
      let factors =
        number % 25 == 0
        ? [Evidence(code: "pay", pole: .away, own: true, quote: 0..<0, why: "", confidence: 900)]
        : []
      return CodedPost(
        tokenized: Tokenization().run(post), movement: movement, factors: factors,
        attitude: .neutral, feeling: .none)
    }
  }

  private func frame(_ posts: [CodedPost], rows: Int, seed: UInt64) -> SamplingFrame {
    var frame = SamplingFrame(rows: rows, seed: seed)
    for (place, post) in posts.enumerated() {
      frame.add(post, source: place / 100, place: place % 100)
    }
    return frame
  }

  private func ids(_ draw: SampleDraw, _ part: ReviewSheet.Part) -> [String] {
    draw.rows.filter { $0.part == part }.map(\.post.id)
  }

  @Test func aDrawIsTheSameForASeedHoweverTheFrameWasMade() {
    let all = posts(600)
    let whole = SampleDraw(frame(all, rows: 60, seed: 5), rows: 60, random: 36, seed: 5)
    var merged = SamplingFrame(rows: 60, seed: 5)
    for part in [400..<600, 0..<150, 150..<400] {
      var frame = SamplingFrame(rows: 60, seed: 5)
      for place in part { frame.add(all[place], source: place / 100, place: place % 100) }
      merged.merge(frame)
    }
    let parts = SampleDraw(merged, rows: 60, random: 36, seed: 5)
    #expect(whole.rows.map(\.post.id) == parts.rows.map(\.post.id))
    #expect(whole.rows.map(\.part) == parts.rows.map(\.part))
    let other = SampleDraw(frame(all, rows: 60, seed: 6), rows: 60, random: 36, seed: 6)
    #expect(ids(whole, .random) != ids(other, .random))
  }

  @Test func theRandomPartStandsForAllPostsAndRareMovementsAreSeenOften() {
    let draw = SampleDraw(frame(posts(600), rows: 60, seed: 5), rows: 60, random: 36, seed: 5)
    #expect(draw.rows.count == 60 && Set(draw.rows.map(\.post.id)).count == 60)
    #expect(ids(draw, .random).count == 36)
    let weights = draw.rows.compactMap(\.probability).map { 1 / $0 }
    #expect(abs(weights.reduce(0, +) - 600) < 1e-6)
    let leavers = ids(draw, .random).filter { Int($0.dropFirst())! % 10 == 0 }
    // Their share among all is a tenth; by the square root it is a fifth.
    #expect((6...9).contains(leavers.count))
    #expect(draw.rows.filter { $0.part != .random }.allSatisfy { $0.probability == nil })
  }

  @Test func everyPostIsDrawnAsOftenAsItsProbabilitySays() {
    let all = posts(120)
    var drawn: [String: Int] = [:]
    var expected: [String: Double] = [:]
    for seed in 0..<1000 {
      let draw = SampleDraw(
        frame(all, rows: 24, seed: UInt64(seed)), rows: 24, random: 24, seed: UInt64(seed))
      for row in draw.rows {
        drawn[row.post.id, default: 0] += 1
        expected[row.post.id] = row.probability
      }
    }
    for post in all.map(\.post.id) {
      let p = expected[post] ?? 0
      let error = (1000 * p * (1 - p)).squareRoot()
      #expect(abs(Double(drawn[post] ?? 0) - 1000 * p) < 4.5 * error, "\(post)")
    }
  }

  @Test func theOtherPartsAreUncertainAndDiverse() {
    let draw = SampleDraw(frame(posts(600), rows: 60, seed: 5), rows: 60, random: 36, seed: 5)
    let margins = ids(draw, .uncertain).map { Int($0.dropFirst())! % 50 }
    #expect(margins.count == 12 && margins.allSatisfy { $0 < 12 })
    #expect(ids(draw, .diverse).contains { Int($0.dropFirst())! % 25 == 0 })
  }

  @Test func aSmallCorpusIsTakenWhole() {
    let draw = SampleDraw(frame(posts(7), rows: 100, seed: 1), rows: 100, random: 60, seed: 1)
    #expect(draw.rows.count == 7)
    #expect(draw.rows.allSatisfy { $0.probability == 1 })
    #expect(SampleDraw(frame([], rows: 9, seed: 1), rows: 9, random: 3, seed: 1).rows.isEmpty)
  }
}
