import FEEL
import Foundation
import Insight
package import Programs

/// What everybody reads of a measure: how much, against what was promised.
package struct ToldFigure: Hashable, Sendable {
    /// "153", "97.2%"; nil where there is nothing to tell yet, or too few stand behind it.
    package let value: String?
    /// Whether it is hidden because so few stand behind it.
    package let isFew: Bool
    /// How far the promise has come, in thousandths of it.
    package let perMille: Int?
    package let unit: Words?
    package let target: Words?
    package let isKept: Bool
    /// How much is wanting.
    package let lack: Words?
    /// Each promise of several, totals, periods.
    package let notes: [Words]
}

extension ToldFigure {
    init(_ figure: FiguresOf.Figure) {
        isFew = figure.isFew
        let text = figure.value.map(figure.text)
        value = isFew ? nil : text
        perMille = isFew ? nil : figure.part?.perMille
        unit = figure.unit
        target = figure.target
        isKept = figure.isKept
        lack = isFew ? nil : figure.lack
        notes = isFew ? [] : figure.promiseNotes
    }
}

extension FiguresOf.Figure {
    /// Whether one of those behind it could be found out. Places, openings and organisations are nobody.
    fileprivate var isFew: Bool {
        switch measure.kind {
        case .gaps: false
        case .sum: addends.contains(where: \.isFew)
        case .median: isSmall(numbers.count)
        case .share: countsPeople && isSmall(among)
        case .money: isSmall(counted.count)
        case .number: countsPeople && isSmall(distinct ?? count(.counted))
        }
    }

    private var countsPeople: Bool {
        switch measure.rows {
        case .cases, .covers, .peopleCovered, .lines: true
        case .places, .allPlaces, .clusters, .openings, .organisationsCovered, .entranceVisits:
            false
        }
    }

    /// Nobody at all is no secret.
    private func isSmall(_ count: Int) -> Bool {
        count > 0 && SmallCounts.mask(Int64(count)) == .masked
    }
}

extension FiguresOf.Figure.Part {
    fileprivate var perMille: Int? {
        let thousandths = share.flatMap { ($0 * Decimal34(1_000)) }?.rounded(scale: 0)?.asInt64
        return thousandths.map { Int(min(max($0, 0), 1_000)) }
    }
}

extension ToldFigure {
    private struct Kept: Codable {
        struct Text: Codable {
            let zh: String
            let en: String

            init(_ words: Words) {
                zh = words.zh
                en = words.en
            }

            var words: Words { Words(zh: zh, en: en) }
        }

        let value: String?
        let isFew: Bool
        let perMille: Int?
        let unit: Text?
        let target: Text?
        let isKept: Bool
        let lack: Text?
        let notes: [Text]
    }

    /// As it is kept.
    var json: String {
        let kept = Kept(
            value: value,
            isFew: isFew,
            perMille: perMille,
            unit: unit.map(Kept.Text.init),
            target: target.map(Kept.Text.init),
            isKept: isKept,
            lack: lack.map(Kept.Text.init),
            notes: notes.map(Kept.Text.init)
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(kept) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    init?(json: String) {
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(json.utf8)) else {
            return nil
        }
        value = kept.value
        isFew = kept.isFew
        perMille = kept.perMille
        unit = kept.unit?.words
        target = kept.target?.words
        isKept = kept.isKept
        lack = kept.lack?.words
        notes = kept.notes.map(\.words)
    }
}
