internal import FoundationEssentials

/// Checks that a run's files are as they were written and that its quotes are words of its posts.
public struct RunCheck {
  /// What was checked.
  public struct Outcome: Sendable, Equatable {
    public var files = 0
    public var quotes = 0
    public var faults = 0
  }

  private let run: SavedRun
  private let corpus: [String]

  /// - Parameter corpus: What the run read, to read it again; empty for the texts that it kept.
  public init(_ run: SavedRun, corpus: [String] = []) {
    self.run = run
    self.corpus = corpus
  }

  /// - Parameter tell: Gets a sentence for each fault.
  /// - Throws: `RunError` or `IngestionError` where no check can be made.
  public func run(tell: (String) -> Void) throws -> Outcome {
    var outcome = Outcome()
    func fault(_ sentence: String) {
      outcome.faults += 1
      tell(sentence)
    }
    var changed: Set<String> = []
    for file in run.manifest.files ?? [] {
      outcome.files += 1
      if let sentence = Self.fault(of: file, in: run.path, told: "manifest.json") {
        changed.insert(file.name)
        fault(sentence)
      }
    }
    for file in try describedFiles() where !changed.contains(file.name) {
      if let sentence = Self.fault(of: file, in: run.path, told: "datapackage.json") {
        fault(sentence)
      }
    }
    var quotes = try QuoteCheck(run)
    var faults: [String] = []
    if corpus.isEmpty {
      try RunDatabase(of: run).forEachPost { post in
        _ = try quotes.offer(post.id, post.source, post.text) { faults.append($0) }
        for sentence in faults { fault(sentence) }
        faults = []
      }
    } else {
      try readAgain { reading in
        if let sentence = reading.input.flatMap(self.fault) { fault(sentence) }
        for post in reading.posts where post.exclusion == nil {
          _ = try quotes.offer(post.id, post.source, post.text, fault)
        }
      }
    }
    try quotes.finish(fault)
    outcome.quotes = quotes.checked
    return outcome
  }

  private static func fault(
    of file: RunManifest.File, in folder: String, told by: String
  ) -> String? {
    let digest: FileDigest
    do {
      digest = try FileDigest(of: file.name, in: folder)
    } catch {
      return error.description
    }
    let path = "\(folder)/\(file.name)"
    if digest.bytes != file.bytes {
      return "\(path): has \(digest.bytes) bytes where \(by) says \(file.bytes); it was changed"
    }
    return digest.sha256 == file.sha256
      ? nil : "\(path): has another SHA-256 than \(by) says; it was changed"
  }

  private struct Package: Decodable {
    struct Resource: Decodable {
      var path: String
      var bytes: Int?
      var hash: String?
    }
    var resources: [Resource]
  }

  /// The tables as `datapackage.json` describes them.
  private func describedFiles() throws(RunError) -> [RunManifest.File] {
    let path = "\(run.path)/datapackage.json"
    let bytes = try InputFile.bytes(of: path)
    guard let package = try? JSONDecoder().decode(Package.self, from: Data(bytes)) else {
      throw .damaged(path, line: nil, reason: "is no data package")
    }
    return package.resources.compactMap { resource in
      guard let bytes = resource.bytes, let hash = resource.hash, hash.hasPrefix("sha256:") else {
        return nil
      }
      return RunManifest.File(name: resource.path, bytes: bytes, sha256: String(hash.dropFirst(7)))
    }
  }

  private func readAgain(_ body: (Reading) throws -> Void) throws {
    var options = Ingestion.Options()
    if let most = run.manifest.options["max_bytes"]?.text.flatMap(Int.init) {
      options.maxBytes = most
    }
    let ingestion = Ingestion(options)
    for source in ingestion.unpack(try Corpus(paths: corpus, passingOver: run.path).sources) {
      if Interruption.isRequested { throw ReportError.interrupted }
      // What could not be read then cannot be read now.
      guard let reading = try? ingestion.run(source) else { continue }
      try body(reading)
    }
  }

  private func fault(of input: InputRecord) -> String? {
    guard let known = run.manifest.inputs.first(where: { $0.name == input.name }) else {
      return "\(input.name): is no source of the run; name what the run read"
    }
    return known.sha256 == input.digest
      ? nil : "\(input.name): has another SHA-256 than manifest.json says; it was changed"
  }
}
