import Calendar
import Hall
import Programs
import Registry
import Store

/// What scenarios do with lists, and see of covers.
extension Stage {
    /// Files for everybody of a list; whoever is not of the scenario is called by the word itself.
    mutating func file(
        _ step: Scenario.Step,
        then action: String?,
        as actor: Actor
    ) async throws {
        let own = procedure(step.procedure)
        var lines: [ReadLine] = []
        for (index, word) in step.listed.enumerated() {
            let player = cast[word]
            lines.append(
                ReadLine(
                    ListLine(
                        number: index + 2,
                        name: player?.name ?? word,
                        phone: player?.phone,
                        card: nil,
                        answers: try await answers(
                            of: step,
                            among: own.form.fields,
                            to: .lead(LeadID(raw: 0)),
                            as: actor
                        )
                    )
                )
            )
        }
        let list = ListToFile(
            own.id,
            consent: own.ask.consent == nil ? nil : ConsentGiven(.paper, words: step.words),
            then: action,
            isTrial: false
        )
        listed = try await hall.file(lines, by: list, once: nil, as: actor)
        if let last = listed.last(where: { $0.receipt != nil })?.receipt {
            lastCase = CaseID(raw: last.caseFile)
        }
    }

    func coverMissed(_ expectation: Expectation) async throws -> Words? {
        switch expectation {
        case .cover(let word, let figure): return try await missed(figure, of: word)
        case .coverCount(let name, let covers, let people):
            let (folder, today) = (service.folder, hall.calendar.date(of: clock.now))
            let counts = try await hall.database.read(hall.tenant) {
                try $0.grants.coverCounts(from: folder, within: nil, on: today)
            }
            let seen = counts[name] ?? .none
            return .compare(
                name,
                name,
                "\(covers) / \(people)",
                "\(seen.covers) / \(seen.people)"
            )
        case .findings(let wanted):
            let seen = listed.compactMap(\.finding)
            let fits =
                seen.count == wanted.count
                && zip(seen, wanted).allSatisfy { $0.zh.contains($1) || $0.en.contains($1) }
            let words = seen.map(\.zh).joined(separator: "；")
            return fits
                ? nil
                : .unmet(wanted.joined(separator: "；"), wanted.joined(separator: "; "), words)
        default: return nil
        }
    }

    private func missed(_ figure: Expectation.CoverFigure, of word: String) async throws -> Words? {
        guard let player = cast[word] else { return .unmet(word, word, "—") }
        let covers = try await hall.ask(MyCovers(), as: player.actor).filter(\.isOwn)
        let latest = covers.first
        let what = "\(word) 的保障"
        func compare(_ wanted: String, _ seen: String?) -> Words? {
            .compare(what, "cover of \(word)", wanted, seen ?? "—")
        }
        switch figure {
        case .count(let count): return compare("\(count)", "\(covers.count)")
        case .units(let units): return compare("\(units)", latest.map { "\($0.units)" })
        case .from(let day): return compare(day.description, latest?.from.description)
        case .until(let day): return compare(day.description, latest?.until?.description)
        case .fee(let fen): return compare("\(fen)", latest.map { "\($0.fee)" })
        case .state(let state): return compare(state, latest.map { "\($0.state)" })
        }
    }
}
