/// Codes the author's overall feeling toward the field from the factors that are their own.
struct AttitudeCoder {
  func code(_ factors: [Evidence]) -> Attitude {
    let own = factors.filter(\.own)
    let toward = own.count { $0.pole == .toward }
    let away = own.count - toward
    switch (toward > 0, away > 0) {
    case (true, true): return toward > 2 * away ? .positive : away > 2 * toward ? .negative : .mixed
    case (true, false): return .positive
    case (false, true): return .negative
    case (false, false): return .neutral
    }
  }
}
