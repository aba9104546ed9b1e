internal import FoundationEssentials

/// What a run says of itself in `manifest.json`.
///
/// Keys that an older release did not write are empty or nil.
struct RunManifest: Decodable, Sendable {
  struct Codebook: Decodable, Sendable, Equatable {
    var name: String
    var version: String
    var sha256: String
  }

  struct Coder: Decodable, Sendable, Equatable {
    var version: String
    var sha256: String
  }

  struct Input: Decodable, Sendable, Equatable {
    var name: String
    var sha256: String
  }

  /// A sheet of corrections.
  struct Sheet: Decodable, Sendable, Equatable {
    var name: String
    var sha256: String
  }

  struct File: Decodable, Sendable {
    var name: String
    var bytes: Int
    var sha256: String
  }

  /// An option's value as a text, whatever its type.
  struct Option: Decodable, Sendable, Equatable {
    var text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text =
        (try? value.decode(String.self)) ?? (try? value.decode(Int.self)).map(String.init)
        ?? (try? value.decode(Bool.self)).map { $0 ? "true" : "false" }
    }
  }

  var turnstile: String
  var codebook: Codebook
  var coder: Coder?
  var fingerprint: String?
  var comparedWith: String?
  var review: [Sheet]?
  var options: [String: Option]
  var inputs: [Input]
  var files: [File]?

  private enum CodingKeys: String, CodingKey {
    case turnstile, codebook, coder, fingerprint, review, options, inputs, files
    case comparedWith = "compared_with"
  }

  /// - Parameter path: For messages.
  init(_ bytes: [UInt8], path: String) throws(RunError) {
    do {
      self = try JSONDecoder().decode(RunManifest.self, from: Data(bytes))
    } catch {
      throw .damaged(path, line: nil, reason: "is no manifest of a run")
    }
  }

  /// Options that say which posts are read.
  var selection: [String?] { ["since", "until", "max_bytes"].map { options[$0]?.text } }
}
