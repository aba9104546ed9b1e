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
    private var sources: IndexingIterator<[Source]>
    private let limits: UnpackingLimits
    private let sliceSize: Int
    private var file: PackedFile?

    init(_ unpacking: Unpacking) {
      sources = unpacking.sources.makeIterator()
      limits = unpacking.limits
      sliceSize = unpacking.sliceSize
    }

    /// Nil at the end, and where the run is to stop.
    mutating func next() -> Source? {
      while !Interruption.isRequested {
        if let source = file?.next() { return source }
        file = nil
        guard let source = sources.next() else { return nil }
        guard case .file = source.content else { return source }
        do {
          guard let packed = try PackedFile(source, limits: limits, sliceSize: sliceSize) else {
            return source
          }
          file = packed
        } catch {
          return Source(error, name: source.name)
        }
      }
      return nil
    }
  }
}
