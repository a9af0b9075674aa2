import Calendar
import Casework
import Programs
import Registry
import Store

/// A case on the table: its row, the version of the service it runs under, and what an event makes of
/// both. Every way in which a case changes goes through here.
struct CaseWork {
    let tx: Tx
    let context: Context
    let published: Published
    var row: CaseRow
    /// The bank's answer to the case's own batch is being noted.
    var bankHasAnswered = false
    /// What whoever acts has in hand while it is carried out.
    var hand: Hand?
    /// The place on a waiting list that it is the turn of.
    var turn: WaitingGrantRow?
    private var readAt: Int

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
    ///
    /// - Parameters:
    ///   - parties: In whose place, where it is not the actor's own.
    ///   - member: Which member of a party stands at its door, where nobody is logged in.
    mutating func act(
        _ action: String,
        as parties: Set<String>? = nil,
        by member: CasePartyID? = nil,
        saying words: String?,
        answering answers: [String: [String]] = [:],
        seeing version: Int
    ) throws {
        if action == Action.countersign { return try countersign(saying: words, seeing: version) }
        let roles = Roles(of: context.actor, in: row)
        let own =
            context.actor == .hall
            ? Set(service.duties(of: row.state.step)) : roles.duties(for: action)
        let duties = parties ?? own
        let said = words?.trimmed.nilIfEmpty
        try holdSecondPair(of: action)
        try holdSecondLook(at: action)
        try holdOnce(before: action)
        try holdBank()
        try holdNeeds(of: action)
        let waited = try turn == nil ? nil : pending(.waits, action)
        let form =
            try waited.map { ActionForm(kept: answered($0)) }
            ?? form(of: action, answers, by: parties ?? roles.ownParties)
        guard form.isComplete else {
            throw UnfinishedForm(faults: form.faults, unanswered: form.reading.unanswered)
        }
        let condition = try judgeCondition(of: action, answering: form)
        try holdTurn(of: action)
        let acting = member ?? roles.member(for: row.state.step, of: service, doing: action)
        hand = Hand(
            form: form,
            member: acting,
            isAtDoor: member != nil,
            inPlaceOf: turn == nil ? absent(doing: action) : nil
        )
        let act = Casework.Act(
            action,
            as: duties,
            saying: said,
            seeing: version,
            condition: condition.holds,
            missing: condition.missing,
            member: acting?.description,
            promised: form.promised,
            paid: form.paid,
            isOffered: try isOffered(action)
        )
        var doing = Doing(action, saying: said, form: form, at: door(of: parties))
        guard givesSomething(action) else { return try follow(.act(act), doing: doing) }
        if try takesSignature(action) {
            try holdEntitlement(saying: said)
            doing.isHeld = true
            return try follow(.held(act), doing: doing)
        }
        // What cannot be given undoes what it would have led to, and waits instead.
        let before = self
        let attempt = try tx.attempt {
            var work = before
            try work.follow(.act(act), doing: doing)
            return work
        }
        switch attempt {
        case .success(let work): self = work
        case .failure(let shortage as Shortage) where turn == nil:
            try follow(.short(act))
            try wait(for: shortage, doing: doing, by: context.actor.account)
        case .failure(let error): throw error
        }
    }

    /// The party at whose own door somebody acts.
    private func door(of parties: Set<String>?) -> String? {
        guard context.actor == .visitor, parties != [Step.anybody] else { return nil }
        return parties?.sorted().first
    }

    /// What it waited for is no longer to be had by waiting: it stands in its step as before.
    mutating func leaveQueue() throws {
        try follow(.relieved)
    }

    /// Makes every page stale that shows what the case was decided on before.
    mutating func takeUpAnew(seeing version: Int) throws {
        guard version == row.state.version else {
            throw try movedOn()
                ?? Refusal(.stale(seen: version, version: row.state.version), in: service)
        }
        try follow(.judgedAnew)
    }

    /// Another stands in for a member of a party: who was waited for is waited for in him.
    mutating func standIn(_ member: CasePartyID, for other: CasePartyID) throws {
        try follow(.replaced(other.description, by: member.description))
    }

    /// Puts deadlines that run off by calendar days, and tells the applicant; whether any was.
    mutating func putOff(by days: Int, because reason: String) throws {
        let before = row.state.clocks
        try follow(.putOff(days: days))
        let moved = row.state.clocks.contains { clock in
            before.contains { $0.id == clock.id && $0.due < clock.due }
        }
        guard moved else { return }
        try note(.putOff, words: reason)
        let title = service.title
        try Messenger(tx, context).tell(
            [Step.applicant],
            code: "put off \(context.now.milliseconds)",
            MessageText(
                Words(
                    zh: "“\(title.zh)”（\(row.number)）：\(reason)，办理时限顺延 \(days) 天。",
                    en:
                        "\(title.en) (\(row.number)): deadlines are put off by \(days) days: \(reason)"
                ),
                template: "case-news",
                parameters: [
                    "service": title.zh, "number": row.number, "action": Words.putOff.zh,
                ]
            ),
            about: row
        )
    }

    /// Lets what is due by now happen.
    mutating func tick() throws {
        try follow(.tick)
    }

    /// Asks the procedure what an event makes of the case, and carries it out.
    mutating func follow(_ event: CaseEvent, doing: Doing? = nil) throws {
        try holdKept()
        // Whom it names stood there since it was first done.
        if let form = doing?.form, doing?.takenUp == nil {
            try join(form.answers, to: form.form.fields)
        }
        let days = try lastDays(answering: doing?.form)
        let standing = try standingVoices(unless: doing?.action)
        let advance: Advance
        do throws(CaseworkRefusal) {
            advance = try service.procedure.advance(
                row.state,
                event,
                at: context.now,
                in: context.calendar,
                with: membersByParty,
                until: days,
                standing: standing
            )
        } catch {
            if case .stale = error { throw try movedOn() ?? Refusal(error, in: service) }
            throw Refusal(error, in: service)
        }
        if doing != nil { try holdDay(advance.effects, among: days) }
        let shown = service.procedure.shows(row.state)
        let left = row.state.step
        row.state = advance.state
        if let doing { try note(doing) }
        try carryOut(advance.effects, doing: doing?.action, saying: doing?.words)
        try keepNotice(
            from: shown,
            after: advance.effects,
            doing: doing?.action,
            saying: doing?.words
        )
        try tx.cases.save(row, readAt: readAt, duties: service.duties(of: row.state.step))
        readAt = row.state.version
        try giveVotesBack(leaving: left)
        try keepShown()
    }

    /// Who did what meanwhile and when, for the colleague who comes second.
    private func movedOn() throws -> Refusal? {
        let events = try tx.cases.events(of: row.id)
        guard let last = events.last(where: \.changesCase) else { return nil }
        return Refusal(
            meanwhile: service.title(of: last),
            by: try last.actor.map(tx.accounts.find),
            at: context.calendar.zone.civil(last.at)
        )
    }
}

extension Service {
    /// The duties and parties that act in a step.
    func duties(of step: String) -> [String] {
        procedure.step(step)?.who ?? []
    }
}

extension CaseEventRow {
    /// Whether somebody acted, or time ran out and moved the case.
    fileprivate var changesCase: Bool {
        switch CaseNote(rawValue: kind) {
        case .acted, .held: true
        case .moved, .closed: actor == nil
        default: false
        }
    }
}

extension Refusal {
    /// What was done to a case since it was read; nobody where the clock did it.
    fileprivate init(meanwhile deed: Words, by account: AccountRow??, at time: CivilDateTime) {
        let who =
            switch account {
            case nil: Words(zh: "系统", en: "The clock")
            case .some(let account?) where account.kind == .staff:
                Words(zh: account.name ?? "同事", en: account.name ?? "A colleague")
            case .some: Words(zh: "申请人", en: "The applicant")
            }
        self.init(
            Words(
                zh: "\(who.zh)已在 \(Words(moment: time).zh) 办理：\(deed.zh)。",
                en: "\(who.en) handled this on \(Words(moment: time).en): \(deed.en)."
            ),
            remedy: Words(zh: "请刷新页面，看清现状再办。", en: "Reload the page before going on.")
        )
    }

    /// A procedure's no, with the service's own words for steps and actions.
    init(_ refusal: CaseworkRefusal, in service: Service) {
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
