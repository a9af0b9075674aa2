import Calendar
import Casework
import Programs
import Registry
import Store

/// One day of a gathering, open to the duty that calls its list, at the service's union: nobody else learns
/// that there is one.
struct RollCallGate {
    let published: Published
    let gathering: Gathering
    let day: CivilDate
    let tx: Tx
    let context: Context

    init(
        _ service: String,
        _ meet: String,
        on day: CivilDate,
        in tx: Tx,
        _ context: Context
    ) throws {
        published = try context.services.open(service)
        guard let gathering = published.service.gathering(meet), gathering.dates.contains(day),
            context.calls(gathering, of: published)
        else { throw Refusal.notFound }
        self.gathering = gathering
        self.day = day
        self.tx = tx
        self.context = context
    }

    var service: String { published.service.id }

    var closing: RollCallClosing? {
        get throws {
            try tx.rollCalls.closings(of: service, gathering.id).first { $0.day == day }
        }
    }

    func marks() throws -> [CaseID: RollCallMarkRow] {
        let rows = try tx.rollCalls.marks(of: service, gathering.id, on: day)
        return Dictionary(rows.map { ($0.caseFile, $0) }) { first, _ in first }
    }

    /// Who is on the day's list, in the order of filing: those who hold a place, and whoever was marked that
    /// day and has given it back since. A closed day keeps the list it was closed with.
    func list(_ marks: [CaseID: RollCallMarkRow]) throws -> [CaseID] {
        var ids = Set(marks.keys)
        if try closing == nil {
            let holders = try tx.rollCalls.holders(
                of: gathering.offer,
                in: service,
                but: Step.accepting
            )
            ids.formUnion(holders.map(\.caseFile))
        }
        return ids.sorted { $0.raw < $1.raw }
    }

    /// Those whom the form names to collect the child.
    func collectors(of row: CaseRow) throws -> [String] {
        let service = try context.services.version(row.service, row.digest).service
        guard let id = gathering.pickup, let field = service.form.field(id),
            case .rows(let rows) = field.kind, let name = rows.columns.first?.id,
            case .rows(let lines)? = service.answers(fromCanonical: row.answers)?[id]
        else { return [] }
        return lines.compactMap { line in
            switch line.cells[name] {
            case .text(let text): text
            case .contact(let contact): contact.name
            default: nil
            }
        }
    }

    /// Only on the day itself or after it, and only until it is closed.
    func holdOpen() throws {
        guard try closing == nil else { throw Refusal.dayIsClosed }
        guard day <= context.today else { throw Refusal.dayHasNotCome }
    }

    func note(_ what: String, words: String? = nil) throws {
        try tx.audit.add(
            AuditAct(
                "roll call." + what,
                of: "organisation",
                published.owner.raw,
                at: context.now,
                by: context.actor.account,
                words: ["\(service).\(gathering.id) \(day)", words].compactMap(\.self)
                    .joined(separator: ": ")
            )
        )
    }
}

extension Context {
    /// Whether the actor calls a gathering's list: by the duty that the service names, at its union.
    func calls(_ gathering: Gathering, of published: Published) -> Bool {
        if actor == .hall { return true }
        return actor.colleague?.duties(at: published.ownerPath).contains(gathering.caller) ?? false
    }
}

extension Refusal {
    fileprivate static let dayIsClosed = Refusal(
        Words(zh: "这一天已经点完名，不能再改。", en: "The roll of this day is closed and stays as it is."),
        remedy: Words(zh: "可以查看当天的名单。", en: "You can read the list of the day.")
    )
    fileprivate static let dayHasNotCome = Refusal(
        Words(zh: "还没有到这一天，不能点名。", en: "This day has not come yet."),
        remedy: Words(zh: "到当天再点名。", en: "Call the roll on the day itself.")
    )
}
