extension Codebook {
  /// The codebook that is compiled in, as YAML.
  public static var builtInText: String { String(decoding: Resource.codebook, as: UTF8.self) }

  /// The codebook that is compiled in.
  public static func builtIn() throws(CodebookError) -> Codebook {
    try CodebookReader(file: "built-in codebook").read(Resource.codebook)
  }

  /// Reads a codebook file.
  public static func read(from path: String) throws(CodebookError) -> Codebook {
    try CodebookReader(file: path).read(bytes(of: path))
  }

  /// A codebook file as it is.
  public static func bytes(of path: String) throws(CodebookError) -> [UInt8] {
    let source = Source(name: path, path: path, size: 0)
    do {
      return try SourceReader(limit: 16 << 20).read(source).bytes
    } catch {
      throw .notReadable(path, reason: reason(error))
    }
  }

  /// What a reader's error says without its own name for the file.
  private static func reason(_ error: IngestionError) -> String {
    switch error {
    case .notReadable(_, let reason): reason
    case .notAFile(_, let kind): "it is a \(kind)"
    case .tooLarge(_, let bytes, let limit): "\(bytes) bytes are more than \(limit)"
    default: error.description
    }
  }
}
