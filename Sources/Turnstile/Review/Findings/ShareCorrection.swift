/// Corrects shares of posts by the rows that were drawn at random.
struct ShareCorrection {
  /// Coded rows drawn at random that a correction needs.
  static let fewestRows = 50
  /// Of these, how many people must say to belong to a movement for a share within it.
  static let fewestOfMovement = 20

  /// Posts of the corpus.
  let population: Int
  let posts: [ReviewedPost]
  /// Why nothing is corrected; nil where it is.
  let obstacle: String?

  /// - Parameters:
  ///   - posts: All that were reviewed, in an order of their own.
  ///   - frames: How many posts each sheet was drawn from.
  init(_ posts: [ReviewedPost], population: Int, frames: [Int]) {
    self.population = population
    self.posts = posts.filter { $0.review.weight != nil }
    if let frame = frames.first(where: { abs($0 - population) * 10 > population }) {
      obstacle =
        "The sheet was drawn from \(frame.counted("post")) and there are \(population) now, so "
        + "shares are not corrected by it: draw a new one."
    } else if self.posts.count < Self.fewestRows {
      obstacle =
        "\(self.posts.count.counted("post")) drawn at random "
        + "\(self.posts.count == 1 ? "is" : "are") coded; from \(Self.fewestRows) on shares are "
        + "corrected by them."
    } else {
      obstacle = nil
    }
  }

  /// The share of posts with a movement among all.
  ///
  /// - Parameter machine: Posts that the machine codes so.
  func share(of movement: Movement?, machine: Int) -> CorrectedShare? {
    corrected(sizes: [machine, population - machine]) { codes in
      codes.has(movement).map { $0 ? (0, .part) : (1, .rest) }
    }
  }

  /// The share of posts with a property among those with a movement.
  ///
  /// - Parameters:
  ///   - machine: Posts that the machine codes with both.
  ///   - whole: Posts that the machine codes with the movement.
  ///   - has: Whether a post of the movement has the property; nil where that was not coded.
  func share(
    within movement: Movement?, machine: Int, of whole: Int, _ has: (PostCodes) -> Bool?
  ) -> CorrectedShare? {
    guard posts.count(where: { $0.review.human.has(movement) == true }) >= Self.fewestOfMovement
    else { return nil }
    return corrected(sizes: [machine, whole - machine, population - whole]) { codes in
      guard let isMember = codes.has(movement), let hasIt = has(codes) else { return nil }
      return isMember ? (hasIt ? (0, .part) : (1, .rest)) : (2, .outside)
    }
  }

  /// - Parameter place: The cell that the codes of a post put it into, and what they say of it.
  private func corrected(
    sizes: [Int], _ place: (PostCodes) -> (cell: Int, outcome: CorrectedShare.Outcome)?
  ) -> CorrectedShare? {
    guard obstacle == nil else { return nil }
    var cells = sizes.map { CorrectedShare.Cell(population: $0) }
    var rows = 0
    for post in posts {
      guard let weight = post.review.weight, let human = place(post.review.human),
        let machine = place(post.review.machine)
      else { continue }
      cells[machine.cell].sample.append((human.outcome, weight))
      rows += 1
    }
    return rows >= Self.fewestRows ? CorrectedShare(cells: cells) : nil
  }
}
