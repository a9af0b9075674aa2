package import Calendar
import Casework
import FEEL
package import Programs
import Registry
import Store

/// An application on its way to becoming a case.
struct Filing {
    private let apply: Apply
    private let tx: Tx
    private let context: Context
    private let published: Published
    private var applicant: PersonRow

    private var service: Service { published.service }

    init(_ apply: Apply, in tx: Tx, _ context: Context) throws {
        self.apply = apply
        self.tx = tx
        self.context = context
        published = try context.services.open(apply.service)
        guard let id = apply.person ?? context.actor.person, let row = try tx.people.find(id) else {
            throw Refusal.introduceYourself
        }
        applicant = row
    }

    mutating func run() throws -> Receipt {
        try holdOpening()
        try holdDraft()
        try holdFiler()
        applicant = try DeclaredFacts(apply.answers).keep(of: applicant, in: tx, context)
        let known = try KnownFacts(tx, context).of(applicant.id, owner: published)
        let reading = service.readForm(try answers(), known: known, at: context.zonedNow)
        guard reading.isComplete else {
            throw UnfinishedForm(faults: reading.faults, unanswered: reading.unanswered)
        }
        let sheet = FactSheet(answers: reading.answers.feel, known: known)
        let assessment = service.assess(sheet, at: context.zonedNow)
        try holdEligibility(assessment, on: sheet)
        try holdOnce()
        var row = try newRow(reading.answers)
        try tx.files.adopt(apply, for: row.id)
        try file(&row, assessment)
        return receipt(of: row)
    }

    /// The answers as sent, and the papers that lie ready: no other paper answers a question, whatever
    /// the form says.
    private func answers() throws -> [String: [String]] {
        var answers = apply.answers
        let ready = try ReadyPapers(
            for: service.form,
            draft: apply.draft,
            lead: apply.lead,
            in: tx
        )
        for field in service.form.fields where field.kind.isFiles {
            let sent = answers[field.wireName].map(Set.init)
            answers[field.wireName] = ready.answers(to: field).filter { sent?.contains($0) ?? true }
        }
        return answers
    }

    /// A draft is its writer's, and for this service.
    private func holdDraft() throws {
        guard let id = apply.draft else { return }
        guard let draft = try tx.drafts.find(id), draft.service == service.id,
            draft.account == context.actor.account
        else { throw Refusal.notFound }
    }

    private func holdOpening() throws {
        guard !service.head.opening.isOpen(on: context.today) else { return }
        throw Refusal(
            Words(zh: "现在不在申请时间内。", en: "This service is not taking applications now."),
            remedy: Words(zh: "请看服务页上的开放时间。", en: "See its page for the dates.")
        )
    }

    /// The file says who may hand in; a proxy needs the yes of the person concerned.
    private func holdFiler() throws {
        let roles: Set<String> =
            switch context.actor {
            case .worker: ["worker"]
            case .staff(let colleague): Set(colleague.posts.map(\.duty))
            case .hall, .visitor: []
            }
        guard !roles.isDisjoint(with: service.ask.who) else { throw Refusal.notYourDuty }
        if let lead = apply.lead {
            let toOpen = LeadToOpen(lead, for: service.id, person: applicant.id)
            _ = try toOpen.row(in: tx, context)
        } else if needsConsent, apply.consent == nil {
            throw Refusal(
                Words(zh: "代人申请要先征得本人同意。", en: "Applying for another needs their consent."),
                remedy: Words(
                    zh: "请联系本人，记下同意的方式和时间。",
                    en: "Ask them, and note how and when they agreed."
                )
            )
        }
    }

    private var needsConsent: Bool {
        switch service.ask.consent?.to {
        case .proxy: context.actor.person != applicant.id
        case .use: true
        case nil: false
        }
    }

    private func holdEligibility(_ assessment: Assessment, on sheet: FactSheet) throws {
        guard case .no = assessment.eligible, !apply.insists else { return }
        let record = DecisionRecord(
            assessment,
            of: service,
            regions: try sheet.regionNames(in: tx)
        )
        throw NotEligible(
            record: record,
            refusal: Refusal(
                Words(zh: "暂不符合条件：\(record.because.zh)", en: "Not eligible: \(record.because.en)"),
                remedy: record.sentences.last
            )
        )
    }

    /// At most one open or approved case in the window, for the person or the household.
    private func holdOnce() throws {
        guard let once = service.ask.once else { return }
        let calendar = context.calendar
        let rule =
            once.within.map { span in
                OnceRule<CivilDate> { approved in
                    calendar.date(of: span.end(from: calendar.start(of: approved), in: calendar))
                }
            } ?? .ever()
        let earlier = try earlierCases(once.per)
        switch rule.check(earlier.map(\.status), on: context.today) {
        case .free: return
        case .waitsForOpen:
            throw Refusal.underWay(earlier.last { $0.status == .open }?.row.number ?? "")
        case .taken(let day):
            throw Refusal.hadAlready(
                earlier.last(where: \.isApproved)?.row.number ?? "",
                until: day
            )
        }
    }

    private struct Earlier {
        let row: CaseRow
        let status: EarlierCase<CivilDate>

        var isApproved: Bool { if case .approved = status { true } else { false } }
    }

    /// The person's own cases, wherever the person lived then, and those of the household; oldest
    /// first.
    private func earlierCases(_ per: Once.Unit) throws -> [Earlier] {
        let start = Instant(milliseconds: 0)
        var rows = try tx.cases.ofApplicant(applicant.id, service: service.id, since: start)
        if per == .household, let household = applicant.household {
            let known = Set(rows.map(\.id))
            rows += try tx.cases.ofHousehold(household, service: service.id, since: start)
                .filter { !known.contains($0.id) }
        }
        return rows.sorted { ($0.filedAt, $0.id) < ($1.filedAt, $1.id) }
            .map { Earlier(row: $0, status: status(of: $0)) }
    }

    private func status(of row: CaseRow) -> EarlierCase<CivilDate> {
        guard row.state.isClosed else { return .open }
        guard row.outcomeKind == OutcomeKind.done.rawValue, let decided = row.decidedAt else {
            return .freed
        }
        return .approved(on: context.calendar.date(of: decided))
    }

    private func newRow(_ answers: FormAnswers) throws -> CaseRow {
        let desk = try Desk.handling(applicant, published, in: tx, context)
        return CaseRow(
            id: tx.mint.id(),
            number: try nextNumber(),
            service: service.id,
            digest: service.version,
            applicant: applicant.id,
            household: applicant.household,
            filer: context.actor.account,
            channel: channel.rawValue,
            owner: published.owner,
            handling: desk.id,
            handlingPath: desk.path,
            state: .unfiled,
            filedAt: context.now,
            enteredAt: context.now,
            answers: answers.canonical
        )
    }

    private var channel: Channel {
        if apply.lead != nil { return .found }
        guard let colleague = context.actor.colleague else { return .applicant }
        let duties = Set(colleague.posts.map(\.duty))
        return duties.contains("workplace union") ? .union : .proxy
    }

    private func nextNumber() throws -> String {
        let pattern = service.head.number ?? service.id.prefix(2).uppercased() + "-{year}-{n}"
        let year = context.today.year
        let number = String(try tx.cases.nextNumber(pattern, year: year))
        let padded = String(repeating: "0", count: max(0, 6 - number.count)) + number
        return pattern.replacing("{year}", with: String(year)).replacing("{n}", with: padded)
    }

    private func file(_ row: inout CaseRow, _ assessment: Assessment) throws {
        let advance: Advance
        do throws(CaseworkRefusal) {
            advance = try service.procedure.advance(
                row.state,
                .filed,
                at: context.now,
                in: context.calendar
            )
        } catch {
            throw Refusal(error, in: service)
        }
        row.state = advance.state
        try tx.cases.add(row, duties: service.duties(of: row.state.step))
        var work = try CaseWork(row, in: tx, context)
        try work.note(.filed)
        try work.carryOut(advance.effects, doing: nil, saying: nil)
        try work.record(assessment)
        try keepConsent(of: row)
        try closeLead(into: row)
        if let draft = apply.draft { try tx.drafts.remove(draft) }
    }

    private func keepConsent(of row: CaseRow) throws {
        guard let consent = apply.consent else { return }
        try tx.consents.add(
            ConsentRow(
                id: tx.mint.id(),
                person: applicant.id,
                caseFile: row.id,
                purpose: service.ask.consent?.to.rawValue ?? Consent.Purpose.proxy.rawValue,
                way: consent.way.rawValue,
                words: consent.words,
                givenAt: context.now,
                recordedBy: context.actor.account
            )
        )
    }

    /// The lead that led here is done; its consent goes with the case.
    private func closeLead(into row: CaseRow) throws {
        guard let id = apply.lead else { return }
        var lead = try tx.leads.living(id)
        lead.state = LeadState.opened.rawValue
        lead.person = applicant.id
        lead.caseFile = row.id
        lead.closedAt = context.now
        try tx.leads.save(lead)
        try tx.consents.moveFrom(id, to: row.id, person: applicant.id)
        try LeadNote.opened.write(id, in: tx, context)
    }

    private func receipt(of row: CaseRow) -> Receipt {
        Receipt(
            caseFile: row.id.raw,
            number: row.number,
            title: service.title,
            step: service.words(.step(row.state.step)),
            due: row.dueAt.map { context.calendar.lastDay(before: $0).description }
        )
    }
}

/// How a case came.
package enum Channel: String, Hashable, Sendable, CaseIterable {
    case applicant = "self"
    case proxy
    case union
    case found

    package var title: Words {
        switch self {
        case .applicant: Words(zh: "本人申请", en: "Applied in person")
        case .proxy: Words(zh: "工作人员代办", en: "Filed by staff")
        case .union: Words(zh: "单位工会代办", en: "Filed by the workplace union")
        case .found: Words(zh: "主动找到", en: "Found by the union")
        }
    }
}

extension AttachedFiles {
    /// What was uploaded for the draft or the lead goes with the case.
    fileprivate func adopt(_ apply: Apply, for caseFile: CaseID) throws {
        if let draft = apply.draft { try move(from: .draft(draft), to: .caseFile(caseFile)) }
        if let lead = apply.lead { try move(from: .lead(lead), to: .caseFile(caseFile)) }
    }
}

extension WorkCalendar {
    /// The last whole day before a deadline, as people say it: one that ends at midnight ends on the
    /// day before.
    package func lastDay(before due: Instant) -> CivilDate {
        date(of: due.advanced(byMilliseconds: -1))
    }
}

extension Refusal {
    /// Somebody whose name the hall does not know yet.
    package static let introduceYourself = Refusal(
        Words(zh: "请先填写姓名等基本信息。", en: "Please tell us your name first."),
        remedy: Words(zh: "填好后会回到申请。", en: "You then come back to the application.")
    )

    fileprivate static func underWay(_ number: String) -> Refusal {
        Refusal(
            Words(
                zh: "已有一件同样的申请（\(number)）正在办理，不用再提交。",
                en: "Such an application (\(number)) is under way; no need to send another."
            ),
            remedy: Words(zh: "可在“办件”里查看进度。", en: "See My cases for how far it is.")
        )
    }

    /// What may be had once was had; the day from which it may be had again, if there is one.
    fileprivate static func hadAlready(_ number: String, until day: CivilDate?) -> Refusal {
        Refusal(
            Words(
                zh: "同样的申请（\(number)）已经批准过，不能重复享受。",
                en: "Such an application (\(number)) was approved already."
            ),
            remedy: day.map {
                Words(zh: "\($0) 起可以再次申请。", en: "You may apply again from \($0).")
            } ?? Words(zh: "这项服务只能享受一次。", en: "This can be had once only.")
        )
    }
}
