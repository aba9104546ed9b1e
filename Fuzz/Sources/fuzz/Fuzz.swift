internal import Glibc

/// What libFuzzer calls: see `make fuzz`.
enum Fuzz {
  /// The environment names it: libFuzzer starts itself again, with its own arguments.
  static let reader: FuzzedReader = {
    let name = unsafe getenv("READER").map { unsafe String(cString: $0) } ?? ""
    guard let reader = FuzzedReader(rawValue: name) else {
      let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("READER is \(name); it must be one of \(names)")
    }
    return reader
  }()
}

/// Reads bytes that libFuzzer made up.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  if let flaw = Fuzz.reader.flaw(in: input) { fatalError(flaw) }
  return 0
}
