import Calendar
import FEEL
import Programs
import Registry
import Store

/// Whoever a rule finds on the lines of a form: each becomes a lead, once, with the yes that was given.
struct LinesFound {
    private let tx: Tx
    private let context: Context
    private let published: Published
    private let find: Find

    init(_ tx: Tx, _ context: Context, _ published: Published, _ find: Find) {
        self.tx = tx
        self.context = context
        self.published = published
        self.find = find
    }

    func note(_ rows: [RowAnswer], _ people: [PersonID], from caseFile: CaseRow) throws {
        let service = find.to.map { "\(published.service.folder).\($0)" } ?? published.service.id
        for (row, person) in zip(rows, people) {
            guard let someone = try tx.people.find(person) else { continue }
            let facts = try KnownFacts(tx, context).of(someone, owner: published)
            guard
                find.holds(for: row, known: facts, in: published.service, at: context.zonedNow)
            else { continue }
            let known = try tx.leads.ofPerson(person).contains {
                $0.service == service && LeadState(rawValue: $0.state) != .closed
            }
            guard !known else { continue }
            let id: LeadID = tx.mint.id()
            try tx.leads.add(
                LeadRow(
                    id: id,
                    service: service,
                    source: RecordLead.Source.visit.rawValue,
                    rule: find.title.zh,
                    handling: caseFile.handling,
                    handlingPath: caseFile.handlingPath,
                    person: person,
                    name: someone.name,
                    contact: someone.phone,
                    state: LeadState.consented.rawValue,
                    madeBy: context.actor.account,
                    madeAt: context.now
                )
            )
            try agree(person, to: id)
            try LeadNote.recorded.write(id, in: tx, context)
        }
    }

    /// The yes that was given at the door is a yes to being called as well.
    private func agree(_ person: PersonID, to lead: LeadID) throws {
        guard let purpose = published.service.ask.consent?.to, case .deed(let deed) = purpose else {
            return
        }
        try tx.consents.add(
            ConsentRow(
                id: tx.mint.id(),
                person: person,
                lead: lead,
                purpose: purpose.name,
                way: ConsentGiven.Way.face.rawValue,
                words: deed.zh,
                givenAt: context.now,
                recordedBy: context.actor.account
            )
        )
    }
}
