import Testing

@testable import Turnstile

/// `«…»` marks every token of the kind, and nothing else may be one.
struct TokenPictureTests {
  @Test(arguments: [
    "«I» «don't» «know», «don’t» «ask».",
    "«Rock» '«n»' «roll», «the» «workers»' «council»",
    "«An» «entry-level» «role» - «or» «not» -- «and» «state-of-the-art» «GPT-4»",
    "«and»/«or», «ML»/«AI», «he»/«she»",
    "«naïve» «Zoë's» «Besançon»—«über-fit» «Straße»",
    "_«really»_ **«bold»** ~~«gone»~~ «snake_case» __«init»__",
    "«C++», «C#» «and» «R&D» «at» «AT&T»; «A» & «B»",
    "«Node.js», «U.S». «and» «e.g». «a» «Ph.D». «in» «train.py», «GPT-3.5» «runs».«Then»",
    "«I» «quit».«Then» «I» «slept»",
    "«a» «5-year» «plan», «9-to-5», «3blue1brown», «a» «2nd-year» «student»",
    "«日»«本» «and» «データ» «mean» «nothing»",
    "«Привет», «мир»",
    "«soft\u{AD}hyphen»\u{200B}«next»",
    "«w»/«o» (1/2) «none»",
  ])
  func words(marked: String) {
    #expect(Picture(marked).marking(.word) == marked)
  }

  @Test(arguments: [
    "from «3.5» to «1,000» and «12,00,000», «10k» of «$120k», «80%», «16GB»",
    "«9»-«5», «2019»–«2021», a «1990s» child, the «21st» and «2nd»",
    "«£45k» «€50,000» US«$100k»-«150k»",
    "at «9:30» or «10am», «24»/«7», «3». then «1», «2», «3»",
    "it is «-5» or «+20%» (x «.5») a-5",
    "version «3.10.2», rate «3e-4», «1e5»",
    "no numbers: 3blue1brown, 5-year, GPT-4, 1️⃣",
  ])
  func numbers(marked: String) {
    #expect(Picture(marked).marking(.number) == marked)
  }

  @Test(arguments: [
    "see «https://example.org/a_(b)?q=1&r=2#top», ok",
    "(«http://example.org/a».) or",
    "at «www.example.org». «github.com/x/y», «Example.com»!",
    "[the docs](«https://example.org/a_(b)») end",
    "[the rules](«/r/foo/wiki») or <«https://example.org»>, **«https://example.org/x»**",
    "[https](«https://example.org» \"A title\") «s3://bucket/key»",
    "quit.Then we met. So.what",
    "is it e.g. this, i.e. that? 3.5 and 1.2.3",
    "“«https://example.org/é»” «sub.domain.co.uk:8080/x»",
    "http:// nothing, https:nothing, foo](bar baz",
  ])
  func links(marked: String) {
    #expect(Picture(marked).marking(.url) == marked)
  }

  @Test(arguments: [
    "write to «jane.doe+ml@mail.example.org».",
    "«a@b.io», not a@b or @b",
  ])
  func mails(marked: String) {
    #expect(Picture(marked).marking(.email) == marked)
  }

  @Test(arguments: [
    "«@jane_doe» and «u/some-one», «/u/Someone» in «r/MachineLearning» or «/r/datascience».",
    "and/or, r/w, his/her, @ home",
  ])
  func mentions(marked: String) {
    #expect(Picture(marked).marking(.mention) == marked)
  }

  @Test(arguments: ["«#burnout» «#ml_jobs» #1 C# # «#été»"])
  func hashtags(marked: String) {
    #expect(Picture(marked).marking(.hashtag) == marked)
  }

  @Test(arguments: [
    "done «🎉»«🎉» «👩🏽‍💻» «🇩🇪»«🇫🇷» «1️⃣» «#️⃣» «❤️» «❤»«👍🏿» «👨‍👩‍👧‍👦»!",
    "© 2024, ™ → nothing • here",
  ])
  func emoji(marked: String) {
    #expect(Picture(marked).marking(.emoji) == marked)
  }

  @Test(arguments: [
    "fine «:)» «:-(» «<3» «:D» «;)» «xD» «XD» «:’(» «:'(» «:P» «:/» «:)))»",
    "«¯\\_(ツ)_/¯» «¯\\\\\\_(ツ)\\_/¯» «¯_(ツ)_/¯» «@@» «^_^» «-_-» «o_O» «T_T» «>:(» «\\o/»",
    "great«:)» but note: (a) and std::move, <3k, Vitamin D: it, 10:30, a=(b+c), and/or",
    "http://x.org is no :// face, nor a list: 3 of 4",
  ])
  func emoticons(marked: String) {
    #expect(Picture(marked).marking(.emoticon) == marked)
  }

  @Test(arguments: [
    "run «`pip install x`» or «``a ` b``», then ` or `` none",
    "before\n«```python\nx = 1 # don't\n\n> y\n```»\nafter ~~~ this",
    "~~~\nunclosed\n``\n",
    "> a\n> «```\n> code\n> ```»\n> b",
    "> ```\n> open\n\n```\nplain",
  ])
  func code(marked: String) {
    #expect(Picture(marked).marking(.code) == marked)
  }

  @Test(arguments: [
    "I quit«.» No«!!!» Why«?»«!» So«...» He said «“»yes«”»«.»",
    "«-» item\n«1.» item\n«•» item\n«>» «>» quoted\n«&gt;» quoted\n«##» Heading\n«&nbsp;»x",
  ])
  func punctuation(marked: String) {
    #expect(Picture(marked).marking(.punctuation) == marked)
  }
}
