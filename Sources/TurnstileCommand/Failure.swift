import ArgumentParser
import Glibc
import Turnstile

/// An error as a user meets it: a sentence and an exit code of sysexits.h.
struct Failure: Error {
  var message: String
  var code: Int32

  /// Runs a piece of work; its errors become failures, a wish to stop ends the program.
  static func mapping<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as IngestionError {
      throw Failure(message: error.description, code: code(of: error))
    } catch let error as CodebookError {
      throw Failure(message: error.description, code: EX_CONFIG)
    } catch let error as RunError {
      throw Failure(message: error.description, code: code(of: error))
    } catch let error as LabelledTextError {
      throw Failure(message: error.description, code: EX_DATAERR)
    } catch let error as SheetError {
      throw Failure(message: error.description, code: code(of: error))
    } catch ReportError.interrupted {
      Messages.standard.say(.error, ReportError.interrupted.description)
      Interruption.finish()
    } catch let error as ReportError {
      throw Failure(message: error.description, code: code(of: error))
    }
  }

  private static func code(of error: IngestionError) -> Int32 {
    switch error {
    case .noSuchPath, .notReadable: EX_NOINPUT
    default: EX_DATAERR
    }
  }

  private static func code(of error: SheetError) -> Int32 {
    if case .notReadable = error { return EX_NOINPUT }
    return EX_DATAERR
  }

  private static func code(of error: RunError) -> Int32 {
    switch error {
    case .notARun, .notReadable: EX_NOINPUT
    case .damaged, .noTexts: EX_DATAERR
    case .otherCodebook: EX_CONFIG
    }
  }

  private static func code(of error: ReportError) -> Int32 {
    switch error {
    case .cannotCreate: EX_CANTCREAT
    case .cannotWrite, .cannotRead: EX_IOERR
    case .locked: EX_TEMPFAIL
    case .interrupted: EX_SOFTWARE
    }
  }
}
