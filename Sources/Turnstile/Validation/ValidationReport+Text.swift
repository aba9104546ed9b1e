extension ValidationReport {
  /// For a person at a terminal.
  func text(errors shown: Int) -> String {
    var parts = [head, detections, choices, others]
    parts += confusions.map(\.text)
    parts.append(reliabilityTable)
    if shown > 0 { parts.append(errorList(shown)) }
    return parts.joined(separator: "\n")
  }

  private var head: String {
    var text =
      "\(posts.counted("post")) of \(gold.joined(separator: ", ")), coded by people; "
      + "beside them: \(coder).\n"
    if missing > 0 {
      text +=
        "\(missing.counted("post")) not coded (left out, or not in the file): "
        + "nothing counts as found there.\n"
    }
    return text
      + "In brackets: 95 % intervals, by drawing the posts \(resamples) times with replacement.\n"
  }

  private var detections: String {
    PlainTable(
      ["", "F1", "precision", "recall", "gold", "found", "right"], right: [4, 5, 6],
      rows: figures.detections.map { detection in
        [
          "\(detection.measure.group.rawValue) \(detection.measure.name)",
          detection.f1.text, detection.precision.text, detection.recall.text,
          "\(detection.count.gold)", "\(detection.count.found)", "\(detection.count.hits)",
        ]
      }
    ).text
      + "Mean F1 of the \(figures.meanF1.codes) factors that people coded 4 times or more: "
      + "\(figures.meanF1.value.text)\n"
  }

  private var choices: String {
    PlainTable(
      ["", "agreement", "κ", "n"], right: [3],
      rows: figures.choices.map { choice in
        [choice.name, choice.share.text, choice.kappa?.text ?? "–", "\(choice.n)"]
      }
    ).text
  }

  private var others: String {
    "Quotes that are no words of their post: \(quotes.astray) of \(quotes.all)\n"
      + "Shares of posts with each factor: mean error \(figures.shares.error.text) percentage "
      + "points, Spearman's ρ \(figures.shares.rank.text)\n"
  }

  private var reliabilityTable: String {
    guard reliability.n > 0 else { return "Confidence: no coding has one.\n" }
    return "Confidence of \(reliability.n.counted("factor coding")), and how many are right "
      + "(expected calibration error \(Decimal.string(reliability.calibrationError, places: 3))):\n"
      + PlainTable(
        ["confidence", "mean", "right", "n"], right: [3],
        rows: reliability.bins.map { bin in
          let interval = bin.interval
          return [
            Decimal.string(bin.range.lowerBound, places: 1) + " to "
              + Decimal.string(bin.range.upperBound, places: 1),
            Decimal.string(bin.meanConfidence, places: 3),
            Estimate(bin.share, interval.low...interval.high).text, "\(bin.n)",
          ]
        }
      ).text
  }

  /// The longest quote that is printed whole, in characters.
  private static let quoteLength = 160

  private func errorList(_ shown: Int) -> String {
    var text =
      "The \(min(shown, errors.kinds.count)) commonest of \(errors.kinds.count) kinds of error:\n"
    for (number, kind) in errors.kinds.prefix(shown).enumerated() {
      text += "\(number + 1). \(kind.name): \(kind.count)\n"
      for example in kind.examples {
        let quote = example.quote.prefix(Self.quoteLength)
        text +=
          "     \(example.postID): “\(quote)\(quote.endIndex < example.quote.endIndex ? "…" : "")”\n"
      }
    }
    return text
  }
}

extension ConfusionTable {
  /// Few labels as a square, many as a list of what each was taken for.
  fileprivate var text: String {
    let labels = labels
    guard labels.count > 9 else {
      return "\(name): people's labels down, the coder's across:\n"
        + PlainTable(
          [""] + labels, right: Set(1...max(1, labels.count)),
          rows: labels.map { gold in
            [gold] + labels.map { said in "\(count(gold, said))" }
          }
        ).text
    }
    return "\(name): what people coded, and what the coder said of the same words:\n"
      + labels.map { gold in
        // What is right comes first, then what was missed, then what it was taken for.
        let row = cells.filter { $0.gold == gold }.sorted { a, b in
          (a.said == gold ? 0 : a.said == none ? 1 : 2, -a.count, a.said)
            < (b.said == gold ? 0 : b.said == none ? 1 : 2, -b.count, b.said)
        }
        let parts = row.map { cell in
          cell.said == none
            ? "missed \(cell.count)"
            : cell.said == gold ? "right \(cell.count)" : "\(cell.said) \(cell.count)"
        }
        return "  \(gold == none ? "nothing" : gold): "
          + (parts.isEmpty ? "never" : parts.joined(separator: ", ")) + "\n"
      }.joined()
  }
}
