import Calendar
import Casework
import FEEL
import Programs
import Registry
import Store

extension CaseWork {
    /// Writes a paper: its number is taken, its text bound and kept, in the transaction of the event
    /// that it follows from. Without a fact that it needs nothing happens at all; only where time alone
    /// acts, the case goes on and its story says that the paper is wanting.
    func write(_ name: String, saying words: String?, byTime: Bool) throws {
        guard let kind = service.paper(name) else { return }
        let draft: PaperDraft
        do {
            draft = try paperDraft(of: kind, saying: words)
        } catch let gap as PaperGap {
            guard byTime else { throw Refusal(gap, of: kind) }
            return try note(
                .notWritten,
                action: name,
                words: gap.missing.map(\.zh).joined(separator: "、"),
                isShown: false
            )
        }
        let year = context.today.year
        let count = try tx.cases.nextNumber("paper " + kind.number, year: year)
        let id: PaperID = tx.mint.id()
        let number = kind.number(count, in: year)
        let code = tx.papers.code(of: id)
        let text = try draft.text(number: number, code: code, on: context.today)
        try tx.papers.add(
            PaperRow(
                id: id,
                number: number,
                code: code,
                caseFile: row.id,
                service: service.id,
                kind: name,
                title: kind.title.zh,
                titleEn: kind.title.en,
                signer: draft.signer.id,
                handlingPath: row.handlingPath,
                writtenAt: context.now,
                writtenBy: context.actor.account,
                words: text.json
            )
        )
        try note(.written, action: name, words: number)
    }

    /// What a paper would say now, without a number.
    func preview(of kind: PaperKind, saying words: String?) throws -> PaperText {
        do {
            return try paperDraft(of: kind, saying: words)
                .text(
                    number: kind.numberToCome(in: context.today.year),
                    code: "",
                    on: context.today
                )
        } catch let gap as PaperGap {
            throw Refusal(gap, of: kind)
        }
    }
}

/// A paper of which only the number is missing: its own blanks may name that.
private struct PaperDraft {
    let work: CaseWork
    let kind: PaperKind
    let facts: PaperFacts
    let signer: OrganisationRow
    /// The text that all have agreed to, where people have written it.
    let agreed: [PaperText.Block]?

    func text(number: String, code: String, on day: CivilDate) throws -> PaperText {
        var facts = facts
        facts.names["paper.number"] = .string(number)
        let bound = try work.service.bind(kind, with: facts) { code in
            try work.tx.regions.find(code)?.title
        }
        let date = Words(day: day)
        func version(_ text: BoundPaper.Text, in language: Language) -> PaperText.Version {
            PaperText.Version(
                title: kind.title[language],
                to: text.to,
                blocks: agreed ?? text.blocks,
                signer: signer.title[language],
                day: date[language]
            )
        }
        return PaperText(
            layout: kind.layout,
            number: number,
            code: code,
            date: day.description,
            zh: version(bound.zh, in: .zh),
            en: agreed == nil ? bound.en.map { version($0, in: .en) } : nil
        )
    }
}

extension CaseWork {
    private func paperDraft(of kind: PaperKind, saying words: String?) throws -> PaperDraft {
        let grounds = try grounds()
        let signing =
            switch kind.signer {
            case .union: row.handling
            case .owner: row.owner
            }
        guard let signer = try tx.organisations.find(signing) else { throw Refusal.notFound }
        let names = try paperNames(signedBy: signer, saying: words)
        let later = try laterAnswers()
        let draft = PaperDraft(
            work: self,
            kind: kind,
            facts: PaperFacts(
                sheet: grounds.sheet,
                since: context.zoned(grounds.since),
                now: context.zonedNow,
                names: names.compactMapValues { $0?.value(in: .zh) }
                    .merging(later) { own, _ in own },
                english: names.compactMapValues { $0?.value(in: .en) }
            ),
            signer: signer,
            agreed: kind.hasVersions ? try agreedBlocks(of: kind) : nil
        )
        if kind.hasVersions, draft.agreed == nil {
            throw Refusal.noText(service.words(.paper(kind.id)))
        }
        // Everything that can be wanting is found before a number is taken.
        _ = try draft.text(number: "", code: "", on: context.today)
        return draft
    }

    /// The values of the names that papers know beside those of rules.
    private func paperNames(
        signedBy signer: OrganisationRow,
        saying words: String?
    ) throws -> [String: PaperValue?] {
        let person = try row.applicant.flatMap(tx.people.find)
        let union = try person?.union.flatMap(tx.organisations.find)
        let place = try row.place.flatMap(tx.places.find)
        var names: [String: PaperValue?] = [
            "applicant.name": person.map { .text($0.name) },
            "applicant.union": union.map { .words($0.title) },
            "person.name": person.map { .text($0.name) },
            "owner.name": .words(published.ownerName),
            "signer.name": .words(signer.title),
            "place.name": place.map { .text($0.name) },
            "place.address": place?.address.nilIfEmpty.map { .text($0) },
            "case.number": .text(row.number),
            "case.filed": .date(context.calendar.date(of: row.filedAt)),
            "case.title": .words(service.title),
            PaperNames.today: .date(context.today),
            PaperNames.said: words?.trimmed.nilIfEmpty.map { .text($0) },
        ]
        for paper in try tx.papers.ofCase(row.id) {
            let name = "\(PaperNames.papers).\(paper.kind)."
            names[name + "number"] = .text(paper.number)
            names[name + "date"] = .date(context.calendar.date(of: paper.writtenAt))
            names[name + "title"] = .words(Words(zh: paper.title, en: paper.titleEn))
        }
        return try names.merging(concerned()) { _, new in new }
    }

    /// The parties by name, and what was promised last.
    private func concerned() throws -> [String: PaperValue?] {
        guard !service.parties.isEmpty else { return [:] }
        var names: [String: PaperValue?] = [:]
        let members = try tx.parties.of(row.id)
        for party in service.parties {
            let called = members.filter { $0.party == party.id }.map(\.name)
            let name = "\(PaperNames.parties).\(party.id)"
            names[name] = party.kind.isMany ? .list(called) : called.first.map { .text($0) }
        }
        for promise in service.promises {
            guard let last = row.state.promises.last(where: { $0.name == promise.id }) else {
                continue
            }
            let name = "\(PaperNames.promises).\(promise.id)."
            let givers = members.filter { $0.party == last.by }.map(\.name)
            names[name + Promise.giver] = .text(givers.joined(separator: "、"))
            names[name + Promise.sum] = last.sum.map { .fen($0) }
            names[name + Promise.until] = .date(last.until)
        }
        return names
    }
}

/// A value of a name in a paper, with its English where it has one.
private enum PaperValue {
    case text(String)
    case words(Words)
    case list([String])
    case date(CivilDate)
    case fen(Int64)

    func value(in language: Language) -> Value {
        switch self {
        case .text(let text): .string(text)
        case .words(let words): .string(words[language])
        case .list(let texts): .list(texts.map(Value.string))
        case .fen(let fen): (Decimal34(fen) / 100).map(Value.number) ?? .null
        case .date(let day): .date(day)
        }
    }
}

extension PaperKind {
    /// A number in whose place nothing stands yet.
    fileprivate func numberToCome(in year: Int) -> String {
        number.replacing("{year}", with: String(year)).replacing("{n}", with: "＿")
    }
}

extension Refusal {
    /// A paper cannot be written yet.
    fileprivate init(_ gap: PaperGap, of kind: PaperKind) {
        self.init(
            Words(
                zh: "《\(kind.title.zh)》还写不成，缺少：\(gap.missing.map(\.zh).joined(separator: "、"))。",
                en: "“\(kind.title.en)” cannot be written yet; missing: "
                    + gap.missing.map(\.en).joined(separator: ", ") + "."
            ),
            remedy: Words(
                zh: "请先补充，或由工作人员核实后填写。",
                en: "Ask for it first, or have it checked and filled in."
            )
        )
    }
}
