/// Reads what the names of an element say, word by word.
///
/// Names are set apart by white space, as in a class; the words of a name by capitals and whatever
/// is no letter, as in `comment-body`, `postBody` and `post_body`.
struct HTMLNames {
  private(set) var hints: HTMLHints = []

  /// The current name's hints, bytes and number of words.
  private var name: HTMLHints = []
  private var nameHash = Word.seed
  private var nameCount = 0
  private var wordHash = Word.seed
  /// The last eight letters of the current word.
  private var ending: UInt64 = 0
  private var wordCount = 0
  /// Whether the current word stands right after a digit.
  private var followsDigit = false
  /// Whether some name holds for some widths of the window only.
  private var isResponsive = false
  private var hides = false

  /// The hints of all names in an attribute's value.
  static func hints(_ value: some Collection<UInt8>) -> HTMLHints {
    var names = HTMLNames()
    var previous: UInt8 = 0x20
    for byte in value {
      if byte.isHTMLSpace {
        names.endName()
      } else {
        let isSeam = byte &- 0x41 < 26 && previous &- 0x61 < 26
        if isSeam || !byte.isASCIILetter { names.endWord(before: byte) }
        if names.wordCount == 0 { names.followsDigit = previous.isASCIIDigit }
        names.add(byte.lowercasedASCII)
      }
      previous = byte
    }
    names.endName()
    if names.hides, !names.isResponsive { names.hints.insert(.hidden) }
    return names.hints
  }

  private mutating func add(_ byte: UInt8) {
    nameHash = Word.mix(nameHash, byte)
    nameCount += 1
    if byte == UInt8(ascii: ":") { isResponsive = true }
    guard byte.isASCIILetter else { return }
    wordHash = Word.mix(wordHash, byte)
    wordCount += 1
    ending = ending << 8 | UInt64(byte)
  }

  private mutating func endWord(before next: UInt8 = 0x20) {
    guard wordCount > 0 else { return }
    let word = Word(hash: wordHash)
    // The letters of a number, as in `element-5f18ad9`, are no word.
    let isWord = !followsDigit && (wordCount > 2 || !next.isASCIIDigit)
    if !isWord {
      // Means nothing.
    } else if let known = Self.words[word] {
      name.formUnion(known)
    } else if ending & 0xffff_ffff == 0x706f_7374 {
      // A word made of two, as `blockpost`.
      name.insert(.post)
    } else if ending & 0xff_ffff_ffff_ffff == 0x63_6f6d_6d65_6e74 {
      name.insert(.comment)
    }
    if wordCount == 2, Self.breakpoints.contains(word) { isResponsive = true }
    wordHash = Word.seed
    wordCount = 0
    ending = 0
  }

  private mutating func endName() {
    endWord()
    guard nameCount > 0 else { return }
    let whole = Word(hash: nameHash)
    if whole == Self.widget { name.insert(.aside) }
    if Self.hiding.contains(whole) { hides = true }
    if Self.controls.contains(whole) { name.insert(.control) }
    if let hint = Self.edges[whole] { name.insert(hint) }
    if Self.quotations.contains(whole) { name.formUnion([.quotation, .quote]) }
    if !name.isDisjoint(with: .anyPost), name.isDisjoint(with: .part) { name.insert(.whole) }
    hints.formUnion(name)
    name = []
    nameHash = Word.seed
    nameCount = 0
  }

  /// A whole name that means a box in a side column; within names it means anything.
  private static let widget = Word("widget")

  /// Whole names of what opens and shuts a long quotation.
  private static let controls: Set<Word> = [
    Word("bbcodeblock-expandlink"), Word("bbcodeblock-shrinklink"), Word("expand-link"),
  ]

  /// Whole names of what stands at an article's edges: who took a picture, who the author is, words
  /// set large, what it is about.
  private static let edges: [Word: HTMLHints] = {
    let lists: [(HTMLHints, String)] = [
      (.caption, "credit credits photo-credit image-credit img-credit media-credit"),
      (
        .biography,
        """
        author-bio authorbio author-box about-author author-about author-card author-description
        contributor-bio author-biography post-author-bio bio-box author_bio about-the-author
        pullquote pull-quote pull_quote pullquote-text
        """
      ),
      (
        .tags,
        """
        tags post-tags entry-tags article-tags tag-list taglist td-tags topics article-topics
        story-tags tags-links cat-links story-topics tagcloud tags-list article__tags topic-list
        """
      ),
    ]
    var table: [Word: HTMLHints] = [:]
    for (hint, names) in lists {
      for name in names.split(whereSeparator: \.isWhitespace) { table[Word(String(name))] = hint }
    }
    return table
  }()

  /// Whole names of quotations in markup that has no element for them.
  private static let quotations: Set<Word> = Set(
    [
      "quote", "quoted", "quotation", "bbcode_quote", "bbcode-quote", "bb-quote", "bb_quote",
      "quotemain", "quotebox", "quote-box", "quote_box", "quoteblock", "quote-block", "postquote",
      "post-quote", "quotedpost", "quoted-post", "gmail_quote", "bbquote", "bbc_quote",
      "forum-quote", "user-quote", "quotemsg", "blockquote",
    ].map { Word($0) })

  /// Whole names of what is not shown, or is only read aloud.
  private static let hiding: Set<Word> = Set(
    [
      "hidden", "hide", "invisible", "sr-only", "visually-hidden", "visuallyhidden", "d-none",
      "screen-reader-text", "screen-reader", "u-hidden", "is-hidden", "v-visible-sr", "offscreen",
      "element-invisible", "hiddentext", "u-srt", "noscreen", "print-only", "visible-print",
    ].map { Word($0) })

  /// Widths in names such as `d-sm-inline`, which shows what `d-none` hides.
  private static let breakpoints: Set<Word> = Set(["sm", "md", "lg", "xl", "xs"].map { Word($0) })

  static let words: [Word: HTMLHints] = {
    var table: [Word: HTMLHints] = [:]
    for (hints, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[Word(String(word)), default: []].formUnion(hints)
      }
    }
    return table
  }()

  private static let lists: [(HTMLHints, String)] = [
    (.comment, "comment reply answer response comtr"),
    (.post, "post message postcontainer discussion msg topicpost question windowbg"),
    (
      .comments,
      "comments replies posts messages answers responses thread commentlist topic stream children child"
    ),
    (
      .body,
      """
      body content text md cooked bbwrapper entry postbody usertext richtext prose markdown
      articlebody wysiwyg story copy commtext commentbody usercontent messagebody postcontent
      """
    ),
    (
      .author,
      "author byline username user poster nickname creator hnuser writer contributor by fn owner"
    ),
    (
      .date,
      "date time timestamp datetime age published pubdate created posted dateline when ago dtstart"
    ),
    (.title, "title headline subject"),
    (.quote, "quote blockquote bbcodeblock quoted citation"),
    (.signature, "signature sig signatures postsignature"),
    (
      .control,
      """
      button buttons btn vote votes voting share sharing social toolbar tools actions action
      controls reactions like likes reaction report edit score points counter rating stars flat
      replybutton permalink unfurl onebox
      """
    ),
    (
      .navigation,
      """
      nav navigation navbar menu breadcrumb breadcrumbs pagination pager pagenav toc crumbs
      tabs skip sitemap
      """
    ),
    (
      .aside,
      """
      sidebar side aside related recommended recommendations ad ads advert advertisement adsense
      sponsor sponsored promo promotion newsletter subscribe subscription cookie cookies consent
      gdpr banner popup modal overlay widgets trending popular outbrain taboola similar
      """
    ),
    (
      .member,
      "userinfo postprofile profile usercell userdetails authorinfo avatar badge badges rank karma"
    ),
    (.folded, "accordion collapse collapsible faq faqs answer expandable tabpanel"),
    (.main, "main primary maincontent"),
    (.article, "article hentry blogpost entrycontent"),
    (.depth, "depth level indent"),
    (.caption, "caption captions figcaption imagecaption photocredit"),
    (.meta, "meta info metadata postmeta tagline attribution details last lastpost cell paragraph"),
    (.frame, "footer header masthead copyright colophon"),
  ]
}
