// swift-tools-version: 6.2
import PackageDescription

// What is measured, and checked against others, outside the tests.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Benchmarks",
    products: [
        .executable(name: "decimal-oracle", targets: ["decimal-oracle"]),
        .executable(name: "read-model", targets: ["read-model"]),
        .executable(name: "hours-speed", targets: ["hours-speed"]),
        .executable(name: "rules-speed", targets: ["rules-speed"]),
    ],
    dependencies: [
        .package(path: "../Engines")
    ],
    targets: [
        .executableTarget(
            name: "decimal-oracle",
            dependencies: [.product(name: "FEEL", package: "Engines")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "read-model",
            dependencies: [
                .product(name: "Decisions", package: "Engines"),
                .product(name: "FEEL", package: "Engines"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "hours-speed",
            dependencies: [
                .product(name: "Calendar", package: "Engines"),
                .product(name: "OpeningHours", package: "Engines"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "rules-speed",
            dependencies: [
                .product(name: "Decisions", package: "Engines"),
                .product(name: "FEEL", package: "Engines"),
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
