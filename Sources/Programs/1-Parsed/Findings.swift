/// Findings as they are collected on the way through the stages.
package struct Findings: Hashable, Sendable {
    package private(set) var list: [Finding] = []

    package init() {}

    /// Whether the folder cannot be published.
    package var hasErrors: Bool { list.contains { $0.severity == .error } }

    /// Each finding once, by place.
    package var sorted: [Finding] { Set(list).sorted() }

    package mutating func error(
        _ place: Place,
        zh: String,
        en: String,
        fixZh: String,
        fixEn: String
    ) {
        list.append(
            Finding(
                .error,
                at: place,
                Words(zh: zh, en: en),
                remedy: Words(zh: fixZh, en: fixEn)
            )
        )
    }

    package mutating func warning(
        _ place: Place,
        zh: String,
        en: String,
        fixZh: String,
        fixEn: String
    ) {
        list.append(
            Finding(
                .warning,
                at: place,
                Words(zh: zh, en: en),
                remedy: Words(zh: fixZh, en: fixEn)
            )
        )
    }

    package mutating func add(_ findings: Findings) {
        list += findings.list
    }
}
