import Foundation
import Programs
import Store

/// What a confirmed list says of a case, as it was then.
package struct PanelEntryFacts: Codable, Hashable, Sendable {
    /// In points; nil where too few gave one.
    package let score: String?
    /// How many sheets counted.
    package let counted: Int
    package let title: String
    package let organisation: String?
    package let kind: String?
    /// In fen.
    package let asked: Int64?
    /// What put it behind the one before it: a criterion, or `filing`.
    package let tie: String?
    /// What judges said, where whoever applied reads it.
    package let comments: [String]

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    init?(_ row: PanelEntryRow) {
        guard let facts = try? JSONDecoder().decode(Self.self, from: Data(row.words.utf8)) else {
            return nil
        }
        self = facts
    }

    init(
        score: String?,
        counted: Int,
        title: String,
        organisation: String?,
        kind: String?,
        asked: Int64?,
        tie: String?,
        comments: [String]
    ) {
        self.score = score
        self.counted = counted
        self.title = title
        self.organisation = organisation
        self.kind = kind
        self.asked = asked
        self.tie = tie
        self.comments = comments
    }
}
