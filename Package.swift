// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "Turnstile",
  products: [
    .library(name: "Turnstile", targets: ["Turnstile"]),
    .executable(name: "turnstile", targets: ["TurnstileCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibarchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CLibmd", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    // cld2, behind a function that Swift can call; apt: libcld2-dev.
    .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CResources", exclude: ["files"]),
    .target(
      name: "Turnstile",
      dependencies: [
        "CLibxml2", "CLibarchive", "CZlib", "CZstd", "CStemmer", "CUchardet", "CUtf8proc", "CLibmd",
        "CLanguage",
        "CResources",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "TurnstileCommand",
      dependencies: [
        "Turnstile",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TurnstileTests",
      dependencies: [
        "Turnstile", "CLibarchive", .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Fixtures", "Goldens"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["Turnstile", "CLibarchive"], swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
