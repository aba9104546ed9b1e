/// A name that a field of a record goes by: Turnstile's own, Reddit's and Pushshift's (`selftext`,
/// `created_utc`), Hacker News' (`objectID`, `by`), ConvoKit's (`speaker`, `reply-to`) and others'.
struct RecordName: Sendable {
  /// Its letters and digits, in small letters.
  let spelling: String
  let field: RecordField
  var markup = RecordMarkup.unknown

  /// An index into ``all``; of two names for one field the smaller is the better.
  typealias Index = UInt8

  /// Of no known name.
  static let unknown = Index.max

  static let all: [RecordName] = names.flatMap { field, spellings in
    spellings.split(separator: " ").map { spelling in
      let markup: RecordMarkup =
        html.contains(String(spelling)) ? .html : spelling == "selftext" ? .markdown : .unknown
      return RecordName(spelling: String(spelling), field: field, markup: markup)
    }
  }

  /// What each of them holds.
  static let fields: [RecordField] = all.map(\.field)

  private static let names: [(RecordField, String)] = [
    (.id, "id objectid postid commentid utteranceid messageid uuid guid"),
    (.fullName, "name"),
    (.kind, "kind type"),
    (.tags, "tags"),
    (.thread, "thread linkid conversationid root storyid threadid topicid discussionid"),
    (.parent, "replyto parentid parent inreplyto replytoid"),
    (
      .author,
      "author speaker username user by authorname displayname postedby poster screenname login "
        + "owner creator"
    ),
    (
      .created,
      "createdutc created createdat date timestamp time datetime createddate creationdate "
        + "published publishedat publisheddate datepublished publishdate pubdate posted postedat "
        + "postdate datecreated"
    ),
    (.createdNumber, "createdati"),
    (.venue, "venue forum community site publication subredditnameprefixed"),
    (.subreddit, "subreddit"),
    (.url, "url link uri"),
    (.permalink, "permalink"),
    (.title, "title headline subject storytitle linktitle threadtitle topictitle posttitle"),
    (.language, "language lang"),
    (
      .text,
      "text selftext body content comment message commenttext storytext bodytext posttext fulltext "
        + "raw markdown bodymarkdown post utterance articlebody articletext cooked selftexthtml "
        + "bodyhtml contenthtml html rendered description"
    ),
    (.depth, "depth level"),
    (.declared, "numcomments commentcount commentscount descendants answercount"),
    (.removal, "removedbycategory removaltype"),
    (.removed, "removed isremoved dead"),
    (.deleted, "deleted isdeleted wasdeletedlater"),
    (.restored, "wasinitiallydeleted"),
    (.meta, "meta"),
    (.data, "data"),
    (
      .list,
      "hits items posts results records submissions utterances documents poststream entries "
        + "messages threads"
    ),
    (.replies, "children replies comments answers responses"),
    (.count, "count"),
  ]

  /// Names of markup that readers need not recognize.
  private static let html: Set<String> = [
    "cooked", "selftexthtml", "bodyhtml", "contenthtml", "html", "rendered",
  ]

  private static let byWord: WordTable<Index> = {
    var table = WordTable<Index>(capacity: all.count)
    for (index, name) in all.enumerated() {
      table.update(Word(name.spelling), default: unknown) { $0 = Index(index) }
    }
    return table
  }()

  /// The name that is spelled by some bytes; case, spaces and signs do not matter.
  @inline(__always) static func index(of name: ArraySlice<UInt8>) -> Index {
    var hash = Word.seed
    for byte in name where byte.isASCIILetter || byte.isASCIIDigit {
      hash = Word.mix(hash, byte.lowercasedASCII)
    }
    return byWord[Word(hash: hash)] ?? unknown
  }

  /// The index of a spelling that is in the list.
  static func known(_ spelling: String) -> Index { byWord[Word(spelling)]! }
}
