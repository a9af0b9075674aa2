package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// Notes what has happened in somebody's life: a job is over, somebody has moved away. Whatever was given
/// and ends by it ends on that day; everything else stays.
package struct NoteLifeChange: RepeatableUseCase, Encodable {
    private let kind: String
    private let person: Int64
    private let day: String

    package init(_ kind: LifeChange.Kind, of person: PersonID, on day: CivilDate) {
        self.kind = kind.rawValue
        self.person = person.raw
        self.day = day.description
    }

    package var policy: any Policy { OwnOrOfMyUnion(PersonID(raw: person)) }
    package var body: NoteLifeChange { self }

    /// How many ties ended by it.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let id = PersonID(raw: person)
        guard let kind = LifeChange.Kind(rawValue: kind), let day = CivilDate(day),
            let row = try tx.people.find(id)
        else { throw Refusal.notFound }
        guard day <= context.today, context.today.days(until: day) > -Self.mostDaysAgo else {
            throw Refusal(
                Words(
                    zh: "日期要写今天或者过去一年里的一天。",
                    en: "The day is today, or one of the year past."
                ),
                remedy: Words(zh: "还没有发生的，到那天再来登记。", en: "What is to come is noted on its day.")
            )
        }
        let given = try PersonTies(tx, context).given(to: id)
        let ended =
            try endGiven(given, by: kind, of: id, on: day, tx, context)
            + endListed(kind, of: id, except: given, on: day, tx, context)
        try settle(kind, row, on: day, tx, context)
        try tx.people.addLifeEvent(
            LifeEventRow(
                id: tx.mint.id(),
                person: id,
                kind: kind.rawValue,
                on: day,
                source: context.actor.person == id ? "self" : "union",
                recordedAt: context.now
            )
        )
        try tx.audit.add(
            AuditAct(
                "member.\(kind.rawValue)",
                of: "person",
                id.raw,
                at: context.now,
                by: context.actor.account,
                words: day.description
            )
        )
        return ended
    }

    private static let mostDaysAgo = 366

    /// What cases have given, each by the version it was filed under.
    private func endGiven(
        _ given: [GivenTie],
        by kind: LifeChange.Kind,
        of person: PersonID,
        on day: CivilDate,
        _ tx: Tx,
        _ context: Context
    ) throws -> Int {
        var ended = 0
        for tie in given {
            let service = tie.published.service
            guard let change = service.changes.first(where: { $0.kind == kind }),
                change.ends.contains(tie.grant.name)
            else { continue }
            try tie.end(on: day, in: tx, context)
            try PersonTies(tx, context).end(tie.kind, of: person, to: tie.union, on: day)
            if tie.kind == .member { try leave(person, tx) }
            try tell(change, about: tie.caseFile, of: tie.published, tie.grant, tx, context)
            ended += 1
        }
        return ended
    }

    /// Who came by a list of members has no case: the rules of what is open now say what ends. What a case
    /// has given ends by that case's own rules alone.
    private func endListed(
        _ kind: LifeChange.Kind,
        of person: PersonID,
        except given: [GivenTie],
        on day: CivilDate,
        _ tx: Tx,
        _ context: Context
    ) throws -> Int {
        let kinds = Set(context.services.ends(by: kind).map(\.tie))
        var (ended, isMemberByCase) = (0, false)
        for tie in try tx.people.ties(of: person) where tie.until == nil {
            guard let own = TieKind(rawValue: tie.kind), kinds.contains(own) else { continue }
            if given.contains(where: { $0.kind == own && $0.union == tie.organisation }) {
                isMemberByCase = isMemberByCase || own == .member
                continue
            }
            try tx.people.endTie(tie, on: max(tie.from, day))
            ended += 1
        }
        if kinds.contains(.member), !isMemberByCase,
            try tx.people.find(person)?.memberSince != nil
        {
            try leave(person, tx)
        }
        return ended
    }

    /// A member no more: services ask this, lists show it.
    private func leave(_ person: PersonID, _ tx: Tx) throws {
        guard var row = try tx.people.find(person) else { return }
        row.memberSince = nil
        row.union = nil
        try tx.people.save(row)
    }

    private func settle(
        _ kind: LifeChange.Kind,
        _ row: PersonRow,
        on day: CivilDate,
        _ tx: Tx,
        _ context: Context
    ) throws {
        guard kind == .jobEnds, var row = try tx.people.find(row.id) else { return }
        try PersonTies(tx, context).end(.employed, of: row.id, on: day)
        guard row.employer != nil else { return }
        row.employer = nil
        try tx.people.save(row)
    }

    private func tell(
        _ change: LifeChange,
        about case_: CaseRow,
        of published: Published,
        _ grant: GrantRow,
        _ tx: Tx,
        _ context: Context
    ) throws {
        guard !change.tells.isEmpty else { return }
        let (title, what) = (published.service.title, published.service.words(.grant(grant.name)))
        let text = MessageText(
            Words(
                zh: "“\(title.zh)”（\(case_.number)）：\(change.title.zh)，\(what.zh)已经结束。",
                en: "\(title.en) (\(case_.number)): \(change.title.en); \(what.en) has ended."
            ),
            template: "case-news",
            parameters: [
                "service": title.zh, "number": case_.number, "action": change.title.zh,
            ]
        )
        try Messenger(tx, context).tell(
            change.tells,
            code: "change \(grant.id)",
            text,
            about: case_
        )
    }
}

extension Services {
    /// What ends by something in a life, in the words of the services that are open.
    func ends(by kind: LifeChange.Kind) -> [(change: LifeChange, tie: TieKind, title: Words)] {
        open.map(\.service).flatMap { procedure in
            procedure.changes.filter { $0.kind == kind }.flatMap { change in
                change.ends.compactMap { id in
                    procedure.grant(id).flatMap { grant in
                        grant.tie.map { (change, $0.kind, grant.title) }
                    }
                }
            }
        }
    }
}

/// Whoever it is about, and staff whose posts reach a union that the person is tied to.
struct OwnOrOfMyUnion: Policy {
    private let id: PersonID

    init(_ id: PersonID) {
        self.id = id
    }

    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall || actor.person == id { return nil }
        guard let colleague = actor.colleague else {
            return actor == .visitor ? .logIn : .notFound
        }
        guard let row = try tx.people.find(id), row.mergedInto == nil,
            let union = try row.union.flatMap(tx.organisations.find),
            colleague.reaches(union.path)
        else { return .notFound }
        return nil
    }
}
