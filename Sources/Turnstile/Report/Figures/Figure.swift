/// A drawing of figures, as a file of its own and inside the report.
struct Figure: Equatable {
  /// The file's name without its ending, and what identifiers begin with.
  var name: String
  var title: String
  /// What it shows, for those who do not see it.
  var summary: String
  var width: Int
  var height: Int
  var body: Markup

  var path: String { "figures/\(name).svg" }

  /// An SVG file; its style follows the reader's wish for dark or light.
  var file: [UInt8] {
    let style = Markup(trusted: Resource.figureStyle)
    let page: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      \(opening) width="\(width)" height="\(height)">
      <style>
      \(style)</style>
      \(words)
      <rect class="paper" width="\(width)" height="\(height)"/>
      \(body)</svg>

      """
    return Array(page.html.utf8)
  }

  /// The drawing inside a page that has the style.
  var inline: Markup { "\(opening)>\n\(words)\n\(body)</svg>" }

  private var opening: Markup {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" \
    viewBox="0 0 \(width) \(height)" aria-labelledby="\(name)-title \(name)-summary"
    """
  }

  private var words: Markup {
    """
    <title id="\(name)-title">\(title)</title>
    <desc id="\(name)-summary">\(summary)</desc>
    """
  }
}

/// The elements that drawings are made of; lengths have one decimal.
enum Drawing {
  static func text(
    _ words: String, x: Double, y: Double, kind: Markup = "label", anchor: Markup = "start"
  ) -> Markup {
    """
    <text class="\(kind)" x="\(x)" y="\(y)" text-anchor="\(anchor)">\(words)</text>

    """
  }

  static func rectangle(
    x: Double, y: Double, width: Double, height: Double, kind: Markup
  ) -> Markup {
    """
    <rect class="\(kind)" x="\(x)" y="\(y)" width="\(max(0, width))" height="\(height)"/>

    """
  }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: Markup
  ) -> Markup {
    "<line class=\"\(kind)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>\n"
  }

  /// Where a share lies: a line with ends.
  static func whisker(_ low: Double, _ high: Double, y: Double) -> Markup {
    line(low, y, high, y, kind: "halo") + line(low, y, high, y, kind: "whisker")
      + line(low, y - 3, low, y + 3, kind: "whisker")
      + line(high, y - 3, high, y + 3, kind: "whisker")
  }

  /// The first letters of a label that is too long for its place.
  static func cut(_ label: String, to count: Int = 22) -> String {
    label.count > count ? label.prefix(count - 1) + "…" : label
  }

  /// A step of an axis with at most so many steps to the end.
  ///
  /// - Parameter end: A share, 0–1.
  static func step(to end: Double, most: Int) -> Double {
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5].first { end / $0 <= Double(most) } ?? 1
  }
}

extension Markup {
  static func + (a: Markup, b: Markup) -> Markup {
    var sum = a
    sum += b
    return sum
  }
}
