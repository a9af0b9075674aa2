// swift-tools-version: 6.2
import PackageDescription

// Everything that touches the world. Direction is enforced here: a room imports only what it names.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func engine(_ name: String) -> Target.Dependency { .product(name: name, package: "Engines") }

let package = Package(
    name: "UnionHall",
    products: [.executable(name: "unionhall", targets: ["unionhall"])],
    dependencies: [
        .package(path: "Engines"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            exact: "2.28.1",
            traits: []
        ),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", path: "Sources/CSQLite"),
        .systemLibrary(name: "CArgon2", path: "Sources/CArgon2"),
        .systemLibrary(name: "CZlib", path: "Sources/CZlib"),
        .systemLibrary(name: "CCurl", path: "Sources/CCurl"),
        .systemLibrary(name: "CSpawn", path: "Sources/CSpawn"),
        .systemLibrary(name: "CZip", path: "Sources/CZip"),
        .systemLibrary(name: "CExpat", path: "Sources/CExpat"),
        .systemLibrary(name: "CXlsxWriter", path: "Sources/CXlsxWriter"),
        .systemLibrary(name: "CIconv", path: "Sources/CIconv"),
        .target(
            name: "Papers",
            dependencies: [
                engine("Calendar"), "CSpawn", "CZip", "CExpat", "CXlsxWriter", "CIconv", "CQR",
            ],
            resources: [.embedInCode("Press/press.py"), .embedInCode("Press/paper.typ")],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CQR", path: "Sources/CQR"),
        .target(
            name: "Programs",
            dependencies: [
                engine("Calendar"), engine("FEEL"), engine("Decisions"), engine("Casework"),
                engine("Ledger"), engine("Registry"), engine("Insight"), engine("OpeningHours"),
                engine("Panels"),
                "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Store",
            dependencies: [
                engine("Calendar"), engine("Casework"), engine("Ledger"), engine("Registry"),
                "CSQLite", "CArgon2", .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Migrations")],
            swiftSettings: strict
        ),
        .target(
            name: "Hall",
            dependencies: [
                "Programs", "Store", "Papers",
                engine("Calendar"), engine("FEEL"), engine("Decisions"), engine("Casework"),
                engine("Ledger"), engine("Registry"), engine("Insight"), engine("OpeningHours"),
                engine("Coverage"), engine("Panels"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "HallTesting",
            dependencies: [
                "Hall", "Programs", "Store",
                engine("Calendar"), engine("Casework"), engine("FEEL"), engine("Registry"),
                engine("Insight"), engine("Ledger"), engine("Panels"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Web",
            dependencies: [
                "Hall", "Programs", "Papers", "CZlib", engine("Calendar"), engine("Registry"),
                engine("Panels"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [
                "tokens.css", "base.css", "pieces.css", "desk.css", "design.css", "print.css",
                "app.js",
                "keep.js",
                "grid.js", "people.js", "design.js", "map.js", "offline.js", "sw.js",
            ].map { .embedInCode("Assets/\($0)") },
            swiftSettings: strict
        ),
        .executableTarget(
            name: "unionhall",
            dependencies: [
                "Web", "Hall", "HallTesting", "Programs", "Store", "Papers", "CCurl",
                engine("Calendar"), engine("FEEL"), engine("Decisions"), engine("OpeningHours"),
                engine("Registry"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ProgramsTests",
            dependencies: ["Programs", engine("SeededTesting")],
            exclude: ["Broken", "Warned"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PapersTests",
            dependencies: ["Papers", "CZlib", engine("SeededTesting")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HouseTests",
            dependencies: [
                "unionhall", "Hall", "HallTesting", "Programs", "Store",
                engine("Calendar"), engine("Casework"), engine("Registry"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "CSQLite", engine("Calendar"), engine("Casework"), engine("Ledger"),
                engine("Registry"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HallTests",
            dependencies: [
                "Hall", "HallTesting", "Programs", "Store", "Papers", engine("Calendar"),
                engine("Casework"), engine("Insight"), engine("Ledger"), engine("Registry"),
                engine("Panels"), engine("SeededTesting"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "UnionHallTests",
            dependencies: [
                "unionhall", "Hall", "Papers", "Programs", engine("Calendar"),
                engine("Decisions"), engine("FEEL"), engine("OpeningHours"),
                engine("SeededTesting"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "HallTesting", "Papers", "CZlib", engine("SeededTesting"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
