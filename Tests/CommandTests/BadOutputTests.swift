import Foundation
import Testing

@Suite struct BadOutputTests {
  private let place: Workplace
  private var program: Program { place.program }

  init() throws {
    place = try Workplace()
    try place.writeCorpus()
  }

  /// Whether a small file system may be mounted here.
  private static let canMount: Bool = {
    guard let place = try? Workplace() else { return false }
    let result = try? place.program.shell(
      "mkdir disk && mount -t tmpfs -o size=64k none disk && umount disk")
    return result?.status == 0
  }()

  @Test func aFileInPlaceOfTheFolderIsTold() throws {
    try place.write("x", to: "reports")
    #expect(
      try program.analyze("corpus").said
        == "73: turnstile: error: reports: cannot be created (it is no folder); "
        + "choose another --out\n")
    #expect(
      try program.analyze("corpus", "--out", "reports/deeper").said
        == "73: turnstile: error: reports/deeper: cannot be created (Not a directory); "
        + "choose another --out\n")
  }

  @Test func aFolderThatMayNotBeWrittenIsTold() throws {
    let result = try program.analyze("corpus", "--out", "/proc/turnstile")
    #expect(
      result.said
        == "73: turnstile: error: /proc/turnstile: cannot be created "
        + "(No such file or directory); choose another --out\n")
  }

  @Test func aFileThatMayGrowNoFurtherEndsTheRunWithNothingKept() throws {
    let result = try program.shell(
      "trap '' XFSZ; ulimit -f 1; exec \"$turnstile\" analyze corpus --codebook \"$codebook\"")
    #expect(result.status == 74)
    #expect(
      result.errors.hasSuffix(
        "cannot be written (File too large); nothing was kept; free some space and run again\n"))
    #expect(place.names(in: "reports") == [".lock"])
  }

  @Test(.enabled(if: canMount, "a file system can only be mounted by root"))
  func aFullDiskEndsTheRunWithNothingKept() throws {
    let result = try program.shell(
      """
      mkdir disk && mount -t tmpfs -o size=16k none disk || exit 99
      "$turnstile" analyze corpus --codebook "$codebook" --out disk
      status=$?
      ls -A disk
      umount disk
      exit $status
      """)
    #expect(result.status == 74)
    #expect(
      result.errors.hasSuffix(
        "(No space left on device); nothing was kept; free some space and run again\n"))
    #expect(result.output == ".lock\n")
  }

  @Test func anotherRunHoldsTheLock() throws {
    try place.makeFolder("reports")
    let result = try program.shell(
      "flock reports/.lock \"$turnstile\" analyze corpus --codebook \"$codebook\"")
    #expect(
      result.said
        == "75: turnstile: error: reports: another run is writing here; wait for it, "
        + "or choose another --out\n")
    #expect(try program.analyze("corpus").said == "0: ")
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let line = "{\"text\": \"\(String(repeating: "word ", count: 200))\"}\n"
    try place.write(String(repeating: line, count: 2000), to: "corpus/b.jsonl")
    let result = try program.shell(
      """
      { "$turnstile" extract corpus; echo "$?" >&2; } | head -n 1 >/dev/null
      { "$turnstile" codebook show; echo "$?" >&2; } | true
      """)
    #expect(result.errors == "0\n0\n")
  }

  @Test(arguments: ["extract corpus", "code corpus", "codebook show"])
  func whatCannotBePrintedIsAnError(arguments: String) throws {
    let result = try program.shell("\"$turnstile\" \(arguments) >/dev/full")
    #expect(
      result.said
        == "74: turnstile: error: standard output: cannot be written "
        + "(No space left on device); what was printed is not whole\n")
  }

  @Test(arguments: ["TERM", "INT"])
  func askedToStopItLeavesNothing(signal: String) throws {
    // Standard input that never ends keeps the run going until it is told to stop.
    let result = try program.shell(
      """
      mkfifo pipe
      sleep 30 >pipe &
      sleeper=$!
      set -m
      "$turnstile" analyze corpus --codebook "$codebook" - <pipe &
      run=$!
      for _ in $(seq 100); do
        ls -A reports 2>/dev/null | grep -q draft && break
        sleep 0.1
      done
      ls -A reports | grep -c draft
      kill -\(signal) $run
      wait $run
      status=$?
      kill $sleeper
      ls -A reports
      exit $status
      """)
    #expect(result.status == (signal == "TERM" ? 143 : 130))
    #expect(result.errors.contains("turnstile: error: interrupted; nothing was kept\n"))
    #expect(result.output == "1\n.lock\n")
  }
}
