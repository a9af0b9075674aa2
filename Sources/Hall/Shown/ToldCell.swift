import Foundation
package import Programs

/// What a list that everybody reads tells of a case under one column.
package struct ToldCell: Hashable, Sendable {
    package let column: String
    package let value: Words

    fileprivate struct Kept: Codable {
        let column: String
        let zh: String
        let en: String
    }
}

extension [ToldCell] {
    /// As it is kept.
    var json: String {
        let kept = map { ToldCell.Kept(column: $0.column, zh: $0.value.zh, en: $0.value.en) }
        guard let data = try? JSONEncoder().encode(kept) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    init(json: String) {
        let kept = try? JSONDecoder().decode([ToldCell.Kept].self, from: Data(json.utf8))
        self = (kept ?? []).map {
            ToldCell(column: $0.column, value: Words(zh: $0.zh, en: $0.en))
        }
    }

    package func value(_ column: String) -> Words? { first { $0.column == column }?.value }
}
