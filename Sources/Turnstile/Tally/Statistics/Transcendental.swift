#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The functions of the C library that statistics need; no other file here imports it.
enum Transcendental {
  static func naturalLogarithm(_ x: Double) -> Double { log(x) }
  static func binaryLogarithm(_ x: Double) -> Double { log2(x) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func arcTangent(_ x: Double) -> Double { atan(x) }
  /// The complementary error function, 1 − erf x; exact to the last digits in the far tail too.
  static func complementaryError(_ x: Double) -> Double { erfc(x) }
  /// ln Γ(x) of a number above zero.
  static func logGamma(_ x: Double) -> Double { lgamma(x) }
}
