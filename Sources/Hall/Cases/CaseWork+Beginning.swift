import Casework
import Programs
import Registry
import Store

extension CaseWork {
    /// A case begins its way: it is filed, those whom its answers name join it, and the rules say what they
    /// think. Whoever every member of a party has to act in its first step, is waited for from the start.
    static func begin(
        _ row: CaseRow,
        _ answers: FormAnswers,
        of published: Published,
        in tx: Tx,
        _ context: Context
    ) throws -> CaseWork {
        let service = published.service
        var row = row
        let joining = Joining(
            tx: tx,
            context: context,
            caseFile: row.id,
            service: service,
            applicant: try row.applicant.flatMap(tx.people.find)
        )
        let members = try joining.rows(answers, to: service.form.fields)
        let advance: Advance
        do throws(CaseworkRefusal) {
            advance = try service.procedure.advance(
                row.state,
                .filed,
                at: context.now,
                in: context.calendar,
                with: Dictionary(grouping: members, by: \.party)
                    .mapValues { $0.map(\.id.description) },
                until: service.lastDays(
                    on: FactSheet(answers: answers.feel(of: service.form.fields)),
                    at: context.zonedNow
                )
            )
        } catch {
            throw Refusal(error, in: service)
        }
        row.state = advance.state
        row.contact = try Contacts(published, in: tx, context).choose(at: row.handlingPath)
        try tx.cases.add(row, duties: service.duties(of: row.state.step))
        var work = try CaseWork(row, in: tx, context)
        for member in members { try work.join(member) }
        try work.note(.filed)
        try work.carryOut(advance.effects, doing: nil, saying: nil)
        try work.hurryInLane()
        try work.judge(on: work.grounds())
        return work
    }
}

extension Tx {
    /// The number of a service's next case.
    func nextNumber(of service: Service, in year: Int) throws -> String {
        let pattern = service.head.number ?? service.id.prefix(2).uppercased() + "-{year}-{n}"
        let number = String(try cases.nextNumber(pattern, year: year))
        let padded = String(repeating: "0", count: max(0, 6 - number.count)) + number
        return pattern.replacing("{year}", with: String(year)).replacing("{n}", with: padded)
    }
}
