import Turnstile

/// Reads review sheets and says what is wrong with them.
enum SheetReading {
  /// What cannot be understood costs one cell and one sentence.
  static func sheets(_ paths: [String], codebook: Codebook) throws -> [ReviewSheet] {
    try paths.map { path in
      let sheet = try Failure.mapping { try ReviewSheet(path: path, codebook: codebook) }
      for fault in sheet.faults { Messages.standard.say(.warning, fault.description) }
      return sheet
    }
  }
}
