import Testing

@testable import Turnstile

@Suite struct PostNotesTests {
  @Test(arguments: [
    "Last edited by rowan on Mon May 03, 2021 9:12 am, edited 2 times in total.",
    "Edited May 3, 2021 by rowan (see edit history)", "Code: Select all", "> Click to expand...",
    "View: https://video.example/watch?v=1", "Advertisement - Members don't see this ad",
    "Sent from my telephone using Talkable",
    "This topic was automatically closed 30 days after the last reply.",
  ])
  func whatTheForumWritesIntoAPostIsLeftOut(note: String) {
    let text = PostNotes.removed(from: Array("I left.\n\n\(note)\n\nAnd stayed away.".utf8))
    #expect(String(decoding: text, as: UTF8.self) == "I left.\n\nAnd stayed away.")
  }

  @Test(arguments: [
    "Edit: I found another job.", "Edited to say that I stayed.", "The code: select all of it.",
    "The last edited by hand was better.",
  ])
  func whatTheAuthorSaysStays(line: String) {
    #expect(PostNotes.removed(from: Array(line.utf8)) == Array(line.utf8))
  }
}
