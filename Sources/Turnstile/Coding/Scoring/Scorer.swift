/// Learned scores of factors in sentences, and of movement, roles and attitude in posts.
public struct Scorer: Sendable {
  /// Of a sentence's words: outputs `code/pole`.
  var factors: LinearModel
  /// Outputs `leaving` …, `status:done` …, `from:role`, `to:role`, `attitude:positive` ….
  var posts: LinearModel
  /// SHA-256 of the files that they were read from.
  var digest = ""

  /// The name of the codebook that it was learned with; nil where the models are of two or do not
  /// tell.
  public var codebook: String? {
    let name = ModelFile.codebook(of: factors)
    return name == ModelFile.codebook(of: posts) ? name : nil
  }

  /// Whether it was learned with a codebook of this name.
  ///
  /// A copy that changes patterns keeps the name and with it the scores; a codebook of another
  /// field has a name of its own, and what was learned of one field tells nothing of another.
  public func isLearned(with codebook: Codebook) -> Bool { self.codebook == codebook.name }

  /// The scorer that is compiled in.
  static let builtIn: Scorer? = {
    guard let factors = try? ModelFile.read(Resource.factorsModel),
      let posts = try? ModelFile.read(Resource.postsModel)
    else { return nil }
    return Scorer(
      factors: factors, posts: posts,
      digest: SHA256.digest(Resource.factorsModel + Resource.postsModel))
  }()

  /// Reads the models that `turnstile train` wrote into a folder.
  ///
  /// - Throws: `otherScores` where they were learned with another codebook.
  public static func read(
    from folder: String, for codebook: Codebook
  ) throws(CodebookError) -> Scorer {
    var read: [UInt8] = []
    func model(_ name: String) throws(CodebookError) -> LinearModel {
      let path = "\(folder)/\(name)"
      let bytes: [UInt8]
      do {
        let source = Source(name: path, path: path, size: 0)
        bytes = try SourceReader(limit: 1 << 30).read(source).bytes
        read += bytes
      } catch {
        throw .notReadable(path, reason: error.description)
      }
      do {
        return try ModelFile.read(bytes)
      } catch {
        throw .notReadable(path, reason: error.reason)
      }
    }
    var scorer = Scorer(factors: try model("factors.model"), posts: try model("posts.model"))
    guard scorer.isLearned(with: codebook) else {
      throw .otherScores(folder, name: scorer.codebook, codebook: codebook.name)
    }
    scorer.digest = SHA256.digest(read)
    return scorer
  }

  /// The scorer that is compiled in, where it was learned with a codebook of this name.
  public static func builtIn(for codebook: Codebook) -> Scorer? {
    builtIn.flatMap { $0.isLearned(with: codebook) ? $0 : nil }
  }
}
