import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// What a run of the program did.
  struct Result {
    /// The exit code; the negative number of the signal that ended it.
    var status: Int32
    var output: String
    var errors: String

    /// Everything that a test compares in one go.
    var said: String { "\(status): \(errors)" }
  }

  var folder: URL
  var environment: [String: String] = [:]

  /// Beside the bundle of the tests, where the build puts both.
  static let path: String = {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundle = own.deletingLastPathComponent()
    for folder in [bundle, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()] {
      let path = folder.appending(path: "turnstile").path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    return #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
      + "/.build/debug/turnstile"
  }()

  /// A shell command in which `"$turnstile"` is the program and `"$codebook"` the small codebook.
  func shell(_ script: String, input: Data = Data()) throws -> Result {
    try run("/bin/sh", ["-c", script], input: input)
  }

  /// A small codebook: the built-in one takes longer to read than most of these tests.
  static let codebook =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
    + "/TurnstileTests/Fixtures/baking.yaml"

  /// `turnstile analyze` by the small codebook.
  func analyze(_ arguments: String..., input: Data = Data()) throws -> Result {
    try run(Self.path, ["analyze"] + arguments + ["--codebook", Self.codebook], input: input)
  }

  func run(_ arguments: String..., input: Data = Data()) throws -> Result {
    try run(Self.path, arguments, input: input)
  }

  /// Output and errors go to files, so that no pipe can fill up.
  private func run(_ path: String, _ arguments: [String], input: Data) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["turnstile"] = Self.path
    environment["codebook"] = Self.codebook
    environment["RECORD"] = nil
    process.environment = environment.merging(self.environment) { $1 }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "turnstile-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    func file(_ name: String, _ data: Data = Data()) throws -> FileHandle {
      let url = scratch.appending(path: name)
      try data.write(to: url)
      return try name == "in" ? FileHandle(forReadingFrom: url) : FileHandle(forWritingTo: url)
    }
    process.standardInput = try file("in", input)
    process.standardOutput = try file("out")
    process.standardError = try file("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: scratch.appending(path: name)), as: UTF8.self)
    }
    let code = process.terminationStatus
    return Result(
      status: process.terminationReason == .exit ? code : -code, output: try text("out"),
      errors: try text("err"))
  }
}
