import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct PaymentTests {
    @Test func `a fund that is too small lets the case wait where it is`() async throws {
        let office = try await Office.open(fund: 1_199_99)
        let id = try await office.apply(0)
        try await office.act("approve", on: id, as: office.officer)
        let row = try await office.row(id)
        #expect(row.state.step == "review" && row.state.awaits == "approve")
        #expect(row.dueAt == nil && row.state.granted.isEmpty)
        let again = await refusal { try await office.act("approve", on: id, as: office.officer) }
        #expect(again?.reason.zh.contains("按顺序等待") == true)
        _ = try await office.act("refuse", on: id, as: office.officer, saying: "重新核对")
        let waiting = try await office.hall.database.read(office.hall.tenant) {
            try $0.waitingGrants.of(id)
        }
        #expect(waiting.isEmpty, "who is decided otherwise waits no longer")
        try await office.expectSoundBooks()
    }

    @Test func `when a fund runs out in the middle of many, the rest wait in their order`()
        async throws
    {
        let office = try await Office.open(more: 5, fund: 3 * 1_200_00)
        var lines: [DecideInBulk.Line] = []
        for number in 6..<11 {
            let id = try await office.apply(number)
            lines.append(DecideInBulk.Line(id, seeing: try await office.row(id).state.version))
        }
        let results = try await office.hall.perform(
            DecideInBulk("approve", on: lines, saying: nil),
            as: .staff(office.officer)
        )
        #expect(results.allSatisfy { $0.refusal == nil })
        let steps = try await office.steps(of: lines)
        #expect(steps == ["payment", "payment", "payment", "review", "review"])
        // Whoever comes first is served first, by whatever comes in, and nobody before him.
        let service = try #require(
            office.hall.shelf.now.open.first { !$0.service.accounts.isEmpty }
        )
        .service
        let account = try #require(service.accounts.first).id
        for (slip, wanted) in [("1", "review"), ("2", "payment")] {
            _ = try await office.hall.perform(
                RecordIncome(700_00, into: account, of: service.id, from: slip),
                as: .hall
            )
            try await office.hall.tick()
            #expect(try await office.steps(of: lines)[3] == wanted)
            #expect(try await office.steps(of: lines)[4] == "review")
        }
        try await office.expectSoundBooks()
    }

    @Test func `whoever approved does not pay, by hand or by batch`() async throws {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        _ = await refusal { try await office.act("paid", on: id, as: office.both) }
        let batch = try await office.checkedBatch([grant])
        let line = try #require(try await office.lines(batch).first)
        let settled = try await office.hall.perform(
            SettleBatch(batch, lines: [.init(line.id)]),
            as: .staff(office.both)
        )
        #expect(settled.paid == 0)
        #expect(settled.refusals["1"] != nil)
        try await office.expectSoundBooks()
    }

    @Test func `whoever made a batch does not check it, and nobody downloads it before`()
        async throws
    {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let batch = try await office.batch([grant])
        _ = await refusal {
            try await office.hall.perform(CheckBatch(batch), as: .staff(office.finance))
        }
        _ = await refusal {
            try await office.hall.perform(DownloadBatch(batch), as: .staff(office.checker))
        }
        let early = SettleBatch(batch, lines: [])
        _ = await refusal { try await office.hall.perform(early, as: .staff(office.checker)) }
    }

    @Test func `those whose duty paying is not look into no batch`() async throws {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let batch = try await office.checkedBatch([grant])
        for colleague in [office.officer, office.supervisor, office.house.south.officer] {
            let actor = Actor.staff(colleague)
            _ = await refusal { try await office.hall.perform(CheckBatch(batch), as: actor) }
            _ = await refusal {
                try await office.hall.bankFile(of: batch, once: nil, as: actor).bytes
            }
            _ = await refusal { try await office.hall.ask(OpenBatch(batch), as: actor).lines }
            #expect(try await office.hall.ask(OpenPaySheet(), as: actor).batches.isEmpty)
        }
    }

    @Test func `the file keeps every digit and takes no name for a formula`() async throws {
        let office = try await Office.open(more: 3)
        let names = ["=cmd|' /C calc'!A0", "王\"小\"明", "李,四"]
        var grants: [GrantID] = []
        for (index, name) in names.enumerated() {
            let person = office.workers[6 + index].person.id
            try await office.house.arrange { tx in
                guard var row = try tx.people.find(person) else { return }
                row.name = name
                row.bankAccount = "622200000000000\(100 + index)"
                try tx.people.save(row)
            }
            grants.append(try await office.granted(6 + index).grant)
        }
        let batch = try await office.checkedBatch(grants)
        let file = try await office.hall.bankFile(
            of: batch,
            once: nil,
            as: .staff(office.finance)
        )
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(text.contains("\"\t=cmd|' /C calc'!A0\""))
        #expect(text.contains("\"王\"\"小\"\"明\""))
        #expect(text.contains("\"李,四\""))
        for index in names.indices { #expect(text.contains("\"\t622200000000000\(100 + index)\"")) }
        #expect(text.contains("\"1200.00\""))
    }

    @Test func `a line the bank sends back is owed again and goes into another batch`() async throws
    {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        let batch = try await office.checkedBatch([grant])
        let line = try #require(try await office.lines(batch).first)
        let settled = try await office.hall.perform(
            SettleBatch(batch, lines: [.init(line.id, returned: "户名不符")]),
            as: .staff(office.finance)
        )
        #expect(settled.returned == 1)
        #expect(try await office.row(id).state.step == "payment")
        try await office.expectSoundBooks()
        let next = try await office.checkedBatch([grant])
        #expect(next != batch)
        try await office.settle(next)
        #expect(try await office.row(id).state.outcome == "paid")
        try await office.expectSoundBooks()
    }

    @Test func `nobody is in two living batches, and the case waits for the bank`() async throws {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        try await office.batch([grant])
        let again = await refusal { try await office.batch([grant]) }
        #expect(again?.reason.zh.contains("已在别的批次里") == true)
        for (action, words) in [("paid", nil), ("check account", "请核对")] {
            let refusal = await refusal {
                try await office.act(action, on: id, as: office.finance, saying: words)
            }
            #expect(refusal?.reason.zh.contains("批次") == true)
        }
        try await office.expectSoundBooks()
    }

    @Test func `settling twice pays once`() async throws {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        let batch = try await office.checkedBatch([grant])
        let line = try #require(try await office.lines(batch).first)
        let settle = SettleBatch(batch, lines: [.init(line.id)])
        let actor = Actor.staff(office.finance)
        let first = try await office.hall.perform(settle, once: "k", as: actor)
        #expect(first.paid == 1)
        #expect(try await office.hall.perform(settle, once: "k", as: actor) == first)
        let after = try await office.traces(of: id)
        _ = await refusal { try await office.hall.perform(settle, as: actor) }
        #expect(try await office.traces(of: id) == after)
        try await office.expectSoundBooks()
        try await office.expectTidyCases()
    }
}

extension Office {
    @discardableResult func batch(_ grants: [GrantID]) async throws -> BatchID {
        let prepared = try await hall.perform(PrepareBatch(grants), as: .staff(finance))
        return BatchID(raw: prepared.batch)
    }

    func checkedBatch(_ grants: [GrantID]) async throws -> BatchID {
        let batch = try await batch(grants)
        _ = try await hall.perform(CheckBatch(batch), as: .staff(checker))
        return batch
    }

    func lines(_ batch: BatchID) async throws -> [PaymentLineRow] {
        try await house.look { try $0.payments.lines(of: batch) }
    }

    func settle(_ batch: BatchID) async throws {
        let lines = try await lines(batch).map { SettleBatch.Line($0.id) }
        _ = try await hall.perform(SettleBatch(batch, lines: lines), as: .staff(finance))
    }
}

extension Office {
    fileprivate func steps(of lines: [DecideInBulk.Line]) async throws -> [String] {
        var steps: [String] = []
        for line in lines { steps.append(try await row(CaseID(raw: line.caseFile)).state.step) }
        return steps
    }
}
