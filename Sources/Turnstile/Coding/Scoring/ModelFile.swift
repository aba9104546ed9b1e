internal import FoundationEssentials

/// A model as a file: two lines of text, then features and weights as bytes.
///
/// Line 1: `turnstile-model 1`, the number of features, the outputs, separated by tabs. Line 2:
/// provenance as JSON. Then for each feature four bytes of its key, least first, in ascending
/// order of keys, and one signed byte for each output.
enum ModelFile {
  /// What is wrong with a model's bytes.
  struct Fault: Error, Equatable {
    var reason: String
  }

  static func read(_ bytes: [UInt8]) throws(Fault) -> LinearModel {
    guard let first = bytes.firstIndex(of: 0x0A),
      let second = bytes[(first + 1)...].firstIndex(of: 0x0A)
    else { throw Fault(reason: "it has no header") }
    let header = String(decoding: bytes[..<first], as: UTF8.self).split(separator: "\t")
    guard header.count > 2, header[0] == "turnstile-model 1", let count = Int(header[1]) else {
      throw Fault(reason: "it is no model of this version")
    }
    let outputs = header[2...].map(String.init)
    let start = second + 1
    let width = 4 + outputs.count
    guard bytes.count == start + count * width else { throw Fault(reason: "it is cut off") }
    let keys = (0..<count).map { index in
      let place = start + index * width
      return (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << (8 * $1) }
    }
    return LinearModel(
      outputs: outputs, provenance: String(decoding: bytes[first + 1..<second], as: UTF8.self),
      keys: keys, weights: bytes, stride: width, skip: start + 4)
  }

  /// The name of the codebook that a model was learned with, as its provenance tells it.
  static func codebook(of model: LinearModel) -> String? {
    struct Provenance: Decodable { var name: String? }
    return try? JSONDecoder().decode(Provenance.self, from: Data(model.provenance.utf8)).name
  }

  static func bytes(of model: LinearModel) -> [UInt8] {
    let rows = model.features
    let header = ["turnstile-model 1", String(rows.count)] + model.outputs
    var bytes = Array((header.joined(separator: "\t") + "\n" + model.provenance + "\n").utf8)
    for (key, weights) in rows {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: key >> UInt32(shift)))
      }
      bytes += weights.map { UInt8(bitPattern: $0) }
    }
    return bytes
  }
}
