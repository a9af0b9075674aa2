import Calendar
import Panels
import Programs
import Registry
import Store

/// A round as one of its judges has it: the cases put to him and what he gave himself, nothing of others.
struct JudgeGate {
    let published: Published
    let panel: Panel
    let round: PanelRoundRow
    let table: PanelTable
    let account: UserID

    init(_ id: PanelRoundID, in tx: Tx, _ context: Context) throws {
        guard let account = context.actor.account, let round = try tx.panels.find(id) else {
            throw Refusal.notFound
        }
        try self.init(round, of: account, in: tx, context)
    }

    init(
        _ round: PanelRoundRow,
        of account: UserID,
        in tx: Tx,
        _ context: Context
    ) throws {
        published = try context.services.open(round.service)
        guard let panel = published.service.panel(round.panel) else { throw Refusal.notFound }
        self.panel = panel
        self.round = round
        self.account = account
        table = try PanelTable(round, of: panel, by: account, in: tx, context)
        guard table.seats.contains(where: { $0.account == account }),
            context.actor.colleague?.judges ?? false
        else { throw Refusal.notFound }
    }

    /// A case that the judge may read; what is barred from him is not there.
    func caseToJudge(_ id: CaseID) throws -> PanelCase {
        guard let one = table.cases.first(where: { $0.id == id }),
            !table.isBarred(account, from: id)
        else { throw Refusal.notFound }
        return one
    }

    func holdOpen() throws {
        guard round.state == .open else { throw Refusal.panelIsClosed }
    }

    func score(of id: CaseID) -> PanelScoreRow? {
        table.scores[PanelTable.Key(account: account, caseFile: id)]
    }

    func isDone(_ id: CaseID) -> Bool { table.sheet(of: account, for: id) != nil }
}
