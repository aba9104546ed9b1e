/// A file that is unpacked or cut as it is read: its sources one after another, whatever it holds.
///
/// Nothing here throws. What cannot be read becomes a source that says so, and the last source
/// tells what the file was.
final class PackedFile {
  private let file: FileStream
  private let name: String
  private let opener: Opener
  /// The openings that are being read, each inside the one before.
  private var openings: [any Opening] = []
  /// Bytes of the file that sources have accounted for.
  private var accounted = 0
  private var phase = Phase.fresh

  private enum Phase { case fresh, open, ended }

  /// - Returns: Nil for a file that a worker reads for itself: one that is neither packed nor long.
  init?(_ source: Source, limits: UnpackingLimits, sliceSize: Int) throws(IngestionError) {
    file = try FileStream(opening: source)
    name = source.name
    if source.path != nil {
      let head = file.head(Packing.headLength)
      guard
        Packing(of: head, name: name) != nil
          || (file.size > sliceSize && Opener.isLines(file.head(Opener.firstLine), name: name))
          || (file.size > limits.tableBytes && Format(of: name) == .csv)
      else { return nil }
    }
    opener = Opener(
      limits: limits, meter: UnpackingMeter(file, name: name, limits: limits),
      sliceSize: sliceSize)
  }

  /// The next source; nil behind the last.
  func next() -> Source? {
    switch phase {
    case .fresh:
      phase = .open
      return attempt { () throws(IngestionError) in
        try opener.open(
          BufferedStream(file), name: name, innerName: name, depth: 0,
          file: file.isSeekable ? file : nil)
      } ?? next()
    case .open:
      while let opening = openings.last {
        if let source = attempt({ () throws(IngestionError) in
          guard let opened = try opening.next() else {
            openings.removeLast()
            return nil
          }
          return opened
        }) {
          return source
        }
      }
      phase = .ended
      return end()
    case .ended: return nil
    }
  }

  /// Follows what was opened; nil where there is no source yet.
  private func attempt(_ open: () throws(IngestionError) -> Opened?) -> Source? {
    do {
      switch try open() {
      case .source(var source):
        source.size = account()
        return source
      case .opening(let opening):
        openings.append(opening)
        return nil
      case nil: return nil
      }
    } catch {
      if case .bomb = error {
        openings.removeAll()
        opener.passed.forgetTooDeep()
      } else {
        _ = openings.popLast()
      }
      return Source(error, name: name)
    }
  }

  private func end() -> Source {
    do {
      let input = try file.finish()
      return Source(
        name: name, path: nil, size: account(),
        content: .end(input, faults: opener.passed.faults(of: name)))
    } catch {
      return Source(error, name: name)
    }
  }

  /// How many bytes were read since the source before.
  private func account() -> Int {
    defer { accounted = file.consumed }
    return file.consumed - accounted
  }
}
