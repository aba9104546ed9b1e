import Testing

@testable import Turnstile

/// The examples that VADER's authors publish (C. Hutto, vaderSentiment's README, MIT licence), with
/// the compound score that they give. Scores are not to be equal; where the label differs, the case
/// says why.
@Suite struct VaderExamplesTests {
  private static let same: [(String, Int)] = [
    ("VADER is smart, handsome, and funny.", 832),
    ("VADER is smart, handsome, and funny!", 844),
    ("VADER is very smart, handsome, and funny.", 855),
    ("VADER is VERY SMART, handsome, and FUNNY.", 923),
    ("VADER is VERY SMART, handsome, and FUNNY!!!", 934),
    ("VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!", 947),
    ("VADER is not smart, handsome, nor funny.", -742),
    ("The book was good.", 440),
    ("At least it isn't a horrible book.", 431),
    ("The plot was good, but the characters are uncompelling and the dialog is not great.", -704),
    ("Today SUX!", -546),
    ("Make sure you :) or :D today!", 863),
    ("Catch utf-8 emoji such as such as 💘 and 💋 and 😁", 875),
    ("Not bad at all", 431),
  ]

  private func overall(_ text: String) -> Sentiment {
    SentimentScorer().score(Tokenizer().tokenize(text)).overall
  }

  @Test(arguments: same) func isOnTheSameSideAsVader(text: String, vader: Int) {
    #expect(overall(text).score.signum() == vader.signum())
  }

  /// VADER calls a mildly praised book good (0.383); we want to see more than *kind of*.
  @Test func faintPraiseIsNearlyNeutral() {
    #expect((0..<400).contains(overall("The book was kind of good.").score))
  }
}
