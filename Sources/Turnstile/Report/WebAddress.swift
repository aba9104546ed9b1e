/// Addresses that posts bring along, made fit for a link.
enum WebAddress {
  /// The address with all that could end a link written in percent; nil for what a browser should
  /// not open, such as `javascript:`.
  static func safe(_ address: String?) -> String? {
    guard let address, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return nil
    }
    var safe = ""
    for byte in address.utf8 {
      let isPlain =
        byte > 0x20 && byte < 0x7F && !"<>()[]\"'`\\|*_{}".utf8.contains(byte)
      if isPlain {
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        safe += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return safe
  }
}
