import Testing

@testable import Turnstile

@Suite struct FurnitureTests {
  private func isFurniture(_ line: String) -> Bool {
    Furniture.builtIn.contains(Array(line.utf8)[...])
  }

  @Test(arguments: [
    "4 min read", "12 Min Read", "Related:", "No, thanks!", "Cancel", "Post", "SHARE",
    "Comments (12):", "---", "* * *", "_ _ _", "•", "",
  ])
  func aLineOfThePageIsFurniture(line: String) { #expect(isFurniture(line)) }

  @Test(arguments: [
    "I share this.", "Post-doc", "Cancel my subscription", "4 min", "minute", "a", "1", "é", "😀",
    "Related: why I left",
  ])
  func aLineOfThePostIsNot(line: String) { #expect(!isFurniture(line)) }
}
