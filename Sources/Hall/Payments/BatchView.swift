package import Calendar
package import Programs
import Registry
package import Store

/// A batch as the desk sees it: its lines, and through whose hands it went.
package struct BatchView: Sendable {
    package let id: BatchID
    package let number: String
    package let fen: Int64
    package let version: Int
    package let stage: Stage
    /// Where the money comes from.
    package let account: Words
    package let lines: [Line]
    package let hands: [Hand]
    package let isMine: Bool

    package enum Stage: Hashable, Sendable {
        case made
        case checked
        /// The bank has the file.
        case sent
        case settled
        case withdrawn
    }

    package struct Line: Sendable {
        package let id: PaymentLineID
        package let caseFile: CaseID?
        package let caseNumber: String
        /// Masked, as is the account.
        package let payee: String
        package let account: String
        package let fen: Int64
        package let state: LineState
        /// Why the bank sent it back.
        package let reason: String?
    }

    package enum LineState: Hashable, Sendable {
        case waiting
        case paid
        case returned
        case withdrawn
    }

    package struct Hand: Hashable, Sendable {
        package let deed: Deed
        package let who: String
        package let at: CivilDateTime
    }

    package enum Deed: String, Hashable, Sendable {
        case made
        case checked
        case downloaded
        case settled
        case withdrawn
    }

    package func hand(_ deed: Deed) -> Hand? { hands.first { $0.deed == deed } }
}

/// One batch for the desk.
package struct OpenBatchView: Question {
    private let id: BatchID

    package init(_ id: BatchID) {
        self.id = id
    }

    package var policy: any Policy { BatchAtHand(id, fresh: false) }

    package func answer(in tx: Tx, _ context: Context) throws -> BatchView {
        let batch = try OpenBatch(id).answer(in: tx, context)
        let row = batch.batch.row
        let hands = try hands(in: tx, context)
        return BatchView(
            id: id,
            number: row.number,
            fen: row.total,
            version: Int(row.version),
            stage: BatchView.Stage(row.status, isSent: hands.contains { $0.deed == .downloaded }),
            account: try account(of: batch.lines, in: tx, context),
            lines: try batch.lines.map { line in
                BatchView.Line(
                    id: line.row.id,
                    caseFile: try tx.grants.find(line.row.grant)?.caseFile,
                    caseNumber: line.number,
                    payee: line.payee,
                    account: line.account,
                    fen: line.row.amount,
                    state: BatchView.LineState(line.row.state),
                    reason: line.row.reason
                )
            },
            hands: hands,
            isMine: batch.batch.isMine
        )
    }

    /// Earliest first.
    private func hands(in tx: Tx, _ context: Context) throws -> [BatchView.Hand] {
        try tx.audit.ofSubject("batch", id.raw).reversed().compactMap { entry in
            guard let verb = entry.act.action.split(separator: ".").last,
                let deed = BatchView.Deed(rawValue: String(verb))
            else { return nil }
            return BatchView.Hand(
                deed: deed,
                who: try entry.act.actor.flatMap(tx.accounts.find)?.name ?? "",
                at: context.calendar.zone.civil(entry.act.at)
            )
        }
    }

    private func account(
        of lines: [OpenBatch.Line],
        in tx: Tx,
        _ context: Context
    ) throws -> Words {
        var titles: [Words] = []
        for line in lines {
            guard let grant = try tx.grants.find(line.row.grant),
                let payable = try Payable(grant, in: tx, context)
            else { continue }
            let title = payable.account
            if !titles.contains(title) { titles.append(title) }
        }
        return Words(
            zh: titles.map(\.zh).joined(separator: "、"),
            en: titles.map(\.en).joined(separator: ", ")
        )
    }
}

extension BatchView.Stage {
    init(_ status: PaymentBatchRow.Status, isSent: Bool) {
        switch status {
        case .made: self = .made
        case .checked: self = isSent ? .sent : .checked
        case .settled: self = .settled
        case .void: self = .withdrawn
        }
    }
}

extension BatchView.LineState {
    init(_ state: PaymentLineRow.State) {
        switch state {
        case .waiting: self = .waiting
        case .paid: self = .paid
        case .rejected: self = .returned
        case .void: self = .withdrawn
        }
    }
}

extension Payable {
    /// The account that the grant comes out of.
    var account: Words {
        let account = published.service.grant(grant.name)?.from
        return account.map { published.service.words(.account($0)) } ?? Words(zh: "", en: "")
    }
}
