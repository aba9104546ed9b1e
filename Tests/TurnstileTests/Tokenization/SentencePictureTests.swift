import Testing

@testable import Turnstile

/// `«…»` marks every sentence in the place, and nothing else may be one.
struct SentencePictureTests {
  @Test(arguments: [
    "«I quit.» «Then I slept.»",
    "«i quit.» «now i'm happy.» «best decision»",
    "«Really?!» «Yes... but no.» «Wait… what?»",
    "«Well...» «I don't know.»",
    "«He said \"I quit.\"» «\"Why?\" she asked.» «(It was late.)» «So.»",
    "«He said “I quit.”» «“Why?” she asked.»",
    "«**I quit.**» «Then _I slept._» «Fine»",
    "«I quit! :) 🎉» «Then I slept :)»",
    "«I quit.» «- and slept.»",
    "«See example.org/?A=B.» «Then a 3.5 loss.»",
    "«I quit.»«Then I slept.»",
    "«one line»\n«another line»\r\n«third»\u{2028}«fourth»\r«fifth»",
    "«Run `a. B`.» «Then stop.»",
    "«Is it?» «[Here](https://example.org/A.B).» «Fine.»",
    "«They pay 80%.» «10 of us left.»",
    "«hard. \u{1F600}» «I left.»",
    "«It cost $3.50!» «What??» «no.»",
  ])
  func prose(marked: String) {
    #expect(Picture(marked).marking(.prose) == marked)
  }

  @Test(arguments: [
    "«Dr. Smith and J. Smith left the U.S. Army at 3.5 p.m. yesterday.» «I stayed.»",
    "«I live in the U.S.» «I work at Foo Inc.» «We pay, e.g. Python devs, etc. for it.»",
    "«I did a Ph.D.» «It took years.»",
    "«I have a B.Sc. in maths and an M.Sc. from Foo vs. a PhD.» «Then I quit.»",
    "«So did I.» «Plan B.» «Then we moved.» «See no. 5.» «No.» «I said no.»",
    "«I left in 2019.» «5 years later I came back.»",
    "«**2. Pay** It is low.»\n«(3. Hours) It is late.» «In 2019.» «I quit.»",
    "«Node.js is fine.» «Mr. Jones et al. agree.»",
    "«The U.S.A. Today article, i.e. the one by K. R. Lee.»",
  ])
  func abbreviations(marked: String) {
    #expect(Picture(marked).marking(.prose) == marked)
  }

  @Test(arguments: [
    "Why:\n«- long hours.»\n«* low pay»\n«• no mentor»\n  «1. one»\n  «2) two»\n«3- three»\n«+ three»\nso.",
    "«- Long hours.» «No pay.»\n-- no item\n-no item\n2019. no item\n1.no item\n**no item**",
    "«1. Long hours»\n\n«2. Low pay»\n\nSo I quit.",
  ])
  func listItems(marked: String) {
    #expect(Picture(marked).marking(.listItem) == marked)
  }

  @Test(arguments: [
    "«> You quit?» «Why?»\nI did.\n  «\\> and you?»\n«&gt; quoted»\n«>> - twice»\nend",
    ">!I hated it!< and -> this\n<3 > 2",
  ])
  func quotations(marked: String) {
    #expect(Picture(marked).marking(.quoted) == marked)
  }

  @Test(arguments: [
    "«# Why I left»\ntext\n«### Part two: pay»\n#hashtag\n####### seven",
    "«Why I left»\n\nIt was late.\n\n«**The pay**»\n\nIt was low.\n\nThe end",
    "«1. The pay»\n\nIt was low.\n\n«2. The hours»\n\nToo many.",
    "«Background»\n----------\nI did it.",
    "I quit\nand slept\n\nAnd this has a stop.\n\ni write small\n\nAnd so:\n\nfine",
    "One two three four five six seven eight nine ten eleven twelve thirteen\n\nyes",
    "Just one line",
    "So.\n\nEdit: a word is gone\n\nTL;DR I quit\n\nend",
  ])
  func headings(marked: String) {
    #expect(Picture(marked).marking(.heading) == marked)
  }
}
