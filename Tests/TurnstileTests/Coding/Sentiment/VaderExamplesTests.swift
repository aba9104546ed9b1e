import Testing

@testable import Turnstile

/// The examples that VADER's authors publish (C. Hutto, vaderSentiment 3.3.2, MIT licence), with
/// the compound score that it gives them in thousandths; beyond ±50 it calls them good or bad.
///
/// Scores are not to be equal: some valences are corrected and some rules differ. Where the label
/// differs too, the case says why.
@Suite struct VaderExamplesTests {
  private static let same: [(String, vader: Int)] = [
    ("VADER is smart, handsome, and funny.", 832),
    ("VADER is smart, handsome, and funny!", 844),
    ("VADER is very smart, handsome, and funny.", 855),
    ("VADER is VERY SMART, handsome, and FUNNY.", 923),
    ("VADER is VERY SMART, handsome, and FUNNY!!!", 934),
    ("VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!", 947),
    ("VADER is not smart, handsome, nor funny.", -742),
    ("The book was good.", 440),
    ("The book was only kind of good.", 383),
    ("The plot was good, but the characters are uncompelling and the dialog is not great.", -704),
    ("Today SUX!", -546),
    ("Today only kinda sux! But I'll get by, lol", 525),
    ("Make sure you :) or :D today!", 863),
    ("Catch utf-8 emoji such as such as 💘 and 💋 and 😁", 875),
    ("Not bad at all", 431),
    ("Sentiment analysis has never been this good!", 567),
    ("Most automated sentiment analysis tools are shit.", -557),
    ("Other sentiment analysis tools can be quite bad.", -585),
    ("On the other hand, VADER is quite bad ass", 802),
    ("VADER is such a badass!", 400),
    ("Without a doubt, excellent idea.", 701),
    ("Roger Dodger is one of the most compelling variations on this theme.", 294),
    ("Roger Dodger is at least compelling as a variation on the theme.", 226),
    ("I'm surprised to see just how amazingly helpful VADER is!", 647),
  ]

  /// With our label and the reason.
  private static let different: [(String, vader: Int, ours: Sentiment.Label, why: String)] = [
    (
      "At least it isn't a horrible book.", 431, .neutral,
      "what is not bad is not praised yet; VADER turns a negated word round by 0.74"
    ),
    (
      "Sentiment analysis has never been good.", -341, .neutral,
      "a negated faint word stays within our wider band"
    ),
    (
      "Roger Dodger is one of the least compelling variations on this theme.", -170, .neutral,
      "our band is wider: people call texts of this score neutral"
    ),
    ("Not such a badass after all.", -258, .neutral, "the same"),
    (
      "With VADER, sentiment analysis is the shit!", 648, .negative,
      "VADER has \"the shit\" as praise; in posts about work it is rarely that"
    ),
  ]

  private func overall(_ text: String) -> Sentiment {
    SentimentScorer().score(Tokenizer().tokenize(text)).overall
  }

  private func label(ofCompound compound: Int) -> Sentiment.Label {
    compound >= 50 ? .positive : compound <= -50 ? .negative : .neutral
  }

  @Test(arguments: same) func isLabelledAsByVader(text: String, vader: Int) {
    #expect(overall(text).label == label(ofCompound: vader))
  }

  @Test(arguments: different)
  func differsFromVaderForAReason(text: String, vader: Int, ours: Sentiment.Label, why: String) {
    #expect(overall(text).label == ours, "\(why)")
    #expect(label(ofCompound: vader) != ours)
  }

  @Test func faintPraiseIsFainterThanPraise() {
    #expect(overall("The book was kind of good.").score < overall("The book was good.").score)
  }
}
