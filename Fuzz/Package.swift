// swift-tools-version: 6.2
import PackageDescription

// What reads texts and files of strangers, tried with inputs that libFuzzer makes up. `Scripts/fuzz`
// builds a target with the sanitizers and runs it.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func engine(_ name: String) -> Target.Dependency { .product(name: name, package: "Engines") }

/// libFuzzer brings its own `main`, so each target is a library that the script links.
func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

let names = ["expression", "cell", "model", "table", "workbook"]

let package = Package(
    name: "Fuzz",
    products: names.map { .library(name: $0, type: .static, targets: [$0]) },
    dependencies: [.package(path: "../Engines")],
    targets: [
        target("expression", [engine("FEEL")]),
        target("cell", [engine("FEEL")]),
        target("model", [engine("Decisions"), engine("FEEL")]),
        target("table", [engine("Decisions"), engine("FEEL")]),
        target("workbook", ["Papers"]),
        // The room itself, by a link: it knows no hall, and its package would bring the whole house.
        .target(
            name: "Papers",
            dependencies: [engine("Calendar"), "CZip", "CExpat", "CXlsxWriter", "CIconv", "CQR"],
            resources: [.embedInCode("Press/press.py"), .embedInCode("Press/paper.typ")],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CZip"),
        .systemLibrary(name: "CExpat"),
        .systemLibrary(name: "CXlsxWriter"),
        .systemLibrary(name: "CIconv"),
        .systemLibrary(name: "CQR"),
    ],
    swiftLanguageModes: [.v6]
)
