extension Trainer {
  /// Counts of what was found against what was marked.
  private struct Score {
    var hits = 0
    var extra = 0
    var missed = 0

    mutating func add<Value: Hashable>(_ gold: Set<Value>, _ said: Set<Value>) {
      hits += gold.intersection(said).count
      extra += said.subtracting(gold).count
      missed += gold.subtracting(said).count
    }

    var line: String {
      let precision = Double(hits) / Double(max(1, hits + extra))
      let recall = Double(hits) / Double(max(1, hits + missed))
      let f1 = 2 * precision * recall / max(1e-9, precision + recall)
      return
        "F1 \(Decimal.string(f1, places: 3)), precision \(Decimal.string(precision, places: 3)), "
        + "recall \(Decimal.string(recall, places: 3)), marked \(hits + missed)"
    }
  }

  /// How well posts are coded by scorers that have not seen them.
  public func report(folds: Int) throws -> String {
    var scores: [String: Score] = [:]
    try crossValidate(folds: folds) { annotated, movement, factors in
      scores["factors", default: Score()].add(
        Set(annotated.marks.map { "\($0.code)/\($0.pole)" }),
        Set(factors.map { "\($0.code)/\($0.pole)" }))
      for kind in Movement.allCases {
        scores["movement \(kind.rawValue)", default: Score()].add(
          (annotated.movements ?? []).intersection([kind]), movement.movements.intersection([kind]))
      }
      guard !(annotated.movements ?? []).isEmpty else { return }
      scores["roles from", default: Score()].add(annotated.from, Set(movement.roles(.from)))
      scores["roles to", default: Score()].add(annotated.to, Set(movement.roles(.to)))
      scores["status", default: Score()].add(
        Set([annotated.status].compactMap { $0 }), Set([movement.status].compactMap { $0 }))
    }
    return scores.sorted { $0.key < $1.key }.map { "\($0): \($1.line)\n" }.joined()
  }

  /// Writes the models, replacing what is there.
  public func write(to folder: String) throws(ReportError) {
    for (name, bytes) in train() {
      try OutputFile.replace("\(folder)/\(name)", with: bytes)
    }
  }
}
