internal import FoundationEssentials
internal import Mustache

extension Markup: MustacheCustomRenderable {
  var renderText: String { html }
  var isNull: Bool { html.isEmpty }
}

/// A view that finds its values itself, where the library would reflect it for each of them.
protocol TemplateView: MustacheParent {}

/// A page of HTML made from a template of `files/`.
///
/// A template puts in ``Markup`` alone, with three braces: the library's own escaping goes by
/// characters and lets a quotation mark with an accent pass. The page may load nothing: its policy
/// allows the style sheet and the script that it carries, by their hashes, and nothing else.
struct PageTemplate {
  private let body: MustacheTemplate
  private let shell: MustacheTemplate
  private let library: MustacheLibrary
  private static let style = Markup(trusted: Resource.pageStyle)
  private static let script = Markup(trusted: Resource.pageScript)

  private struct Shell {
    var title: Markup
    var language: Markup
    var policy: Markup
    var style: Markup
    var script: Markup
    var body: Markup
  }

  /// - Parameter template: The template of the page's body.
  init(_ template: [UInt8]) {
    body = Self.parse(template)
    shell = Self.parse(Resource.pageTemplate)
    library = MustacheLibrary(templates: ["quote": Self.parse(Resource.quoteTemplate)])
  }

  /// A template that cannot be read is a fault of the build, which every test would show.
  private static func parse(_ template: [UInt8]) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: String(decoding: template, as: UTF8.self))
    } catch {
      fatalError("a built-in template cannot be read: \(error)")
    }
  }

  /// - Parameter view: A struct of markup, flags, and lists of such structs.
  func render<View>(_ view: View, title: Markup) -> [UInt8] {
    let page = Shell(
      title: title, language: "en", policy: Self.policy, style: Self.style, script: Self.script,
      body: Markup(trusted: Array(body.render(view, library: library).utf8)))
    return Array(shell.render(page).utf8)
  }

  private static let policy: Markup = """
    default-src 'none'; style-src 'sha256-\(digest(style))'; \
    script-src 'sha256-\(digest(script))'; base-uri 'none'; form-action 'none'
    """

  private static func digest(_ markup: Markup) -> Markup {
    let digits = Array(SHA256.digest(Array(markup.html.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)!
    }
    return Markup(trusted: Array(Data(bytes).base64EncodedString().utf8))
  }
}
