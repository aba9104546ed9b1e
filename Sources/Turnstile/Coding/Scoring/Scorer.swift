/// Learned scores of factors in sentences, and of movement, roles and attitude in posts.
public struct Scorer: Sendable {
  /// Of a sentence's words: outputs `code/pole`.
  var factors: LinearModel
  /// Outputs `leaving` …, `status:done` …, `from:role`, `to:role`, `attitude:positive` ….
  var posts: LinearModel
  /// SHA-256 of the files that they were read from.
  var digest = ""

  /// The scorer that is compiled in; it was trained with the built-in codebook.
  static let builtIn: Scorer? = {
    guard let factors = try? ModelFile.read(Resource.factorsModel),
      let posts = try? ModelFile.read(Resource.postsModel)
    else { return nil }
    return Scorer(
      factors: factors, posts: posts,
      digest: SHA256.digest(Resource.factorsModel + Resource.postsModel))
  }()

  /// Reads the models that `turnstile train` wrote into a folder.
  public static func read(from folder: String) throws(CodebookError) -> Scorer {
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
    scorer.digest = SHA256.digest(read)
    return scorer
  }

  /// The scorer that is compiled in, where it was trained for a codebook of this name.
  public static func builtIn(for codebook: Codebook) -> Scorer? {
    guard codebook.name == "machine-learning" else { return nil }
    return builtIn
  }
}
