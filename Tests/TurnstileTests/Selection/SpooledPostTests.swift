import Testing

@testable import Turnstile

@Suite struct SpooledPostTests {
  private let full = Post(
    id: "a1", source: "b/ü.txt", kind: .comment, thread: "t", replyTo: "", depth: 3,
    author: "né", created: Timestamp(seconds: -5), venue: "r/x", url: "u", title: "T\n",
    language: "en", text: Array("I left.\u{0}".utf8))

  @Test func everyFieldOfAPostComesBack() {
    // A new field of a post must be written aside too; its exclusion and what it pastes of others
    // need not, since they are found later.
    #expect(Mirror(reflecting: full).children.count == 15)
    let bare = Post(id: "", source: "", kind: .article, text: [])
    var bytes: [UInt8] = []
    let posts = [
      SpooledPost(full, number: 7, place: 70_000), SpooledPost(bare, number: 0, place: 0),
    ]
    for post in posts { post.append(to: &bytes) }
    var rest = bytes[...]
    #expect([SpooledPost(&rest), SpooledPost(&rest)] == posts)
    #expect(rest.isEmpty)
  }

  @Test func aFingerprintComesBack() {
    for text in ["Thanks", String(repeating: "so many other words ", count: 9)] {
      var post = full
      post.text = Array(text.utf8)
      let fingerprint = Fingerprint(of: post, sourceRank: 9, place: 2, offset: 1 << 40)
      var bytes: [UInt8] = []
      fingerprint.append(to: &bytes)
      #expect(bytes.count == Fingerprint.size)
      #expect(Fingerprint(bytes[...]) == fingerprint)
      #expect(Fingerprint.words(bytes[...]) == fingerprint.words)
      #expect((Fingerprint.band(20, bytes[...]) == nil) == (text == "Thanks"))
    }
  }
}
