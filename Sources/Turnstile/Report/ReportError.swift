/// Why a report could not be written. A description says where, what, and what to do.
public enum ReportError: Error, Equatable, Sendable {
  case cannotCreate(String, reason: String)
  case cannotWrite(String, reason: String)
  case cannotRead(String, reason: String)
  case locked(String)
  case interrupted
}

extension ReportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path): cannot be created (\(reason)); choose another --out"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)); nothing was kept; free some space and run again"
    case .cannotRead(let path, let reason):
      "\(path): cannot be read back (\(reason)); run again"
    case .locked(let path):
      "\(path): another run is writing here; wait for it, or choose another --out"
    case .interrupted:
      "interrupted; nothing was kept"
    }
  }
}
