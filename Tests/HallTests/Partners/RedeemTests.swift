import Calendar
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

@Suite struct RedeemTests {
    @Test func `whoever is meant pays ten, the books owe the rest; others pay the list price`()
        async throws
    {
        let corner = try await Corner()
        guard case .redeemed(let id) = try await corner.redeem(0, "haircut", at: corner.barber)
        else { throw Fault() }
        let receipt = try await corner.hall.ask(
            OpenRedemption(RedemptionID(raw: id)),
            as: corner.barber.clerk
        )
        #expect(receipt.paid == 10_00 && receipt.borne == 15_00 && receipt.listPrice == 25_00)
        #expect(receipt.number == "DH-2024-000001")
        #expect(try await corner.owed(to: corner.barber) == 15_00)
        #expect(try await corner.redeem(1, "haircut", at: corner.barber) == .listPrice(25_00))
        #expect(try await corner.owed(to: corner.barber) == 15_00)
        let sums = try await corner.hall.ask(OpenPartner(corner.barber.id), as: corner.officer).sums
        #expect(sums.map(\.count) == [1] && sums.map(\.listPrice) == [1])
        try await corner.expectSound()
    }

    @Test func `a counter sees a masked name and prices, and no more`() async throws {
        let corner = try await Corner()
        let token = try await corner.code(0).token
        let seen = try await corner.hall.ask(OpenCounter(token), as: corner.barber.clerk)
        let name = corner.test.people[0].name
        #expect(seen.name == PersonName(name)?.masked && seen.name != name)
        #expect(seen.quotes.map(\.offer) == ["meal", "haircut"])
        #expect(!token.contains(corner.test.people[0].id.description))
    }

    @Test func `two codes of one person cannot be told to be one person's`() async throws {
        let corner = try await Corner()
        let (one, other) = (try await corner.code(0).token, try await corner.code(0).token)
        #expect(one != other && one.prefix(8) != other.prefix(8))
        #expect(try await corner.code(0).code == corner.code(0).code)
    }

    @Test func `a code gives an item once, however often and by whatever form it is sent`()
        async throws
    {
        let corner = try await Corner()
        let token = try await corner.code(0).token
        let redeem = Redeem("haircut", of: Corner.serviceID, by: token, paying: 10_00)
        let clerk = corner.barber.clerk
        let first = try await corner.hall.perform(redeem, once: "a", as: clerk)
        #expect(try await corner.hall.perform(redeem, once: "a", as: clerk) == first)
        #expect(try await corner.hall.perform(redeem, once: "b", as: clerk) == first)
        async let left = corner.hall.perform(redeem, once: "c", as: clerk)
        async let right = corner.hall.perform(redeem, once: "d", as: clerk)
        #expect(try await [left, right] == [first, first])
        #expect(try await corner.owed(to: corner.barber) == 15_00)
        // Another code of the same minute is the same pass, also where it was typed.
        let code = try #require(try await corner.code(0).code)
        let typed = try await corner.hall.perform(TypeMemberCode(code.lowercased()), as: clerk)
        guard case .token(let again) = typed else { throw Fault() }
        let second = Redeem("haircut", of: Corner.serviceID, by: again, paying: 10_00)
        #expect(try await corner.hall.perform(second, once: "e", as: clerk) == first)
        // The meal is another item.
        let meal = Redeem("meal", of: Corner.serviceID, by: token, paying: 10_00)
        #expect(try await corner.hall.perform(meal, once: "f", as: clerk) != first)
        // What one counter took, another does not take again.
        let elsewhere = Redeem("meal", of: Corner.serviceID, by: token, paying: 10_00)
        let no = await refusal {
            try await corner.hall.perform(elsewhere, as: corner.canteen.clerk)
        }
        #expect(no == .usedPass)
        try await corner.expectSound()
    }

    @Test func `the cap of a month is the cap, an undone one comes back`() async throws {
        let corner = try await Corner()
        var ids: [Int64] = []
        for _ in 0..<2 {
            guard case .redeemed(let id) = try await corner.redeem(0, "haircut", at: corner.barber)
            else { throw Fault() }
            ids.append(id)
            corner.test.pass(minutes: 1)
        }
        #expect(try await corner.redeem(0, "haircut", at: corner.barber) == .listPrice(25_00))
        let token = try await corner.code(0).token
        let quote = try await corner.quote(token, "haircut", at: corner.barber)
        #expect(quote.reason?.zh.contains("本月的 2 次已用完") == true)
        _ = try await corner.hall.perform(
            UndoRedemption(RedemptionID(raw: ids[1])),
            as: corner.barber.clerk
        )
        #expect(try await corner.owed(to: corner.barber) == 15_00)
        let again = try await corner.quote(token, "haircut", at: corner.barber)
        #expect(again.pays == 10_00)
        corner.test.pass(days: 6)
        #expect(
            try await corner.quote(corner.code(0).token, "haircut", at: corner.barber).pays == 10_00
        )
        try await corner.expectSound()
    }

    @Test func `an undo is the counter's own, and within ten minutes`() async throws {
        let corner = try await Corner()
        guard case .redeemed(let id) = try await corner.redeem(0, "haircut", at: corner.barber)
        else { throw Fault() }
        let undo = UndoRedemption(RedemptionID(raw: id))
        for actor in [corner.canteen.clerk, try await corner.worker(0), corner.officer] {
            _ = await refusal { try await corner.hall.perform(undo, as: actor) }
        }
        corner.test.pass(minutes: 10)
        let late = await refusal { try await corner.hall.perform(undo, as: corner.barber.clerk) }
        #expect(late?.reason.zh.contains("超过 10 分钟") == true)
        #expect(try await corner.owed(to: corner.barber) == 15_00)
    }

    @Test func `an empty fund is said, and nobody is overpaid`() async throws {
        let corner = try await Corner(fund: 20_00)
        #expect(try await corner.redeem(0, "haircut", at: corner.barber) != .listPrice(25_00))
        corner.test.pass(minutes: 1)
        let token = try await corner.code(0).token
        let quote = try await corner.quote(token, "haircut", at: corner.barber)
        #expect(quote.pays == 25_00 && quote.reason?.zh.contains("经费已用完") == true)
        // What the counter saw before the fund was empty is not taken for granted.
        let hoped = Redeem("haircut", of: Corner.serviceID, by: token, paying: 10_00)
        let no = await refusal { try await corner.hall.perform(hoped, as: corner.barber.clerk) }
        #expect(no?.reason.zh.contains("价格刚刚变了") == true)
        #expect(try await corner.owed(to: corner.barber) == 15_00)
        // Five yuan are left for a meal of fifteen; the meal here costs eighteen.
        #expect(try await corner.quote(token, "meal", at: corner.barber).pays == 18_00)
    }

    @Test func `a code is too old after five minutes, and no other's by any change of a letter`()
        async throws
    {
        let corner = try await Corner()
        let token = try await corner.code(0).token
        var seeds = SystemRandomNumberGenerator()
        for place in token.indices {
            var letters = Array(token)
            let at = token.distance(from: token.startIndex, to: place)
            letters[at] = letters[at] == "A" ? "B" : "A"
            let forged = String(letters)
            let no = await refusal {
                try await corner.hall.ask(OpenCounter(forged), as: corner.barber.clerk)
            }
            #expect(no == .noPass)
        }
        for length in 0..<90 {
            let text = String(
                (0..<length).map { _ in "AZaz09-_%./".randomElement(using: &seeds) ?? "A" }
            )
            let no = await refusal {
                try await corner.hall.ask(OpenCounter(text), as: corner.barber.clerk)
            }
            #expect(no == .noPass)
        }
        corner.test.pass(minutes: 5)
        let no = await refusal {
            try await corner.hall.ask(OpenCounter(token), as: corner.barber.clerk)
        }
        #expect(no == .stalePass)
    }

    @Test func `a code of another hall opens nothing`() async throws {
        let (corner, other) = (try await Corner(), try await Corner(seed: 2))
        let token = try await other.code(0).token
        let no = await refusal {
            try await corner.hall.ask(OpenCounter(token), as: corner.barber.clerk)
        }
        #expect(no == .noPass)
        let code = try #require(try await other.code(0).code)
        let typed = try await corner.hall.perform(TypeMemberCode(code), as: corner.barber.clerk)
        #expect(typed == .refused(.noCode))
    }

    @Test func `a code of another tenant in the same house opens nothing`() async throws {
        let corner = try await Corner()
        let person = corner.test.people[0].id
        let now = corner.test.clock.now
        let token = try await corner.hall.database.write(TenantID(raw: 2)) {
            try MemberPass(of: person, at: now).token(in: $0)
        }
        let no = await refusal {
            try await corner.hall.ask(OpenCounter(token), as: corner.barber.clerk)
        }
        #expect(no == .noPass)
    }

    @Test func `wrong codes are counted, and then none is taken for a while`() async throws {
        let corner = try await Corner()
        let clerk = corner.barber.clerk
        for _ in 0..<20 {
            let no = try await corner.hall.perform(TypeMemberCode("ABC123XYZ"), as: clerk)
            #expect(no == .refused(.noCode))
        }
        let code = try #require(try await corner.code(0).code)
        guard case .refused(let no) = try await corner.hall.perform(TypeMemberCode(code), as: clerk)
        else { throw Fault() }
        #expect(no != .noCode)
        corner.test.pass(minutes: 10)
        let fresh = try #require(try await corner.code(0).code)
        guard case .token = try await corner.hall.perform(TypeMemberCode(fresh), as: clerk)
        else { throw Fault() }
    }

    @Test func `nobody but a counter reads codes and redeems`() async throws {
        let corner = try await Corner()
        let token = try await corner.code(0).token
        let redeem = Redeem("haircut", of: Corner.serviceID, by: token, paying: 10_00)
        for actor in [Actor.visitor, corner.officer, try await corner.worker(1), .hall] {
            _ = await refusal { try await corner.hall.ask(OpenCounter(token), as: actor) }
            _ = await refusal { try await corner.hall.perform(redeem, as: actor) }
        }
        // The canteen has agreed on no haircuts.
        let no = await refusal { try await corner.hall.perform(redeem, as: corner.canteen.clerk) }
        #expect(no == .notFound)
    }

    @Test func `a counter is nobody elsewhere`() async throws {
        let corner = try await Corner()
        let clerk = corner.barber.clerk
        _ = await refusal { try await corner.hall.perform(ShowMemberCode(), as: clerk) }
        _ = await refusal { try await corner.hall.ask(MyCases(), as: clerk) }
        _ = await refusal { try await corner.hall.ask(OpenPartner(corner.barber.id), as: clerk) }
        _ = await refusal { try await corner.hall.ask(OpenPaySheet(), as: clerk) }
    }

    private struct Fault: Error {}
}
