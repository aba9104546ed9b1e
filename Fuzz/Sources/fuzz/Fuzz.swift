internal import Glibc

/// What libFuzzer calls: see `make fuzz`.
enum Fuzz {
  /// Set once, before the first input.
  nonisolated(unsafe) static var reader = FuzzedReader.html
}

/// Takes the name of a reader out of the arguments; what is left is libFuzzer's.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
  let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
  guard unsafe count.pointee > 1, let name = unsafe arguments.pointee[1],
    let reader = unsafe FuzzedReader(rawValue: String(cString: name))
  else {
    fatalError("usage: fuzz READER [options and folders of libFuzzer]; READER is one of \(names)")
  }
  unsafe Fuzz.reader = reader
  unsafe arguments.pointee[1] = arguments.pointee[0]
  unsafe arguments.pointee += 1
  unsafe count.pointee -= 1
  return 0
}

/// Reads bytes that libFuzzer made up.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  if let flaw = unsafe Fuzz.reader.flaw(in: input) { fatalError(flaw) }
  return 0
}
