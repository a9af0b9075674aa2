import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store

extension DemoLife {
    /// Some go to a shop and show their code; now and then somebody for whom the price is not meant.
    mutating func shop() async throws {
        // The first few are left for whoever tries the demo.
        let couriers = couriers.dropFirst(4)
        guard !shops.isEmpty, !couriers.isEmpty else { return }
        for _ in 0..<dice.number(2...6) {
            // A code gives an item once: the next customer comes some minutes later.
            pass(to: clock.now.advanced(byMilliseconds: 180_000))
            let shop = shops[dice.number(0...shops.count - 1)]
            let courier = couriers[dice.number(couriers.startIndex...couriers.endIndex - 1)]
            let anybody = dice.number(0...town.people.count - 1)
            let who =
                dice.chance(12) && !newcomers.contains(town.city.people[anybody].household)
                ? anybody : courier
            try await redeem(try await account(of: who), at: shop)
        }
    }

    /// Some take a voucher of what is open, and most of them go and use it.
    mutating func takeVouchers() async throws {
        guard services.contains(where: { $0.service.offers.contains(where: \.isVoucher) }) else {
            return
        }
        // Those whom the demo is tried as take and use theirs themselves.
        let members = town.city.people.indices.filter { index in
            let person = town.city.people[index]
            return person.memberSince != nil && !newcomers.contains(person.household)
        }
        guard !members.isEmpty else { return }
        for _ in 0..<voucherDice.number(1...4) {
            pass(to: clock.now.advanced(byMilliseconds: 180_000))
            let who = members[voucherDice.number(0...members.count - 1)]
            let worker = try await account(of: who)
            for view in try await hall.ask(ClaimableOffers(), as: worker)
            where view.offer.isVoucher {
                let service = view.published.service.id
                _ = try await hall.claim(view.offer.id, of: service, once: nil, as: worker)
            }
            if voucherDice.chance(70) { try await useVoucher(worker) }
        }
    }

    /// At the first shop that takes one of somebody's vouchers.
    private func useVoucher(_ worker: Actor) async throws {
        for shop in shops {
            guard let code = try await hall.perform(ShowMemberCode(), as: worker) else { return }
            let seen = try await hall.ask(OpenCounter(code.token), as: shop.clerk)
            let quote = seen.quotes.first { $0.voucher != nil && $0.given == nil }
            guard let quote else { continue }
            _ = try await hall.perform(
                Redeem(quote.offer, of: quote.service, by: code.token, paying: quote.pays),
                as: shop.clerk
            )
            return
        }
    }

    private func redeem(_ worker: Actor, at shop: DemoShop) async throws {
        guard let code = try await hall.perform(ShowMemberCode(), as: worker) else { return }
        let seen = try await hall.ask(OpenCounter(code.token), as: shop.clerk)
        guard let quote = seen.quotes.first(where: { $0.isSubsidised || !$0.isVoucher }) else {
            return
        }
        _ = try await hall.perform(
            Redeem(quote.offer, of: quote.service, by: code.token, paying: quote.pays),
            as: shop.clerk
        )
    }

    /// The month before is stated, put into a file, checked and paid; the last one is left for whoever
    /// tries the demo.
    mutating func payShops() async throws {
        guard !shops.isEmpty, today.days(until: lastDay) > 28 || today.month != lastDay.month,
            let officer = crew.members.first(where: { $0.role == "officer" })?.colleague
        else { return }
        _ = try await hall.perform(IssueAll(), as: .staff(officer))
        let finance = crew.members.filter { $0.role == "finance" }.map(\.colleague)
        guard finance.count > 1, today.days(until: lastDay) > 60 else { return }
        let due = try await hall.ask(PayableStatements(), as: .staff(finance[0])).map(\.id)
        guard !due.isEmpty else { return }
        let made = try await hall.perform(PrepareStatements(due), as: .staff(finance[0]))
        let batch = BatchID(raw: made.batch)
        _ = try await hall.perform(CheckBatch(batch), as: .staff(finance[1]))
        let view = try await hall.ask(OpenBatchView(batch), as: .staff(finance[1]))
        let lines = view.lines.map { line in
            SettleBatch.Line(line.id, returned: dice.chance(10) ? "户名不符" : nil)
        }
        _ = try await hall.perform(SettleBatch(batch, lines: lines), as: .staff(finance[1]))
    }
}
