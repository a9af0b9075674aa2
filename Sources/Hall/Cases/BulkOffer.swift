import Casework
import Programs
import Registry
package import Store

/// What can be done at once to the cases of a list.
package struct BulkOffer: Question {
    private let cases: [CaseID]

    package init(_ cases: [CaseID]) {
        self.cases = cases
    }

    package init(of lines: [DecideInBulk.Line]) {
        cases = lines.map { CaseID(raw: $0.caseFile) }
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [CaseView.Choice] {
        let lines = try tx.cases.lines(of: cases, verdict: Decision.eligible)
        return try CaseView.Choice.forMany(lines, context)
    }
}

extension CaseView.Choice {
    /// What the actor may do to many of these cases at once: each action once, in the order in which
    /// the cases have it.
    static func forMany(_ lines: [CaseLine], _ context: Context) throws -> [CaseView.Choice] {
        var offer: [CaseView.Choice] = []
        var seen: Set<Standing> = []
        for line in lines {
            let roles = Roles(of: context.actor, in: line)
            let standing = Standing(line, roles)
            guard roles.seesCase, line.outcome == nil, line.step != Step.applicant,
                seen.insert(standing).inserted
            else { continue }
            let service = try context.services.version(line.service, line.digest).service
            for choice in service.choices(at: line.step, for: roles)
            where choice.isForMany && service.asksNothing(by: choice.action)
                && !offer.contains(where: { $0.action == choice.action })
            {
                offer.append(choice)
            }
        }
        return offer
    }

    /// A payment goes by a batch, and what one person is asked is not what another is asked.
    var isForMany: Bool {
        switch nature {
        case .gives, .refuses, .plain: true
        case .pays, .asksBack: false
        }
    }
}

extension Service {
    /// Whether an action is a mere button: what is asked of one case is not what is asked of another.
    fileprivate func asksNothing(by action: String) -> Bool {
        self.action(action)?.form.fields.isEmpty ?? true
    }
}

/// What decides which actions a case has for somebody.
private struct Standing: Hashable {
    let service: String
    let digest: String
    let step: String
    let duties: Set<String>

    init(_ line: CaseLine, _ roles: Roles) {
        service = line.service
        digest = line.digest
        step = line.step
        duties = roles.duties
    }
}
