import Calendar
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

@Suite struct PartnerTests {
    @Test func `what cannot be read is said at its field, all at once`() async throws {
        let corner = try await Corner()
        let entry = PartnerEntry(
            name: "店",
            creditCode: "123",
            phone: "abc",
            bankAccount: "12"
        )
        do {
            let add = AddPartner(entry, of: corner.test.north.place.id)
            _ = try await corner.hall.perform(add, as: corner.officer)
            Issue.record("it was taken")
        } catch let form as UnfinishedForm {
            let fields = Set(form.faults.keys)
            #expect(fields == ["name", "address", "credit code", "phone", "bank account"])
        }
    }

    @Test
    func `a partner is at hand for officers of its union and those above, and for nobody else`()
        async throws
    {
        let corner = try await Corner()
        let page = OpenPartner(corner.barber.id)
        let worker = try await corner.worker(0)
        for actor in [corner.stranger, corner.finance, worker, corner.barber.clerk] {
            _ = await refusal { try await corner.hall.ask(page, as: actor).owed }
        }
        let list = try await corner.hall.ask(PartnerList(), as: corner.officer)
        #expect(list.total == 2 && list.lines.allSatisfy { $0.hasAccount })
        #expect(try await corner.hall.ask(PartnerList(), as: corner.stranger).total == 0)
        _ = await refusal {
            let entry = PartnerEntry(name: "别人的店", address: "北区")
            let add = AddPartner(entry, of: corner.test.north.place.id)
            return try await corner.hall.perform(add, as: corner.stranger)
        }
    }

    @Test func `a price is above what workers pay and within what the union bears`() async throws {
        let corner = try await Corner()
        let today = corner.hall.calendar.date(of: corner.test.clock.now)
        for (fen, from) in [
            (10_00, today), (30_01, today), (25_00, today.adding(days: -1)),
        ] as [(Int64, CivilDate)] {
            _ = await refusal {
                let price = SetPrice(
                    fen,
                    for: "haircut",
                    of: Corner.serviceID,
                    at: corner.barber.id,
                    from: from
                )
                return try await corner.hall.perform(price, as: corner.officer)
            }
        }
        let later = SetPrice(
            30_00,
            for: "haircut",
            of: Corner.serviceID,
            at: corner.barber.id,
            from: today.adding(days: 3),
            until: today.adding(days: 4)
        )
        _ = try await corner.hall.perform(later, as: corner.officer)
        var seen: [Int64?] = []
        for _ in 0..<6 {
            let counter = OpenCounter(try await corner.code(0).token)
            let quotes = try await corner.hall.ask(counter, as: corner.barber.clerk).quotes
            seen.append(quotes.first { $0.offer == "haircut" }?.listPrice)
            corner.test.pass(days: 1)
        }
        #expect(seen == [25_00, 25_00, 25_00, 30_00, 30_00, nil])
    }

    @Test
    func `what is sealed lies in no file of the database, and a change says what was changed`()
        async throws
    {
        let corner = try await Corner()
        let view = try await corner.hall.ask(OpenPartner(corner.barber.id), as: corner.officer)
        #expect(view.bankAccount == "****0300")
        var entry = view.entry
        entry.contact = "李师傅"
        entry.bankAccount = "990100200399"
        let edit = EditPartner(corner.barber.id, entry, seeing: view.version)
        _ = try await corner.hall.perform(edit, as: corner.officer)
        _ = await refusal { try await corner.hall.perform(edit, as: corner.officer) }
        let raw = try await corner.test.look { tx in
            try tx.rows("SELECT contact, bank_account FROM partner WHERE contact IS NOT NULL") {
                (try $0.blob(0), try $0.blob(1))
            }
        }
        #expect(raw.allSatisfy { !$0.0.contains(Array("李师傅".utf8)) })
        #expect(raw.allSatisfy { !$0.1.contains(Array("990100".utf8)) })
        let id = corner.barber.id
        let words = try await corner.test.look { tx in
            try tx.audit.ofSubject("partner", id.raw).map(\.act).first {
                $0.action == "partner.edit"
            }?
            .words
        }
        #expect(words == "contact, bank account")
    }

    @Test func `a counter logs in by password, is locked when guessed at, and is out when closed`()
        async throws
    {
        let corner = try await Corner()
        let hall = corner.hall
        let made = try await hall.addClerk("barber.1", at: corner.barber.id, as: corner.officer)
        _ = await refusal {
            try await hall.addClerk("barber.1", at: corner.barber.id, as: corner.officer).login
        }
        guard
            case .entered(let token) = try await hall.logInAtCounter(
                "Barber.1",
                password: made.password,
                code: "",
                from: "10.0.0.1"
            )
        else { throw Fault() }
        let presence = try await hall.presence(holding: token)
        #expect(presence?.kind == .partner)
        #expect(presence?.actor.clerk?.partner == corner.barber.id)
        // The desk's door is another one.
        let desk = try await hall.logIn(
            "barber.1",
            password: made.password,
            code: "",
            from: "10.0.0.1"
        )
        #expect(desk == .wrong)
        let password = try await hall.resetClerk(
            made.account,
            at: corner.barber.id,
            as: corner.officer
        )
        #expect(try await hall.presence(holding: token) == nil)
        for _ in 0..<5 {
            _ = try await hall.logInAtCounter(
                "barber.1",
                password: "wrong wrong",
                code: "",
                from: "1"
            )
        }
        let locked = try await hall.logInAtCounter(
            "barber.1",
            password: password,
            code: "",
            from: "1"
        )
        guard case .locked = locked else { throw Fault() }
        corner.test.pass(minutes: 15)
        guard
            case .entered(let again) = try await hall.logInAtCounter(
                "barber.1",
                password: password,
                code: "",
                from: "1"
            )
        else { throw Fault() }
        _ = try await hall.perform(ClosePartner(corner.barber.id), as: corner.officer)
        #expect(try await hall.presence(holding: again) == nil)
        _ = await refusal { try await corner.redeem(0, "haircut", at: corner.barber) }
    }

    @Test func `with a second factor the password alone opens nothing`() async throws {
        let corner = try await Corner()
        let made = try await corner.hall.addClerk(
            "canteen",
            at: corner.canteen.id,
            withSecondFactor: true,
            as: corner.officer
        )
        let secret = try #require(made.secret.flatMap(Base32.bytes))
        let code = OneTimePassword(secret: secret).code(at: corner.test.clock.now)
        for typed in ["", "000000"] where typed != code {
            let answer = try await corner.hall.logInAtCounter(
                "canteen",
                password: made.password,
                code: typed,
                from: "1"
            )
            #expect(answer == .wrong)
        }
        guard
            case .entered = try await corner.hall.logInAtCounter(
                "canteen",
                password: made.password,
                code: code,
                from: "1"
            )
        else { throw Fault() }
        let replay = try await corner.hall.logInAtCounter(
            "canteen",
            password: made.password,
            code: code,
            from: "1"
        )
        #expect(replay == .wrong)
    }

    private struct Fault: Error {}
}

extension [UInt8] {
    fileprivate func contains(_ other: [UInt8]) -> Bool {
        !other.isEmpty && count >= other.count
            && indices.dropLast(other.count - 1).contains {
                Array(self[$0..<$0 + other.count]) == other
            }
    }
}
