/// A message as one line of JSON, for those who collect logs.
public enum LogLine {
  public static func json(level: String, message: String) -> String {
    let object = JSONValue.object([("level", .string(level)), ("message", .string(message))])
    return String(decoding: object.line, as: UTF8.self)
  }
}
