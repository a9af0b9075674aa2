package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// What is owed to places and organisations, for those who pay it.
package struct PlacesToPay: Question {
    package struct Answer: Sendable {
        package let lines: [Line]
        package let fen: Int64
        /// Whether there is more than is listed.
        package let hasMore: Bool
    }

    package struct Line: Hashable, Sendable {
        package let grant: GrantID
        package let caseFile: CaseID
        package let number: String
        /// What it is for.
        package let title: Words
        package let account: Words
        /// The place, or the organisation.
        package let holder: Words
        /// The organisation that the money goes to.
        package let payee: Words
        package let fen: Int64
        /// The first day of the period it is for.
        package let period: CivilDate?
        package let grantedOn: CivilDate
    }

    package static let most = 500

    package init() {}

    package var policy: any Policy { StaffOnly(with: [Offer.payer]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        var lines: [Line] = []
        var last: PlaceDue?
        var hasMore = false
        repeat {
            let page = try tx.grants.dueToPlaces(after: last)
            for due in page where context.paysPlaces(due.source) {
                if lines.count == Self.most {
                    hasMore = true
                    break
                }
                lines.append(try line(due, in: tx, context))
            }
            last = hasMore || page.count < 200 ? nil : page.last
        } while last != nil
        return Answer(lines: lines, fen: lines.map(\.fen).reduce(0, +), hasMore: hasMore)
    }

    private func line(_ due: PlaceDue, in tx: Tx, _ context: Context) throws -> Line {
        let published = try context.services.version(due.source.service, due.source.digest)
        let place = try due.place.flatMap(tx.places.find)
        let payee = try (place?.organisation ?? due.organisation).flatMap(tx.organisations.find)
        let name = payee.map { Words(zh: $0.name, en: $0.nameEn.isEmpty ? $0.name : $0.nameEn) }
        return Line(
            grant: due.id,
            caseFile: due.caseFile,
            number: due.number,
            title: published.service.words(.grant(due.source.grant)),
            account: published.account(of: due.source),
            holder: place?.words ?? name ?? Words(zh: "—", en: "—"),
            payee: name ?? Words(zh: "—", en: "—"),
            fen: due.amount,
            period: due.period,
            grantedOn: context.calendar.date(of: due.grantedAt)
        )
    }
}

/// Finance has transferred what was owed to places, and notes it by the number of the slip.
///
/// Whoever approved a grant does not also pay it.
package struct PayPlaces: RepeatableUseCase, Encodable {
    package let grants: [Int64]
    package let slip: String

    package init(_ grants: [GrantID], slip: String) {
        self.grants = grants.map(\.raw)
        self.slip = slip
    }

    package struct Paid: Hashable, Sendable, Codable {
        package let count: Int
        package let fen: Int64
        /// Those that one has approved oneself.
        package let own: Int
    }

    package var policy: any Policy { StaffOnly(with: [Offer.payer], fresh: true) }
    package var body: PayPlaces { self }

    package func run(in tx: Tx, _ context: Context) throws -> Paid {
        guard let slip = slip.trimmed.nilIfEmpty, slip.count <= 60 else { throw Refusal.whichSlip }
        var (count, fen, own) = (0, Int64(0), 0)
        for raw in Set(grants).sorted().prefix(PlacesToPay.most) {
            let id = GrantID(raw: raw)
            guard let grant = try tx.grants.find(id), grant.status == .due,
                grant.place != nil || grant.holderOrganisation != nil,
                let row = try grant.caseFile.flatMap(tx.cases.find),
                context.paysPlaces(at: row.handlingPath)
            else { continue }
            guard try !isApprover(context.actor, of: row, in: tx) else {
                own += 1
                continue
            }
            try Treasury(tx, context).settle(grant)
            try tx.grants.move(id, from: .due, to: .settled, settledAt: context.now)
            try tx.grants.notePaid(id, by: slip)
            let work = try CaseWork(row, in: tx, context)
            try work.note(.paid, action: grant.name)
            count += 1
            fen += grant.amount
        }
        guard count > 0 else { throw own > 0 ? Refusal.twoHands : Refusal.nothingPaid }
        return Paid(count: count, fen: fen, own: own)
    }

    private func isApprover(_ actor: Actor, of row: CaseRow, in tx: Tx) throws -> Bool {
        let hands = actor.hands(holding: [Offer.payer], at: row.handlingPath)
        return try tx.cases.events(of: row.id).contains { event in
            event.isDeed && !event.hands.isDisjoint(with: hands)
        }
    }
}

extension Context {
    /// Whether what is owed to places out of cases handled at a path is the actor's to pay.
    func paysPlaces(at path: String) -> Bool {
        guard let colleague = actor.colleague else { return actor == .hall }
        return colleague.duties(at: path).contains(Offer.payer)
    }

    fileprivate func paysPlaces(_ source: GrantSource) -> Bool {
        paysPlaces(at: source.handlingPath)
    }
}

extension Refusal {
    fileprivate static let whichSlip = Refusal(
        Words(zh: "请填转账回单号。", en: "Give the number of the transfer's slip."),
        remedy: Words(zh: "查账时靠它找到这笔钱。", en: "It leads an auditor to the money.")
    )
    fileprivate static let twoHands = Refusal(
        Words(zh: "审批和发放要由两个人办。", en: "Approving and paying take two people."),
        remedy: Words(zh: "请财务岗位的同事付款。", en: "Ask a colleague in finance to pay.")
    )
    fileprivate static let nothingPaid = Refusal(
        Words(zh: "没有选中待付的款项。", en: "Nothing that is owed was chosen."),
        remedy: Words(zh: "请刷新页面，重新勾选。", en: "Reload the page and tick again.")
    )
}
