internal import Glibc

/// The coded posts of a run as a REFI-QDA 1.5 project (`.qdpx`), quotes in place.
///
/// A zip file with `project.qde` and a text file a post. Positions count Unicode code points of
/// that file from 0, the end not included; see ``PlainText``.
public struct ProjectExport {
  private let run: SavedRun
  private let database: RunDatabase
  private let codebook: Codebook
  private let user: String

  /// - Parameter codebook: The codebook that the run was coded with.
  /// - Throws: `noTexts`, or `otherCodebook`.
  public init(_ run: SavedRun, codebook: Codebook) throws(RunError) {
    try run.require(codebook)
    self.run = run
    self.codebook = codebook
    database = try RunDatabase(of: run)
    user = StableGUID.make("user")
  }

  /// - Parameters:
  ///   - path: The file, which is replaced where it is there already.
  ///   - spool: Where the project's XML waits for the texts.
  public func write(to path: String, spool: SpoolDirectory) throws {
    let draft = path + ".draft"
    unsafe unlink(draft)
    do {
      try writeDraft(draft, spool)
    } catch {
      unsafe unlink(draft)
      throw error
    }
    guard unsafe rename(draft, path) == 0 else {
      throw ReportError.cannotCreate(path, reason: FileStatus.lastError)
    }
  }

  private func writeDraft(_ path: String, _ spool: SpoolDirectory) throws {
    var archive = try ZipFile(creating: path)
    let project = spool.newPath()
    var xml = try OutputFile(creating: project)
    try xml.write(head)
    try database.forEachPost { post in
      if Interruption.isRequested { throw ReportError.interrupted }
      let text = PlainText(post.text)
      let guid = StableGUID.make("source", "\(post.number)", post.source, post.id)
      try archive.add(text.bytes, as: "sources/\(guid).txt")
      try xml.write(source(post, text, guid))
    }
    try xml.write("  </Sources>\n</Project>\n")
    try xml.flush()
    guard let size = FileStatus(of: project, following: true)?.size else {
      throw ReportError.cannotRead(project, reason: FileStatus.lastError)
    }
    try archive.begin("project.qde", size: size)
    let file = try InputFile(opening: project)
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { break }
      try archive.write(chunk)
    }
    try archive.close()
  }

  private enum Variable: String, CaseIterable {
    case postID = "post_id"
    case kind, author, created, venue, thread, url, status, attitude, sentiment

    var type: String {
      switch self {
      case .created: "DateTime"
      case .sentiment: "Float"
      default: "Text"
      }
    }

    var guid: String { StableGUID.make("variable", rawValue) }

    func value(of post: StoredPost) -> String? {
      switch self {
      case .postID: post.id
      case .kind: post.kind
      case .author: post.author
      case .created: post.created
      case .venue: post.venue
      case .thread: post.thread
      case .url: post.url
      case .status: post.status
      case .attitude: post.attitude
      case .sentiment: Decimal.string(post.sentiment, places: 3)
      }
    }
  }

  private var head: String {
    let attributes = XMLText.attributes([
      ("name", "Why people leave or enter \(codebook.field)"),
      ("origin", "Turnstile \(Release.version)"), ("creatingUserGUID", user),
    ])
    let variables = Variable.allCases.map { variable in
      let attributes = XMLText.attributes([
        ("guid", variable.guid), ("name", variable.rawValue), ("typeOfVariable", variable.type),
      ])
      return "    <Variable\(attributes)/>\n"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="urn:QDA-XML:project:1.0"\(attributes)>
        <Users>
          <User guid="\(user)" name="Turnstile"/>
        </Users>
        <CodeBook>
      \(CodeTree(codebook).xml)  </CodeBook>
        <Variables>
      \(variables.joined())  </Variables>
        <Sources>

      """
  }

  private func source(_ post: StoredPost, _ text: PlainText, _ guid: String) -> String {
    let attributes = XMLText.attributes([
      ("guid", guid), ("name", "\(post.number). \(post.title ?? post.source)"),
      ("plainTextPath", "internal://\(guid).txt"), ("creatingUser", user),
    ])
    var xml = "    <TextSource\(attributes)>\n"
    for (index, factor) in post.factors.enumerated() {
      let about =
        (factor.own ? "the author's own" : "not the author's own")
        + "; confidence \(Decimal.string(factor.confidence, places: 2)); \(factor.why)"
      xml += selection(
        text.codePoints(factor.range), "code/\(factor.code)/\(factor.pole)", about, guid,
        "factor \(index)")
    }
    for (index, role) in post.roles.enumerated() {
      guard let range = role.range else { continue }
      xml += selection(
        text.codePoints(range), "side/\(role.side)/\(role.role)", nil, guid, "role \(index)")
    }
    for movement in post.movements {
      xml += "      " + coding("movement/\(movement)", guid, "movement") + "\n"
    }
    for variable in Variable.allCases {
      guard let value = variable.value(of: post), !value.isEmpty else { continue }
      xml += """
              <VariableValue><VariableRef targetGUID="\(variable.guid)"/>\
        <\(variable.type)Value>\(XMLText.escape(value))</\(variable.type)Value></VariableValue>

        """
    }
    return xml + "    </TextSource>\n"
  }

  private func selection(
    _ range: Range<Int>?, _ code: String, _ about: String?, _ source: String, _ place: String
  ) -> String {
    guard let range, !range.isEmpty else { return "" }
    let attributes = XMLText.attributes([
      ("guid", StableGUID.make("selection", source, place)),
      ("startPosition", "\(range.lowerBound)"), ("endPosition", "\(range.upperBound)"),
      ("creatingUser", user),
    ])
    let description = about.map { "<Description>\(XMLText.escape($0))</Description>" } ?? ""
    return """
            <PlainTextSelection\(attributes)>\(description)\
      \(coding(code, source, place))</PlainTextSelection>

      """
  }

  private func coding(_ code: String, _ source: String, _ place: String) -> String {
    let guid = StableGUID.make("coding", source, place, code)
    let target = CodeTree.guid(code, in: codebook.name)
    return """
      <Coding guid="\(guid)" creatingUser="\(user)"><CodeRef targetGUID="\(target)"/></Coding>
      """
  }
}
