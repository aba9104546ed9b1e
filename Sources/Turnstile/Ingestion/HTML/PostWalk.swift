/// Walks the posts of a page, each without the posts that stand in it.
struct PostWalk {
  let outline: HTMLOutline
  let posts: Set<Int>
  /// How many posts begin before each node.
  private let postsBefore: [Int32]

  init(_ outline: HTMLOutline, posts: [Int]) {
    self.outline = outline
    self.posts = Set(posts)
    var before = [Int32](repeating: 0, count: outline.tree.nodes.count + 1)
    for post in posts { before[post + 1] = 1 }
    for index in 1..<before.count { before[index] += before[index - 1] }
    postsBefore = before
  }

  /// Calls a closure with each node of a post that is shown and in no other post. The closure
  /// returns whether to go into the node.
  func callAsFunction(_ post: Int, _ visit: (Int) -> Bool) {
    let tree = outline.tree
    var index = post
    while index < tree.end(post) {
      if outline.isLeftOut[index] || (index != post && posts.contains(index)) || !visit(index) {
        index = tree.end(index)
      } else {
        index += 1
      }
    }
  }

  /// Whether other posts stand in an element.
  func holdsPosts(_ node: Int) -> Bool {
    postsBefore[outline.tree.end(node)] > postsBefore[node + 1]
  }
}
