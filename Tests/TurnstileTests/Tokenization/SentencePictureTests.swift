import Testing

@testable import Turnstile

/// `«…»` marks every sentence in the place, and nothing else may be one.
struct SentencePictureTests {
  @Test(arguments: [
    "«I quit.» «Then I slept.»",
    "«i quit. »«now i'm happy. »«best decision»".replacing(". »", with: ".» "),
    "«Really?!» «Yes... but no.» «Wait… what?»",
    "«He said \"I quit.\"» «\"Why?\" she asked.» «(It was late.)» «So.»",
    "«**I quit.**» «Then _I slept._» «Fine»",
    "«Dr. Smith and J. Smith left the U.S. Army at 3.5 p.m. yesterday.» «I stayed.»",
    "«I live in the U.S.» «I work at Foo Inc.» «We pay, e.g. Python devs, etc. for it.»",
    "«I did a Ph.D. It took years.»".replacing(". It", with: ".» «It"),
    "«So did I.» «Plan B.» «Then we moved.» «See no. 5.» «No.» «I said no.»",
    "«I left in 2019.» «5 years later I came back.»",
    "«See example.org/?A=B.Then it ends.» «Node.js is fine.»",
    "«I quit.Then I slept.»".replacing("quit.", with: "quit.» «"),
    "«I quit! :) 🎉» «Then I slept :)»",
    "«one line\n»«another line\r\n»«third»".replacing("\n»", with: "»\n"),
    "«Run `a. B`. »«Then stop.»".replacing(". »", with: ".» "),
    "«Is it? »«[Here. »«There](https://example.org/A.B).»"
      .replacing("? »", with: "?» ").replacing(". »", with: ".» "),
  ])
  func prose(marked: String) {
    #expect(Picture(marked).marking(.prose) == marked)
  }
}
