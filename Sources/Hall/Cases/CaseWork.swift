import Calendar
import Casework
import Programs
import Store

/// A case on the table: its row, the version of the service it runs under, and what an event makes of
/// both. Every way in which a case changes goes through here.
struct CaseWork {
    let tx: Tx
    let context: Context
    let published: Published
    var row: CaseRow
    private let readAt: Int

    var service: Service { published.service }

    /// Takes up a case that is there.
    init(_ id: CaseID, in tx: Tx, _ context: Context) throws {
        guard let row = try tx.cases.find(id) else { throw Refusal.notFound }
        try self.init(row, in: tx, context)
    }

    /// Takes up a case whose row has been read.
    init(_ row: CaseRow, in tx: Tx, _ context: Context) throws {
        self.tx = tx
        self.context = context
        self.row = row
        readAt = row.state.version
        published = try context.services.version(row.service, row.digest)
    }

    /// Does an action of the present step.
    mutating func act(_ action: String, saying words: String?, seeing version: Int) throws {
        let roles = Roles(of: context.actor, in: row)
        let duties = context.actor == .hall ? Set(service.duties(of: row.state.step)) : roles.duties
        let said = words?.trimmed.nilIfEmpty
        try holdSecondPair(of: action)
        let condition = try judgeCondition(of: action)
        let act = Casework.Act(
            action,
            as: duties,
            saying: said,
            seeing: version,
            condition: condition.holds,
            missing: condition.missing
        )
        try follow(.act(act), doing: action, saying: said)
    }

    /// Lets what is due by now happen.
    mutating func tick() throws {
        try follow(.tick, doing: nil, saying: nil)
    }

    /// Asks the procedure what an event makes of the case, and carries it out.
    private mutating func follow(
        _ event: CaseEvent,
        doing action: String?,
        saying words: String?
    )
        throws
    {
        let advance: Advance
        do throws(CaseworkRefusal) {
            advance = try service.procedure.advance(
                row.state,
                event,
                at: context.now,
                in: context.calendar
            )
        } catch {
            throw Refusal(error, in: service, decided: try lastDecision())
        }
        row.state = advance.state
        try carryOut(advance.effects, doing: action, saying: words)
        try tx.cases.save(row, readAt: readAt, duties: service.duties(of: row.state.step))
    }

    /// Who acted last, for the colleague who comes second.
    private func lastDecision() throws -> CaseEventRow? {
        try tx.cases.events(of: row.id).last { $0.action != nil }
    }
}

extension Service {
    /// The duties and parties that act in a step.
    func duties(of step: String) -> [String] {
        procedure.step(step)?.who ?? []
    }
}

extension Refusal {
    /// A procedure's no, with the service's own words for steps and actions.
    init(_ refusal: CaseworkRefusal, in service: Service, decided: CaseEventRow? = nil) {
        switch refusal {
        case .informationNeeded(_, let facts):
            self = .factsNeeded(facts.map { service.words(.fact($0)) })
        default:
            self.init(Words(zh: refusal.zh, en: refusal.en))
        }
    }

    static func factsNeeded(_ names: [Words]) -> Refusal {
        Refusal(
            Words(
                zh: "缺少信息：\(names.map(\.zh).joined(separator: "、"))。",
                en: "Information is missing: \(names.map(\.en).joined(separator: ", "))."
            ),
            remedy: Words(
                zh: "请退回申请人补充，或由工作人员核实后填写。",
                en: "Ask the applicant for it, or have it checked and filled in."
            )
        )
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    var nilIfEmpty: String? { isEmpty ? nil : self }
}
