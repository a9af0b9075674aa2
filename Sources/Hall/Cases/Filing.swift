import Calendar
import Casework
import FEEL
import Programs
import Registry
import Store

/// An application on its way to becoming a case.
struct Filing {
    let apply: Apply
    let tx: Tx
    let context: Context
    let published: Published
    /// Whom it is for; nobody where it is about a place.
    var applicant: PersonRow?
    /// What it is about, where that is a place: known once the answers are read.
    var place: PlaceRow?
    /// Whose affair it is, where staff file it for their own organisation.
    var office: OrganisationRow?
    /// Whom it records, where those are a household.
    var household: HouseholdID?
    /// Whom of the applicant's family it is for: known once the answers are read.
    var relative: (row: PersonRow, relation: Relation)?
    /// Who applies, where that is an organisation: known once the answers are read.
    var organisation: OrganisationID?

    var service: Service { published.service }

    init(_ apply: Apply, in tx: Tx, _ context: Context) throws {
        self.apply = apply
        self.tx = tx
        self.context = context
        published = try context.services.open(apply.service)
        guard apply.isForNobody == published.service.ask.isForNobody else { throw Refusal.notFound }
        if apply.isForNobody { return }
        guard let id = apply.person ?? context.actor.person, let row = try tx.people.find(id) else {
            throw Refusal.introduceYourself
        }
        applicant = row
    }

    mutating func run() throws -> Receipt {
        try holdOpening()
        try holdDraft()
        try holdFiler()
        if let person = applicant {
            applicant = try DeclaredFacts(apply.answers).keep(of: person, in: tx, context)
        }
        var known = try KnownFacts(tx, context).of(applicant?.id, owner: published)
        var reading = try read(known)
        try settleUnions(&reading)
        if service.ask.isForHousehold { return try record(reading.answers) }
        if !service.ask.isForPlace {
            let places = PlacesToChoose(tx, context, published)
            try reading.answers.settlePlaces(of: service.form, among: places)
        } else {
            try settlePlace(&reading)
            known.merge(try place.map(KnownFacts(tx, context).of) ?? [:]) { _, new in new }
        }
        if service.ask.isForOrganisation { organisation = try settleOrganisation(reading.answers) }
        relative = try Relatives(tx, context).settle(reading.answers, of: service, by: applicant)
        if let relative {
            let facts = KnownFacts(tx, context)
            known = try facts.with(relative: relative.row, in: known, of: published)
        }
        if service.ask.isForOwnOrganisation { office = try home }
        let sheet = FactSheet(answers: reading.answers.feel(of: service.form.fields), known: known)
        let assessment = service.assess(sheet, at: context.zonedNow)
        try holdEligibility(assessment)
        try holdOnce()
        var row = try newRow(reading.answers)
        try tx.files.adopt(apply, for: row.id)
        try file(&row, reading.answers)
        return receipt(of: row)
    }

    private func read(_ known: [String: Value]) throws -> FormReading {
        let reading = service.readForm(try answers(), known: known, at: context.zonedNow)
        guard reading.isComplete else {
            throw UnfinishedForm(faults: reading.faults, unanswered: reading.unanswered)
        }
        return reading
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

    @discardableResult func file(
        _ row: inout CaseRow,
        _ answers: FormAnswers
    ) throws -> CaseWork {
        let work = try CaseWork.begin(row, answers, of: published, in: tx, context)
        row = work.row
        try keepConsent(of: row, answers)
        try closeLeads(into: row)
        if let draft = apply.draft { try tx.drafts.remove(draft) }
        return work
    }

    func receipt(of row: CaseRow) -> Receipt {
        Receipt(
            caseFile: row.id.raw,
            number: row.number,
            title: service.title,
            step: service.words(.step(row.state.step)),
            due: row.dueAt.map { context.calendar.lastDay(before: $0).description }
        )
    }
}

extension AttachedFiles {
    /// What was uploaded for the draft or the lead goes with the case.
    func adopt(_ apply: Apply, for caseFile: CaseID) throws {
        if let draft = apply.draft { try move(from: .draft(draft), to: .caseFile(caseFile)) }
        if let lead = apply.lead { try move(from: .lead(lead), to: .caseFile(caseFile)) }
    }
}

extension Refusal {
    /// Somebody whose name the hall does not know yet.
    package static let introduceYourself = Refusal(
        Words(zh: "请先填写姓名等基本信息。", en: "Please tell us your name first."),
        remedy: Words(zh: "填好后会回到申请。", en: "You then come back to the application.")
    )
}
