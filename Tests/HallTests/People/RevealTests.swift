import Hall
import HallTesting
import Registry
import Store
import Testing

@Suite struct RevealTests {
    @Test func `a sealed value is shown for a reason, and the trail keeps it`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let length = try await office.auditLength()
        func reveal() async throws -> String? {
            try await office.hall.reveal(
                .bankAccount,
                of: id,
                because: "核对收款账户",
                once: "k",
                as: .staff(office.officer)
            )
        }
        let shown = try await reveal()
        #expect(shown == office.workers[0].person.bankAccount)
        #expect(try await reveal() == shown)
        #expect(try await office.auditLength() == length + 1)
        let acts = try await office.house.look { try $0.audit.ofCase(id, limit: 100) }
        #expect(acts.first?.act.action == "person.revealed.bank account")
        #expect(acts.first?.act.actor == office.officer.account)
        #expect(acts.first?.act.words == "核对收款账户")
    }

    @Test func `without a reason, a fresh password or the case at hand nothing is shown`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let length = try await office.auditLength()
        let stale = Colleague(
            account: office.officer.account,
            name: office.officer.name,
            posts: office.officer.posts,
            isFresh: false
        )
        let reason = Reveal(.name, of: id, because: "核对收款账户")
        let hostile: [(Reveal, Actor)] = [
            (Reveal(.name, of: id, because: "  "), .staff(office.officer)),
            (reason, .staff(stale)),
            (reason, .staff(office.house.south.officer)),
            (reason, office.workers[0].actor),
            (reason, .visitor),
        ]
        for (reveal, actor) in hostile {
            _ = await refusal { try await office.hall.perform(reveal, as: actor) }
        }
        #expect(try await office.auditLength() == length)
    }
}
