/// The sources of a corpus in order, with packed and long files taken apart as they are reached.
///
/// Files that are neither are handed out unread. One part at a time is unpacked, when a worker asks
/// for it, so no more parts are held than there are workers.
struct Unpacking: Sequence, Sendable {
  let sources: [Source]
  let limits: UnpackingLimits
  /// How large the parts are that a file of lines is cut into, in bytes; at least 1.
  var sliceSize = 4 << 20

  func makeIterator() -> Iterator { Iterator(self) }

  struct Iterator: IteratorProtocol {
    private let unpacking: Unpacking
    /// The number of the file that comes next.
    private var number = 0
    private var file: PackedFile?
    /// How many sources of the file were handed out.
    private var parts = 0

    init(_ unpacking: Unpacking) { self.unpacking = unpacking }

    /// Nil at the end, and where the run is to stop.
    mutating func next() -> Source? {
      while !Interruption.isRequested {
        if var source = file?.next() {
          (source.file, source.part) = (number - 1, parts)
          parts += 1
          return source
        }
        file = nil
        guard number < unpacking.sources.count else { return nil }
        var source = unpacking.sources[number]
        source.file = number
        number += 1
        parts = 0
        guard case .file = source.content else { return source }
        do {
          file = try PackedFile(
            source, limits: unpacking.limits, sliceSize: unpacking.sliceSize)
          if file == nil { return source }
        } catch {
          source.content = .fault(error)
          return source
        }
      }
      return nil
    }
  }
}
