package import Calendar
import Casework
import Papers
package import Programs
import Registry
package import Store

/// What somebody is covered by, in plain words.
package struct Cover: Sendable {
    package enum State: Hashable, Sendable {
        case later
        case good
        case over
    }

    package let id: GrantID
    package let title: Words
    package let service: Words
    /// The number of the case it came of.
    package let number: String
    package let caseFile: CaseID?
    /// Whose it is, masked.
    package let holder: String
    package let isOwn: Bool
    package let units: Int64
    package let from: CivilDate
    package let until: CivilDate?
    /// What was paid for it, in fen; nothing where it was free.
    package let fee: Int64
    /// Somebody else than the holder paid: an account of the service.
    package let isPaidByUnion: Bool
    package let state: State
    /// What it pays, in the words of the tables of its claims.
    package let pays: [Words]
    /// The procedures by which something is claimed on it.
    package let claims: [Claim]

    package struct Claim: Hashable, Sendable {
        package let service: String
        package let title: Words
    }
}

extension Cover {
    init?(
        _ row: CoverRow,
        _ labels: [PersonID: PersonLabel],
        for person: PersonID? = nil,
        _ context: Context
    ) {
        guard let from = row.grant.startsOn,
            let published = try? context.services.version(row.service, row.digest)
        else { return nil }
        let grant = published.service.grant(row.grant.name)
        let folder = try? context.services.open(row.folder).service
        let claims = (folder?.procedures ?? []).filter { procedure in
            procedure.id != row.service && procedure.ask.who.contains("worker")
        }
        self.init(
            id: row.grant.id,
            title: grant?.title ?? published.service.title,
            service: context.services.title(of: row.folder),
            number: row.number,
            caseFile: row.grant.caseFile,
            holder: row.grant.holder.flatMap { labels[$0] }
                .map { PersonName($0.name)?.masked ?? "*" } ?? "*",
            isOwn: person != nil && row.grant.holder == person,
            units: row.grant.amount,
            from: from,
            until: row.grant.validUntil,
            fee: row.grant.fee ?? 0,
            isPaidByUnion: grant?.from != nil,
            state: Self.state(from, row.grant.validUntil, on: context.today),
            pays: claims.flatMap {
                $0.reasons(of: Decision.amount, at: context.zonedNow) { _ in true }
            },
            claims: claims.map { Claim(service: $0.id, title: $0.title) }
        )
    }

    private static func state(
        _ from: CivilDate,
        _ until: CivilDate?,
        on day: CivilDate
    ) -> State {
        if day < from { return .later }
        return until.map { day <= $0 } ?? true ? .good : .over
    }
}

/// The covers of whoever asks and those taken for the family, the newest first.
package struct MyCovers: Question {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Cover] {
        guard let person = context.actor.person else { return [] }
        let rows = try tx.grants.covers(ofOrBy: person)
        let labels = try tx.people.labels(of: rows.compactMap(\.grant.holder))
        return rows.compactMap { Cover($0, labels, for: person, context) }
    }
}

/// How many covers each service has given, within the reach of whoever asks.
package struct CoverDesk: Question {
    package struct Line: Sendable {
        package let service: String
        package let title: Words
        package let cover: Words
        package let count: CoverCount
        /// Whether the reader may hand in lists for it.
        package let takesLists: Bool
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        let filing = Set(context.actor.colleague?.posts.map(\.duty) ?? [])
        return try context.services.coverGivers(for: context.actor).flatMap { published in
            let service = published.service
            let counts = try tx.grants.coverCounts(
                from: service.folder,
                within: context.coverReach,
                on: context.today
            )
            return service.procedures.flatMap { procedure in
                procedure.grants.filter { $0.cover != nil }.map { grant in
                    Line(
                        service: procedure.id,
                        title: procedure.title,
                        cover: grant.title,
                        count: counts[grant.id] ?? .none,
                        takesLists: !filing.isDisjoint(with: procedure.ask.who)
                    )
                }
            }
        }
    }
}

/// A page of the covers that a service has given, or of those of some people.
package struct OpenCovers: Question {
    package struct Answer: Sendable {
        package let title: Words
        package let counts: [Count]
        package let covers: [Cover]
        package let next: GrantID?
    }

    package struct Count: Sendable {
        package let title: Words
        package let count: CoverCount
    }

    private let service: String
    private let search: String?
    private let after: GrantID?
    private let limit: Int

    /// - Parameter search: A name, a phone or an identity number; nil for everybody.
    package init(
        _ service: String,
        of search: String? = nil,
        after: GrantID? = nil,
        limit: Int = 50
    ) {
        self.service = service
        self.search = search
        self.after = after
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        guard published.showsCovers(to: context.actor) else { throw Refusal.notFound }
        let folder = published.service.folder
        let rows = try rows(of: folder, in: tx, context)
        let labels = try tx.people.labels(of: rows.compactMap(\.grant.holder))
        let counts = try tx.grants.coverCounts(
            from: folder,
            within: context.coverReach,
            on: context.today
        )
        let whole = try context.services.open(folder).service
        return Answer(
            title: whole.title,
            counts: whole.covers.map {
                Count(title: $0.title, count: counts[$0.id] ?? .none)
            },
            covers: rows.compactMap { Cover($0, labels, context) },
            next: search == nil && rows.count == limit ? rows.last?.grant.id : nil
        )
    }

    private func rows(of folder: String, in tx: Tx, _ context: Context) throws -> [CoverRow] {
        guard let search else {
            return try tx.grants.covers(
                from: folder,
                within: context.coverReach,
                after: after,
                limit: limit
            )
        }
        let people = try PeopleInReach(tx, context).matching(search.trimmed, limit: 20)
        return try tx.grants.covers(
            ofAny: people.map(\.id),
            within: context.coverReach
        ).filter { $0.folder == folder }
    }
}

/// Notes that a list of covers is taken away, and gives what it says.
package struct ExportCovers: RepeatableUseCase, Encodable {
    package let service: String

    package init(of service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly() }
    package var body: ExportCovers { self }

    /// How many there are.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let published = try context.services.open(service)
        guard published.showsCovers(to: context.actor) else { throw Refusal.notFound }
        try tx.audit.add(
            AuditAct(
                "covers.exported",
                of: "organisation",
                published.owner.raw,
                at: context.now,
                by: context.actor.account,
                words: service
            )
        )
        let counts = try tx.grants.coverCounts(
            from: published.service.folder,
            within: context.coverReach,
            on: context.today
        )
        return counts.values.map(\.covers).reduce(0, +)
    }
}

extension Hall {
    /// The covers of a service within somebody's reach as a table, names masked; noted first.
    package func exportCovers(
        of service: String,
        as form: TableForm,
        in language: Language,
        by actor: Actor
    ) async throws -> [UInt8] {
        _ = try await perform(ExportCovers(of: service), as: actor)
        let isChinese = language == .zh
        let file = try TableFile(form, sheet: isChinese ? "保障" : "Covers")
        try file.begin(
            isChinese
                ? [
                    ("办件编号", 22), ("保障", 24), ("参保人", 14), ("份数", 8), ("开始", 14), ("到期", 14),
                    ("缴费（元）", 14), ("由谁缴费", 14),
                ]
                : [
                    ("Case", 22), ("Cover", 24), ("Person", 14), ("Units", 8), ("From", 14),
                    ("Until", 14), ("Fee in yuan", 14), ("Paid by", 14),
                ]
        )
        var last: GrantID?
        repeat {
            let page = try await ask(OpenCovers(service, after: last, limit: 500), as: actor)
            for cover in page.covers {
                try file.write(cover.cells(in: language).map { .init($0) })
            }
            last = page.next
        } while last != nil
        return try file.finish()
    }
}

extension Cover {
    fileprivate func cells(in language: Language) -> [String] {
        let payer =
            fee == 0
            ? Words(zh: "免费", en: "free")
            : isPaidByUnion ? Words(zh: "工会", en: "the union") : Words(zh: "本人", en: "the person")
        return [
            number, title[language], holder, String(units), from.description,
            until?.description ?? "", Fen.text(fee), payer[language],
        ]
    }
}

private enum Fen {
    static func text(_ fen: Int64) -> String {
        "\(fen / 100)." + (fen % 100 < 10 ? "0" : "") + "\(fen % 100)"
    }
}

extension Words {
    /// A cover in a line: 2 份，2025-04-06 至 2026-04-05.
    init(cover row: GrantRow) {
        let from = row.startsOn?.description ?? "—"
        let until = row.validUntil?.description
        self.init(
            zh: "\(row.amount) 份，\(from) \(until.map { "至 \($0)" } ?? "起")",
            en: "\(row.amount) × from \(from)\(until.map { " to \($0)" } ?? "")"
        )
    }
}

extension Context {
    /// Where covers lie that the actor may see; nil for everywhere.
    var coverReach: [PathRange]? {
        actor == .hall ? nil : reach.map(PathRange.init(below:))
    }
}

extension Published {
    /// Whether somebody sees who is covered: those who file or handle anything of the folder, within reach.
    package func showsCovers(to actor: Actor) -> Bool {
        guard let colleague = actor.colleague else { return actor == .hall }
        let duties = service.procedures.reduce(into: Set<String>()) { duties, procedure in
            duties.formUnion(procedure.ask.who)
            for step in procedure.procedure.steps { duties.formUnion(step.who) }
        }
        return isWithinReach(of: colleague)
            && colleague.posts.contains { duties.contains($0.duty) }
    }
}

extension Services {
    /// The open folders that give covers, as far as somebody has to do with them.
    fileprivate func coverGivers(for actor: Actor) -> [Published] {
        open.filter { $0.service.id == $0.service.folder && !$0.service.covers.isEmpty }
            .filter { $0.showsCovers(to: actor) }
    }
}
