/// Sorts of words that tell of moves: what a sentence says once its particulars are left out.
///
/// Sentences about moves differ in their words far more than in the order of these sorts, so a
/// scorer that sees them learns from fewer posts.
enum MoveWord: UInt8, Sendable {
  case me, you, they, want, think, interest, move, moved, moving, leave, left, leaving, enter,
    entered, entering, study, studying, apply, job, company, now, past, future, years, from, into,
    back, not, question, bad, good, stay, laidOff, background, but, because, condition, am, subject
  /// The field, and a role outside it.
  case field, role
  /// The two ends of a sentence.
  case start, end

  /// Which sort each word is of.
  ///
  /// - Parameters:
  ///   - subjects: Words of the field that is moved from or to, as its codebook names them.
  ///   - courses: Where that field is learned.
  static func table(subjects: [String], courses: [String]) -> WordTable<MoveWord> {
    var table = general
    for (sort, words) in [(MoveWord.study, courses), (.subject, subjects)] {
      for word in words { table.update(Word(Folding.fold(word)), default: sort) { _ in } }
    }
    return table
  }

  /// Words of the language.
  private static let general: WordTable<MoveWord> = {
    var table = WordTable<MoveWord>(capacity: 1024)
    for (sort, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table.update(Word(String(word)), default: sort) { _ in }
      }
    }
    return table
  }()

  /// A word that stands in two lists is of the first.
  private static let lists: [(MoveWord, String)] = [
    (.me, "i i'm i've i'd i'll im ive me my mine myself we we're we've we'd we'll our us"),
    (.you, "you you're your you've you'd you'll yourself u"),
    (
      .they,
      """
      he she they his her their them people everyone someone those friend colleague coworker
      coworkers wife brother husband guy
      """
    ),
    (
      .want,
      """
      want wanted wants wanting wanna hope hoping plan planning planned looking goal dream aim
      aiming aspire aspiring trying try tried wish desire intend eager ambition
      """
    ),
    (
      .think,
      """
      thinking considering contemplating wondering debating tempted consider pondering maybe might
      considered unsure torn whether deciding decide exploring
      """
    ),
    (
      .interest,
      """
      interested interest passion passionate curious fascinated enjoy love fascinating loved enjoyed
      like excited
      """
    ),
    (.move, "switch transition pivot move change jump shift transfer"),
    (.moved, "switched transitioned pivoted moved changed jumped shifted transferred went ended"),
    (
      .moving,
      "switching transitioning pivoting moving changing jumping shifting transferring going"
    ),
    (.leave, "leave quit abandon escape exit stop drop resign"),
    (
      .left,
      "left quitted abandoned escaped exited stopped dropped resigned gave walked ditched"
    ),
    (
      .leaving,
      "leaving quitting abandoning escaping exiting stopping dropping resigning giving"
    ),
    (.enter, "become enter join pursue break land get start begin do"),
    (
      .entered,
      "became entered joined landed got started began accepted hired promoted admitted"
    ),
    (.entering, "becoming entering joining pursuing breaking landing getting starting"),
    (
      .study,
      """
      course courses bootcamp degree masters master's master msc ms m.s program programs major
      university school college certificate certification phd ph.d classes class tutorials books projects
      project moocs mooc specialization gpa curriculum
      """
    ),
    (
      .studying,
      """
      studying study learning learn learned studied taking enrolled self-taught teaching taught took
      finishing finished completed
      """
    ),
    (
      .apply,
      """
      apply applying applied applications interview interviews interviewing resume cv rejected
      rejections rejection recruiter recruiters hiring entry-level internship internships offer
      offers
      """
    ),
    (
      .job,
      """
      job jobs role roles position positions career careers work working worked works employed
      employee employer
      """
    ),
    (.company, "company manager team boss startup companies department stakeholders org clients"),
    (.now, "now currently today nowadays presently current"),
    (.past, "was were used former ex formerly previously ago until had been"),
    (.future, "will future next soon after eventually someday"),
    (.years, "year years months month yoe decade weeks"),
    (.from, "from of out away"),
    (.into, "to into in as towards toward"),
    (.back, "back return returned returning again"),
    (
      .not,
      """
      not no never don't dont can't cannot didn't doesn't isn't wasn't won't without haven't nor
      neither wouldn't
      """
    ),
    (
      .question,
      """
      how should what which can could would any advice tips suggestions anyone worth possible
      recommend help is it
      """
    ),
    (
      .bad,
      """
      bored boring hate hated tired sick burned burnt burnout disillusioned demotivated miserable
      regret unhappy frustrated frustrating dread depressed exhausted stuck dissatisfied
      disappointed disappointing pointless stressful
      """
    ),
    (.good, "happy glad happier great amazing awesome thanks fun"),
    (.stay, "stay staying stayed remain still stick"),
    (.laidOff, "laid layoff layoffs fired unemployed redundant"),
    (
      .background,
      """
      background bachelor bachelors bachelor's bs b.s bsc ba graduated graduate graduating undergrad
      undergraduate student senior junior freshman sophomore experience minor thesis majored
      """
    ),
    (.but, "but however although though instead"), (.because, "because since so reason why"),
    (.condition, "if unless suppose"), (.am, "am being"),
  ]
}
