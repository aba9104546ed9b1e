/// The name of an element, as far as reading a page needs to tell it apart.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// A run of text; no element.
  case text
  /// An element with a hyphen in its name, as sites define their own.
  case custom
  /// Any other element without a meaning here.
  case other

  case html, head, body, title, meta, link, base, script, style, template, noscript
  case article, section, main, header, footer, nav, aside, div, center, address, hgroup, search
  case h1, h2, h3, h4, h5, h6, p, hr, br, wbr, pre, blockquote, figure, figcaption
  case ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case a, abbr, b, strong, i, em, u, s, del, ins, strike, small, big, sub, sup, font, span, tt
  case code, kbd, samp, q, cite, time, mark, label, bdi, bdo, acronym, dfn
  case form, fieldset, legend, input, button, select, option, textarea, datalist, output
  case details, summary, dialog, progress, meter
  case img, picture, source, svg, math, canvas, iframe, object, embed, param, video, audio, map
  case frameset, frame, noframes, marquee, slot, area

  /// The tag of a name in lower case.
  init(name: some Collection<UInt8>) {
    if let known = Self.named[Word(name)] {
      self = known
    } else {
      self = name.contains(UInt8(ascii: "-")) ? .custom : .other
    }
  }

  private static let named: [Word: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(3).map { (Word(String(describing: $0)), $0) })

  /// Whether it begins and ends a line of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .section, .main, .header, .footer, .nav, .aside, .div, .center,
      .address, .hgroup, .h1, .h2, .h3, .h4, .h5, .h6, .p, .hr, .pre, .blockquote, .figure,
      .figcaption, .ul, .ol, .li, .dl, .dt, .dd, .menu, .dir, .table, .caption, .thead, .tbody,
      .tfoot, .tr, .form, .fieldset, .legend, .details, .summary, .dialog, .noscript, .search,
      .frameset, .noframes, .custom, .marquee:
      true
    default: false
    }
  }

  /// The rank of a heading, 1 to 6, or nil.
  var headingRank: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether nothing in it is ever words that someone wrote for the page's readers.
  var isNeverText: Bool {
    switch self {
    case .head, .title, .meta, .link, .base, .script, .style, .template, .input, .button, .select,
      .option, .textarea, .datalist, .output, .progress, .meter, .img, .picture, .source, .svg,
      .math, .canvas, .iframe, .object, .embed, .param, .video, .audio, .map, .area, .col,
      .colgroup, .frame:
      true
    default: false
    }
  }
}
