// swift-tools-version: 6.2
import PackageDescription

// The engines: pure values, no clock, no I/O, no dependencies. Usable by anyone.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func engine(_ name: String, uses: [Target.Dependency] = []) -> [Target] {
    [
        .target(name: name, dependencies: uses, swiftSettings: strict),
        .testTarget(
            name: name + "Tests",
            dependencies: [.byName(name: name), "SeededTesting"] + uses,
            swiftSettings: strict
        ),
    ]
}

let package = Package(
    name: "Engines",
    products: [
        .library(name: "Calendar", targets: ["Calendar"]),
        .library(name: "FEEL", targets: ["FEEL"]),
        .library(name: "Decisions", targets: ["Decisions"]),
        .library(name: "OpeningHours", targets: ["OpeningHours"]),
        .library(name: "Ledger", targets: ["Ledger"]),
        .library(name: "Casework", targets: ["Casework"]),
        .library(name: "Registry", targets: ["Registry"]),
        .library(name: "Insight", targets: ["Insight"]),
        .library(name: "Coverage", targets: ["Coverage"]),
        .library(name: "Panels", targets: ["Panels"]),
        .library(name: "SeededTesting", targets: ["SeededTesting"]),
    ],
    targets: [
        [.target(name: "SeededTesting", path: "Tests/SeededTesting", swiftSettings: strict)],
        engine("Calendar"),
        engine("FEEL", uses: ["Calendar"]),
        engine("Decisions", uses: ["FEEL", "Calendar"]),
        engine("OpeningHours", uses: ["Calendar"]),
        engine("Ledger"),
        engine("Casework", uses: ["Calendar"]),
        engine("Registry"),
        engine("Insight"),
        engine("Coverage", uses: ["Registry"]),
        engine("Panels", uses: ["Insight"]),
    ].flatMap { $0 },
    swiftLanguageModes: [.v6]
)
