package import Calendar
package import Programs
import Registry
package import Store

/// A partner as its officer sees it.
package struct PartnerView: Sendable {
    package let id: OrganisationID
    package let version: Int64
    package let entry: PartnerEntry
    package let name: Words
    package let owner: Words
    /// Masked; nil where none is on file.
    package let bankAccount: String?
    package let closedOn: CivilDate?
    package let offers: [Item]
    package let prices: [Price]
    package let clerks: [Clerk]
    package let sums: [Sum]
    package let statements: [StatementView]
    /// Months that are over and have something in no statement, with what is owed.
    package let toBill: [Month]
    /// What the books say is owed in all.
    package let owed: Int64

    /// Something a price may be agreed for.
    package struct Item: Sendable {
        package let service: String
        package let offer: String
        package let title: Words
        package let serviceTitle: Words
        package let price: Int64
        package let atMost: Int64?
        /// What a voucher is worth; nil for a price.
        package let voucher: Int64?
        package let each: Words
    }

    package struct Price: Sendable {
        package let title: Words
        package let fen: Int64
        package let from: CivilDate
        package let until: CivilDate?
        package let isNow: Bool
    }

    package struct Clerk: Sendable {
        package let account: UserID
        package let login: String
        package let hasSecondFactor: Bool
        package let isLocked: Bool
    }

    package struct Sum: Sendable {
        package let month: String
        package let title: Words
        package let count: Int
        package let paid: Int64
        package let borne: Int64
        /// How many paid the list price.
        package let listPrice: Int
    }

    package struct Month: Sendable {
        package let month: String
        package let owed: Int64
    }
}

/// One partner with its prices, log-ins and statements.
package struct OpenPartner: Question {
    private let id: OrganisationID

    package init(_ id: OrganisationID) {
        self.id = id
    }

    package var policy: any Policy { PartnerAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> PartnerView {
        guard let row = try tx.partners.find(id), let place = try tx.organisations.find(id) else {
            throw Refusal.notFound
        }
        let month = context.today.yearAndMonth
        return PartnerView(
            id: id,
            version: row.version,
            entry: entry(row, place),
            name: place.title,
            owner: try tx.organisations.find(row.owner)?.title ?? Words(zh: "", en: ""),
            bankAccount: row.bankAccount.flatMap { try? OrganisationAccount($0).masked },
            closedOn: row.closedOn,
            offers: PartnerOffer.all(for: row, in: context.services).map(PartnerView.Item.init),
            prices: try prices(in: tx, context),
            clerks: try clerks(in: tx, context),
            sums: try sums(in: tx, context),
            statements: try tx.statements.of(id).map { StatementView($0, context) },
            toBill: try tx.statements.openMonths(of: id).filter { $0.month < month }
                .map { PartnerView.Month(month: $0.month, owed: $0.owed) },
            owed: try PartnerBooks(tx, context).owed(to: id)
        )
    }

    private func entry(_ row: PartnerRow, _ place: OrganisationRow) -> PartnerEntry {
        PartnerEntry(
            name: place.name,
            nameEn: place.nameEn,
            creditCode: place.creditCode ?? "",
            address: row.address,
            contact: row.contact ?? "",
            phone: row.phone ?? ""
        )
    }

    private func prices(in tx: Tx, _ context: Context) throws -> [PartnerView.Price] {
        let now = Set(try tx.partners.items(of: id, on: context.today))
        return try tx.partners.items(of: id).map { item in
            PartnerView.Price(
                title: context.services.title(of: item.offer, in: item.service),
                fen: item.listPrice,
                from: item.from,
                until: item.until,
                isNow: now.contains(item)
            )
        }
    }

    private func clerks(in tx: Tx, _ context: Context) throws -> [PartnerView.Clerk] {
        try tx.accounts.ofKind(.partner, at: id).filter { !$0.isClosed }.map { account in
            PartnerView.Clerk(
                account: account.id,
                login: account.login ?? "",
                hasSecondFactor: account.totpSecret != nil,
                isLocked: account.lockedUntil.map { context.now < $0 } ?? false
            )
        }
    }

    private func sums(in tx: Tx, _ context: Context) throws -> [PartnerView.Sum] {
        let counts = try tx.redemptions.listPriceCounts(of: id)
        let sums = try tx.redemptions.sums(of: id)
        let known = Set(sums.map { [$0.month, $0.service, $0.offer] })
        let alone = counts.filter { !known.contains([$0.month, $0.service, $0.offer]) }
        let both =
            sums.map { sum in
                PartnerView.Sum(
                    month: sum.month,
                    title: context.services.title(of: sum.offer, in: sum.service),
                    count: sum.count,
                    paid: sum.paid,
                    borne: sum.borne,
                    listPrice: counts.first {
                        $0.month == sum.month && $0.service == sum.service
                            && $0.offer == sum.offer
                    }?.times ?? 0
                )
            }
            + alone.map { count in
                PartnerView.Sum(
                    month: count.month,
                    title: context.services.title(of: count.offer, in: count.service),
                    count: 0,
                    paid: 0,
                    borne: 0,
                    listPrice: count.times
                )
            }
        return Array(both.sorted { $0.month > $1.month }.prefix(60))
    }
}

extension PartnerView.Item {
    init(_ item: PartnerOffer) {
        service = item.service
        offer = item.offer.id
        title = item.offer.title
        serviceTitle = item.serviceTitle
        price = item.price
        atMost = item.atMost
        voucher = item.voucher
        each = item.offer.each.words
    }
}

extension Offer.Each {
    /// How often one may have it: 每月 2 次.
    package var words: Words {
        let often = times == 1 ? "once" : "\(times) times"
        return switch per {
        case .ever: Words(zh: "每人 \(times) 次", en: "\(often) a person")
        case .day: Words(zh: "每天 \(times) 次", en: "\(often) a day")
        case .week: Words(zh: "每周 \(times) 次", en: "\(often) a week")
        case .month: Words(zh: "每月 \(times) 次", en: "\(often) a month")
        case .year: Words(zh: "每年 \(times) 次", en: "\(often) a year")
        }
    }
}
