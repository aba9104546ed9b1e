/// What a post as a whole scores for each output of a model.
struct PostScores {
  let model: LinearModel
  private let scores: [Int32]

  init(_ found: PostMatches, _ codebook: CompiledCodebook, _ model: LinearModel) {
    let features = PostFeatures(found, codebook)
    self.init(model, features.plain + features.words)
  }

  init(_ model: LinearModel, _ features: [Feature]) {
    self.model = model
    scores = model.scores(of: features)
  }

  /// In units of the model; nil where it has no such output.
  subscript(_ output: String) -> Int32? { model.outputs.firstIndex(of: output).map { scores[$0] } }
}
