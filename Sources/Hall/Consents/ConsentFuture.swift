import Casework
import Programs
import Registry
package import Store

/// What would follow if a yes were taken back now: said before it is done, and done so.
package enum ConsentFuture: Hashable, Sendable {
    /// The lead is closed; what it holds of the person goes.
    case leadEnds(LeadID)
    /// The case under way is taken back.
    case caseTakenBack(CaseID, number: String)
    /// Something has been granted, which is carried out all the same.
    case caseGoesOn(number: String)
    /// All is done; the record stays as long as the law wants it.
    case recordStays(number: String?)

    init(_ row: ConsentRow, in tx: Tx, _ context: Context) throws {
        guard let id = row.caseFile else {
            self = row.lead.map(Self.leadEnds) ?? .recordStays(number: nil)
            return
        }
        let work = try CaseWork(id, in: tx, context)
        let number = work.row.number
        if work.row.state.isClosed {
            self = .recordStays(number: number)
        } else if work.canBeTakenBack {
            self = .caseTakenBack(id, number: number)
        } else {
            self = .caseGoesOn(number: number)
        }
    }
}

extension CaseWork {
    /// Whether the applicant could withdraw now.
    fileprivate var canBeTakenBack: Bool {
        service.procedure.actions(in: row.state, for: [Step.applicant])
            .contains { $0.id == Action.withdraw.id }
    }

    /// Withdraws for the applicant, whoever was told so.
    mutating func takeBack(saying words: String) throws {
        try act(
            Action.withdraw.id,
            as: [Step.applicant],
            saying: words,
            seeing: row.state.version
        )
    }
}
