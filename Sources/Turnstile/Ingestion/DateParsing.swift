extension Timestamp {
  /// The moment that a date written by a person or a machine names, or nil where it names none.
  ///
  /// Reads ISO 8601 with or without a zone, RFC 2822, `July 14, 2021`, `14 Jul 2021`, `2021/07/14`,
  /// `14.07.2021`, `7/14/2021` and seconds or milliseconds since 1970, with words before and after.
  /// A year is never guessed, so `yesterday` and `Jul 14` name none. Without a zone it is UTC. Of
  /// `7/8/2021` the month comes first, of `7.8.2021` the day.
  public init?(parsing text: String) {
    self.init(parsing: text.utf8)
  }

  /// The moment that the first 200 bytes of a text name.
  init?(parsing text: some Sequence<UInt8>) {
    let parser = DateParser(text)
    guard let found = parser.moment() else { return nil }
    self = found
  }
}

/// Finds a date, a time and a zone among the numbers and words of a short text.
private struct DateParser {
  private enum Token {
    case number(Int, digits: Int)
    /// The first eight letters, in small letters.
    case word(String)
    case sign(UInt8)
  }

  private var tokens: [Token] = []

  init(_ text: some Sequence<UInt8>) {
    let bytes = Array(text.prefix(200))
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte.isASCIIDigit {
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        let digits = index - start
        let value =
          digits > 17 ? 0 : bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        tokens.append(.number(value, digits: digits))
      } else if byte.isASCIILetter || byte >= 0x80 {
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80 { index += 1 }
        let word = bytes[start..<Swift.min(index, start + 8)].map(\.lowercasedASCII)
        tokens.append(.word(String(decoding: word, as: UTF8.self)))
      } else {
        if !byte.isHTMLSpace { tokens.append(.sign(byte)) }
        index += 1
      }
    }
  }

  func moment() -> Timestamp? {
    if tokens.count == 1, let epoch = epoch() { return epoch }
    guard let (day, next) = day() else { return nil }
    let seconds = time(after: next) ?? time(after: 0, before: next) ?? 0
    return Timestamp(seconds: day.seconds + seconds)
  }

  private func epoch() -> Timestamp? {
    guard case .number(let value, let digits) = tokens[0] else { return nil }
    switch digits {
    case 9, 10: return Timestamp(seconds: value)
    case 13: return Timestamp(seconds: value / 1000)
    default: return nil
    }
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index] else {
      return nil
    }
    return (value, digits)
  }

  private func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  private func sign(_ index: Int) -> UInt8? {
    guard tokens.indices.contains(index), case .sign(let sign) = tokens[index] else { return nil }
    return sign
  }

  /// The first day that is named, and the index of the token after it.
  private func day() -> (Timestamp, Int)? {
    for index in tokens.indices {
      if let named = monthByName(at: index) ?? monthByNumber(at: index) { return named }
    }
    return nil
  }

  private func monthByName(at index: Int) -> (Timestamp, Int)? {
    guard let name = word(index), let month = Self.months[String(name.prefix(3))],
      name.count <= 3 || Self.monthNames.contains(name)
    else { return nil }
    let before = dayNumber(endingBefore: index)
    var next = index + 1
    while let sign = sign(next), Self.separators.contains(sign) { next += 1 }
    if let before, let (year, after) = self.year(at: next) {
      return Timestamp(year: year, month: month, day: before).map { ($0, after) }
    }
    guard let (day, digits) = number(next), digits <= 2 else { return nil }
    next += 1
    if let suffix = word(next), ["st", "nd", "rd", "th"].contains(suffix) { next += 1 }
    while let sign = sign(next), Self.separators.contains(sign) { next += 1 }
    if let (year, after) = self.year(at: next) {
      return Timestamp(year: year, month: month, day: day).map { ($0, after) }
    }
    // C's `Wed Jul 14 10:32:05 2021`, with or without a zone.
    guard sign(next + 1) == UInt8(ascii: ":"), sign(next + 3) == UInt8(ascii: ":"),
      let (year, _) = self.year(at: next + 5) ?? self.year(at: next + 6)
    else { return nil }
    return Timestamp(year: year, month: month, day: day).map { ($0, next) }
  }

  /// The day of `14 July`, `14th of July`, `14-Jul`, `14. Juli`.
  private func dayNumber(endingBefore index: Int) -> Int? {
    var last = index - 1
    if let name = word(last), ["of", "de", "st", "nd", "rd", "th"].contains(name) {
      last -= 1
      if name == "of", let suffix = word(last), ["st", "nd", "rd", "th"].contains(suffix) {
        last -= 1
      }
    }
    if let sign = sign(last), Self.separators.contains(sign) { last -= 1 }
    guard let (day, digits) = number(last), digits <= 2, (1...31).contains(day) else { return nil }
    // The number of `10:32 July` is no day.
    return sign(last - 1) == UInt8(ascii: ":") ? nil : day
  }

  private func year(at index: Int) -> (Int, Int)? {
    if let (value, digits) = number(index) {
      if digits == 4, (1900...2200).contains(value) { return (value, index + 1) }
      // `14 Jul 21`, but not `Jul 14 10:32`.
      if digits == 2, sign(index + 1) != UInt8(ascii: ":") {
        return (value + (value < 70 ? 2000 : 1900), index + 1)
      }
      return nil
    }
    if word(index) == "de" || sign(index) == UInt8(ascii: "'") { return year(at: index + 1) }
    return nil
  }

  private func monthByNumber(at index: Int) -> (Timestamp, Int)? {
    guard let (first, digits) = number(index) else { return nil }
    if digits == 8, (1900...2200).contains(first / 10_000) {
      return Timestamp(year: first / 10_000, month: first / 100 % 100, day: first % 100)
        .map { ($0, index + 1) }
    }
    guard let separator = sign(index + 1), [0x2d, 0x2f, 0x2e].contains(separator),
      sign(index + 3) == separator, let (second, secondDigits) = number(index + 2),
      secondDigits <= 2, let (third, thirdDigits) = number(index + 4)
    else { return nil }
    if digits == 4 {
      guard thirdDigits <= 2, (1900...2200).contains(first) else { return nil }
      return Timestamp(year: first, month: second, day: third).map { ($0, index + 5) }
    }
    guard digits <= 2, thirdDigits == 4, (1900...2200).contains(third) else { return nil }
    let dayFirst = first > 12 || (separator == UInt8(ascii: ".") && second <= 12)
    return Timestamp(
      year: third, month: dayFirst ? second : first, day: dayFirst ? first : second
    ).map { ($0, index + 5) }
  }

  /// The seconds of the first time of day named, less its zone's distance from UTC.
  private func time(after start: Int, before stop: Int? = nil) -> Int? {
    var index = start
    let stop = stop ?? Swift.min(tokens.count, start + 8)
    while index < stop {
      if let (hour, hourDigits) = number(index), hourDigits <= 2, hour < 24,
        sign(index + 1) == UInt8(ascii: ":"), case (let minute, 2)? = number(index + 2), minute < 60
      {
        return seconds(hour, minute, next: index + 3)
      }
      if case (let value, 6)? = number(index), word(index - 1) == "t", value / 10_000 < 24 {
        return (value / 10_000) * 3600 + value / 100 % 100 * 60 + value % 100 - zone(at: index + 1)
      }
      index += 1
    }
    return nil
  }

  private func seconds(_ hour: Int, _ minute: Int, next: Int) -> Int {
    var hour = hour
    var next = next
    var second = 0
    if sign(next) == UInt8(ascii: ":"), case (let value, 2)? = number(next + 1), value <= 60 {
      second = Swift.min(value, 59)
      next += 2
      if sign(next) == UInt8(ascii: ".") || sign(next) == UInt8(ascii: ","),
        number(next + 1) != nil
      {
        next += 2
      }
    }
    if let half = word(next), hour <= 12 {
      let isMorning = half == "am" || half == "a"
      if isMorning || half == "pm" || half == "p" {
        hour = hour % 12 + (isMorning ? 0 : 12)
        next += 1
      }
    }
    return hour * 3600 + minute * 60 + second - zone(at: next)
  }

  /// Seconds east of UTC.
  private func zone(at index: Int) -> Int {
    var index = index
    if let name = word(index) {
      if let hours = Self.zones[name] { return hours * 3600 }
      guard name == "utc" || name == "gmt" else { return 0 }
      index += 1
    }
    guard let sign = sign(index), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let (value, digits) = number(index + 1)
    else { return 0 }
    var seconds = digits == 4 ? value / 100 * 3600 + value % 100 * 60 : value * 3600
    if digits <= 2, self.sign(index + 2) == UInt8(ascii: ":"),
      case (let minutes, 2)? = number(index + 3)
    {
      seconds += minutes * 60
    }
    guard digits == 4 || digits <= 2, seconds <= 15 * 3600 else { return 0 }
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static let separators: [UInt8] = [0x2c, 0x2e, 0x2d, 0x2f]

  private static let monthNames: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "septembe", "sept",
    "october", "november", "december",
  ]

  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]

  /// Hours east of UTC; the names that mail knows (RFC 2822, section 4.3) and Europe's.
  private static let zones: [String: Int] = [
    "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "cet": 1, "cest": 2, "bst": 1,
  ]
}
