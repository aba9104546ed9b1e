/// What the names that a site gives to an element say about its content.
///
/// They come from the words of its class, id, role and microdata and, where a site defines its own
/// elements, of its name.
struct HTMLHints: OptionSet, Sendable {
  let rawValue: UInt32

  /// One answer to something.
  static let comment = HTMLHints(rawValue: 1 << 0)
  /// One post of a thread, be it the first.
  static let post = HTMLHints(rawValue: 1 << 18)
  /// Comments or posts together.
  static let comments = HTMLHints(rawValue: 1 << 1)
  /// The words of an article or of a post.
  static let body = HTMLHints(rawValue: 1 << 2)
  /// Who wrote it.
  static let author = HTMLHints(rawValue: 1 << 3)
  /// When it was written.
  static let date = HTMLHints(rawValue: 1 << 4)
  static let title = HTMLHints(rawValue: 1 << 5)
  /// A quotation from another post.
  static let quote = HTMLHints(rawValue: 1 << 6)
  /// What a member puts under all that he or she writes.
  static let signature = HTMLHints(rawValue: 1 << 7)
  /// Buttons, votes, counts and other things to press.
  static let control = HTMLHints(rawValue: 1 << 8)
  /// Menus, bread crumbs, page numbers.
  static let navigation = HTMLHints(rawValue: 1 << 9)
  /// Advertisements, related pages, newsletters, cookies: what stands beside the content.
  static let aside = HTMLHints(rawValue: 1 << 10)
  /// What is not shown, or only to machines for reading aloud.
  static let hidden = HTMLHints(rawValue: 1 << 11)
  /// The column about a member: rank, number of posts, place.
  static let member = HTMLHints(rawValue: 1 << 12)
  /// The main part of a page.
  static let main = HTMLHints(rawValue: 1 << 13)
  /// An article or its column.
  static let article = HTMLHints(rawValue: 1 << 14)
  /// Depth of an answer: `depth-2`, `level-3`.
  static let depth = HTMLHints(rawValue: 1 << 15)
  /// Dates, authors and the like, together.
  static let meta = HTMLHints(rawValue: 1 << 16)
  /// Page head and foot.
  static let frame = HTMLHints(rawValue: 1 << 17)

  /// A post of whatever place.
  static let anyPost: HTMLHints = [.comment, .post]

  /// The hints of a name of several words, as `comment-body`, `postBody` and `post_body` are.
  init(name: some Collection<UInt8>) {
    var hints: HTMLHints = []
    var hash = Word.seed
    var isEmpty = true
    var previousIsSmall = false
    // The last eight letters of the word.
    var ending: UInt64 = 0
    // Whether the word began the name or a name after white space.
    var leads = true
    for byte in name {
      let isCapital = byte &- 0x41 < 26
      if !byte.isASCIILetter || (isCapital && previousIsSmall) {
        if !isEmpty {
          hints.formUnion(Self.hints(of: hash, ending: ending))
          if leads, byte.isHTMLSpace, Word(hash: hash) == Self.widget { hints.insert(.aside) }
        }
        leads = byte.isHTMLSpace || (leads && isEmpty)
        hash = Word.seed
        ending = 0
        isEmpty = true
      }
      previousIsSmall = byte &- 0x61 < 26
      if byte.isASCIILetter {
        hash = Word.mix(hash, byte.lowercasedASCII)
        ending = ending << 8 | UInt64(byte.lowercasedASCII)
        isEmpty = false
      }
    }
    if !isEmpty {
      hints.formUnion(Self.hints(of: hash, ending: ending))
      if leads, Word(hash: hash) == Self.widget { hints.insert(.aside) }
    }
    self = hints
  }

  /// A whole name that means a box in a side column; within names it means anything.
  private static let widget = Word("widget")

  /// The hints of one word, which may be made of two, as `blockpost` and `usercomment` are.
  private static func hints(of hash: UInt64, ending: UInt64) -> HTMLHints {
    if let known = words[Word(hash: hash)] { return known }
    if ending & 0xffff_ffff == 0x706f_7374 { return .post }
    if ending & 0xff_ffff_ffff_ffff == 0x63_6f6d_6d65_6e74 { return .comment }
    return []
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let words: [Word: HTMLHints] = {
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
      replybutton permalink
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
      sidebar aside related recommended recommendations ad ads advert advertisement adsense
      sponsor sponsored promo promotion newsletter subscribe subscription cookie cookies consent
      gdpr banner popup modal overlay widgets trending popular outbrain taboola similar
      """
    ),
    (
      .hidden,
      "hidden hide hiddentext invisible sr visuallyhidden screenreader noprint offscreen"
    ),
    (
      .member,
      "userinfo postprofile profile usercell userdetails authorinfo avatar badge badges rank karma"
    ),
    (.main, "main primary maincontent"),
    (.article, "article hentry blogpost entrycontent"),
    (.depth, "depth level indent"),
    (.meta, "meta info metadata postmeta tagline attribution details"),
    (.frame, "footer header masthead copyright colophon"),
  ]
}
