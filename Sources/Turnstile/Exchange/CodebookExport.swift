/// A codebook in the forms that other programs import.
public struct CodebookExport {
  public enum Format: String, Sendable, CaseIterable {
    /// `name,description`, a row a code; Taguette imports it.
    case csv
    /// REFI-QDA 1.5; NVivo, ATLAS.ti, MAXQDA, QualCoder and others import it.
    case qdc
  }

  private let codebook: Codebook
  private let tree: CodeTree

  public init(_ codebook: Codebook) {
    self.codebook = codebook
    tree = CodeTree(codebook)
  }

  public func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .csv:
      let rows = tree.leaves.map { CSV.row([.text($0.name), .text($0.about)]) }
      return CSV.row([.text("name"), .text("description")]) + rows.joined()
    case .qdc:
      return Array(document.utf8)
    }
  }

  private var document: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Turnstile \(Release.version)">
    \(tree.xml)\(sets)</CodeBook>

    """
  }

  /// The codes of each pole together.
  private var sets: String {
    let sets = Pole.allCases.map { pole in
      let members = codebook.codes.map { code in
        let guid = CodeTree.guid("code/\(code.name)/\(pole.rawValue)", in: codebook.name)
        return "      <MemberCode guid=\"\(guid)\"/>\n"
      }
      let attributes = XMLText.attributes([
        ("guid", CodeTree.guid("pole/\(pole.rawValue)", in: codebook.name)),
        ("name", pole == .away ? "Away from the field" : "Toward the field"),
      ])
      return "    <Set\(attributes)>\n\(members.joined())    </Set>\n"
    }
    return "  <Sets>\n\(sets.joined())  </Sets>\n"
  }
}
