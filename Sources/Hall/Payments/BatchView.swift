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
    /// Whether a second person has to look at it: the actor made it, or stands in for who did.
    package let isOwnHand: Bool

    package enum Stage: Hashable, Sendable {
        case made
        case checked
        /// The bank has the file.
        case sent
        case settled
        case withdrawn
        /// The second person sent it back to its maker.
        case returned
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
        /// Why, where that was asked.
        package let words: String?
    }

    package enum Deed: String, Hashable, Sendable {
        case made
        case checked
        case downloaded
        case settled
        case withdrawn
        case returned
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
        let row = batch.row
        let hands = try hands(in: tx, context)
        return BatchView(
            id: id,
            number: row.number,
            fen: row.total,
            version: Int(row.version),
            stage: BatchView.Stage(row.status, Set(hands.map(\.deed))),
            account: try account(in: tx, context),
            lines: try BatchView.Line.statements(of: id, in: tx)
                + batch.lines.map { line in
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
            isMine: row.maker == context.actor.account,
            isOwnHand: try context.hands(on: row.id, in: tx).contains(row.maker)
        )
    }

    private func account(in tx: Tx, _ context: Context) throws -> Words {
        guard try tx.payments.statementOwners(of: id).isEmpty else {
            return Words(zh: "应付合作单位款", en: "what is owed to partners")
        }
        return try context.accounts(of: tx.payments.sources(of: id))
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
                at: context.calendar.zone.civil(entry.act.at),
                words: entry.act.words
            )
        }
    }
}

extension BatchView.Stage {
    init(_ status: PaymentBatchRow.Status, _ deeds: Set<BatchView.Deed>) {
        switch status {
        case .made: self = .made
        case .checked: self = deeds.contains(.downloaded) ? .sent : .checked
        case .settled: self = .settled
        case .void: self = deeds.contains(.returned) ? .returned : .withdrawn
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
