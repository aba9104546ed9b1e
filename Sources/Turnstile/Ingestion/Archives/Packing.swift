/// How a file or a member is packed, told by its first bytes.
enum Packing {
  case gzip, bzip2, xz, zstandard
  case zip, tar
  case warc

  /// How many first bytes tell.
  static let headLength = 512

  /// - Parameter name: Documents of office programs and packages are zip archives by their bytes
  ///   and no part of a corpus.
  init?(of head: some Collection<UInt8>, name: String) {
    if GzipStream.isMember(head) {
      self = .gzip
    } else if head.starts(with: Array("BZh".utf8)), Self.isBzip2(head) {
      self = .bzip2
    } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) {
      self = .xz
    } else if head.starts(with: ZstandardStream.signature)
      || head.starts(with: ZstandardStream.dictionarySignature)
    {
      self = .zstandard
    } else if head.starts(with: Array("PK".utf8)), Self.isZip(head), !Self.isDocument(name) {
      self = .zip
    } else if head.starts(with: Array("WARC/".utf8)) {
      self = .warc
    } else if Self.isTar(head) {
      self = .tar
    } else {
      return nil
    }
  }

  private static func isBzip2(_ head: some Collection<UInt8>) -> Bool {
    // The size of blocks, then the first six digits of π, or of its root at the end of an empty one.
    guard let level = head.dropFirst(3).first, (0x31...0x39).contains(level) else { return false }
    let block = head.dropFirst(4)
    return block.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      || block.starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  }

  private static func isZip(_ head: some Collection<UInt8>) -> Bool {
    // A member, the end of an empty archive, or one that is split.
    [[3, 4], [5, 6], [7, 8]].contains { head.dropFirst(2).starts(with: $0) }
  }

  private static func isDocument(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last?.lowercased()
    return [
      "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jar", "apk", "whl", "ipa", "xpi",
    ].contains(ending)
  }

  /// Whether the head's checksum is right: the sum of its bytes, itself taken as spaces.
  private static func isTar(_ head: some Collection<UInt8>) -> Bool {
    guard head.count >= 512, let first = head.first, first != 0 else { return false }
    let block = Array(head.prefix(512))
    let digits = block[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty else { return false }
    let sum = digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    let bytes = block[..<148].reduce(0) { $0 + Int($1) } + block[156...].reduce(0) { $0 + Int($1) }
    return bytes + 8 * 0x20 == sum
  }

  private static let endings: [(ending: String, inner: String)] = [
    (".gz", ""), (".bz2", ""), (".xz", ""), (".zst", ""), (".tgz", ".tar"), (".tbz", ".tar"),
    (".tbz2", ".tar"), (".txz", ".tar"), (".tzst", ".tar"),
  ]

  /// The name of what is inside: `page.html` of `page.html.gz`.
  static func innerName(_ name: String) -> String {
    let lowercased = name.lowercased()
    for (ending, inner) in endings where lowercased.hasSuffix(ending) {
      return String(name.dropLast(ending.count)) + inner
    }
    return name
  }
}
