// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Fuzz",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibarchive", pkgConfig: "libarchive"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CUtf8proc"),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet"),
    .systemLibrary(name: "CLibmd", pkgConfig: "libmd"),
    .target(name: "CResources", exclude: ["files"]),
    // The folder of the readers is a link to that of the program: only they are instrumented.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibxml2", "CLibarchive", "CZlib", "CZstd", "CStemmer", "CUchardet", "CUtf8proc",
        "CLibmd", "CResources",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
      ]),
  ],
  cLanguageStandard: .c2x
)
