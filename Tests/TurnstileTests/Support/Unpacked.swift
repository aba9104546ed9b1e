@testable import Turnstile

/// What is found in files that are unpacked, as a run finds it.
struct Unpacked {
  var posts: [Post] = []
  var faults: [IngestionError] = []
  var inputs: [InputRecord] = []

  init(_ paths: String..., limits: UnpackingLimits = UnpackingLimits(), sliceSize: Int? = nil)
    throws
  {
    var options = Ingestion.Options()
    options.limits = limits
    var unpacking = Unpacking(sources: try Corpus(paths: paths).all, limits: limits)
    if let sliceSize { unpacking.sliceSize = sliceSize }
    for source in unpacking {
      do {
        let reading = try Ingestion(options).run(source)
        posts += reading.posts
        faults += reading.faults
        if let input = reading.input { inputs.append(input) }
      } catch {
        faults.append(error)
      }
    }
  }

  var texts: [String] { posts.map { String(decoding: $0.text, as: UTF8.self) } }

  var sources: [String] { posts.map(\.source) }

  var said: [String] { faults.map(\.description) }
}
