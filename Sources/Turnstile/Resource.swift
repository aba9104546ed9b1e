internal import CResources

/// A file compiled into the program.
enum Resource {
  static var abbreviations: [UInt8] { unsafe bytes(turnstile_abbreviations) }
  static var codebook: [UInt8] { unsafe bytes(turnstile_codebook) }
  static var factorsModel: [UInt8] { unsafe bytes(turnstile_factors_model) }
  static var frequencies: [UInt8] { unsafe bytes(turnstile_frequencies) }
  static var furniture: [UInt8] { unsafe bytes(turnstile_furniture) }
  static var lexicon: [UInt8] { unsafe bytes(turnstile_lexicon) }
  static var postsModel: [UInt8] { unsafe bytes(turnstile_posts_model) }
  static var stopwords: [UInt8] { unsafe bytes(turnstile_stopwords) }
  static var unicode: [UInt8] { unsafe bytes(turnstile_unicode) }
  static var figureStyle: [UInt8] { unsafe bytes(turnstile_figure_style) }
  static var pageScript: [UInt8] { unsafe bytes(turnstile_page_script) }
  static var pageTemplate: [UInt8] { unsafe bytes(turnstile_page_template) }
  static var postsTemplate: [UInt8] { unsafe bytes(turnstile_posts_template) }
  static var quoteTemplate: [UInt8] { unsafe bytes(turnstile_quote_template) }
  static var quotesTemplate: [UInt8] { unsafe bytes(turnstile_quotes_template) }
  static var reportTemplate: [UInt8] { unsafe bytes(turnstile_report_template) }

  /// The style of pages, with that of the drawings inside them.
  static var pageStyle: [UInt8] { unsafe bytes(turnstile_page_style) + figureStyle }

  private static func bytes(_ resource: turnstile_resource) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}
