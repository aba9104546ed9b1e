/// The members of a zip or tar archive, each a source of its own or a packed file in turn.
final class ArchiveMembers: Opening {
  private let reader: ArchiveReader
  private let name: String
  private let depth: Int
  private let opener: Opener
  private var number = 0
  /// Whether the last member was damaged, and that was told.
  private var isDamaged = false
  /// Hashes of the names so far: an archive may hold one name twice.
  private var names: Set<UInt64> = []

  /// - Parameter depth: How many archives its members lie in, this one included.
  init(_ reader: ArchiveReader, name: String, depth: Int, _ opener: Opener) {
    self.reader = reader
    self.name = name
    self.depth = depth
    self.opener = opener
  }

  func next() throws(IngestionError) -> Opened? {
    while let member = try nextMember() {
      if Interruption.isRequested { return nil }
      try opener.meter.addMember()
      number += 1
      guard let kind = passing(member) else {
        guard member.kind == .file, !Corpus.isPassedOver(path: member.name) else { continue }
        if let opened = try open(member) { return opened }
        continue
      }
      opener.passed.add(name + "!/" + member.name, kind)
    }
    return nil
  }

  /// The next member; none where damage that was told has cost all that follows.
  private func nextMember() throws(IngestionError) -> ArchiveReader.Member? {
    do {
      let member = try reader.next()
      isDamaged = false
      return member
    } catch {
      if case .damaged = error, isDamaged { return nil }
      throw error
    }
  }

  /// Why a member is passed over and told; nil where it is read, or passed over in silence.
  private func passing(_ member: ArchiveReader.Member) -> PassedMembers.Kind? {
    switch member.kind {
    case .folder: nil
    case .link: .link
    case .other: .special
    case .file: member.isEncrypted ? .encrypted : member.size == 0 ? .empty : nil
    }
  }

  /// Opens a member; what is wrong with it alone is a source that says so.
  private func open(_ member: ArchiveReader.Member) throws(IngestionError) -> Opened? {
    let path = member.name.hasPrefix("./") ? String(member.name.dropFirst(2)) : member.name
    let name = unique(self.name + "!/" + path)
    let stream = BufferedStream(MemberStream(reader, name: name, meter: opener.meter))
    do {
      return try opener.open(
        stream, name: name, innerName: member.name, size: member.size, depth: depth)
    } catch .empty {
      opener.passed.add(name, .empty)
      return nil
    } catch {
      if case .bomb = error { throw error }
      if case .damaged = error { isDamaged = true }
      return .source(Source(error, name: name))
    }
  }

  private func unique(_ name: String) -> String {
    names.insert(Word(name).hash).inserted ? name : "\(name)#\(number)"
  }
}
