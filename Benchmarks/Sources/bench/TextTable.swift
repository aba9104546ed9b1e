/// Measurements as lines for a terminal, the columns aligned.
struct TextTable: CustomStringConvertible {
  let measurements: [Measurement]

  private static let header = [
    "stage", "MB/CPU-s", "min–max", "posts/CPU-s", "MB/s", "posts/s", "ns/token", "peak MB",
  ]

  var description: String {
    let lines = [Self.header] + measurements.map(cells)
    let widths = Self.header.indices.map { column in
      lines.reduce(0) { max($0, $1[column].count) }
    }
    return lines.map { line in
      zip(line, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private func cells(_ measurement: Measurement) -> [String] {
    let speed = measurement.megabytesPerCPUSecond
    return [
      measurement.stage, decimal(speed.median),
      decimal(speed.least) + "–" + decimal(speed.most),
      whole(measurement.postsPerCPUSecond.median),
      decimal(measurement.megabytesPerSecond.median),
      whole(measurement.postsPerSecond.median),
      measurement.nanosecondsPerToken.map { decimal($0.median) } ?? "–",
      whole(Double(measurement.peakMemory) / 1e6),
    ]
  }

  private func whole(_ figure: Double) -> String {
    String(Int(figure.rounded()))
  }

  private func decimal(_ figure: Double) -> String {
    let tenths = Int((figure * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
