import Calendar
import Casework
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import SeededTesting
import Store
import Testing

/// Money that was paid wrongly: two say so, whoever had it may object, and what comes in lies in its account again.
@Suite struct RecoveryTests {
    @Test func `nobody is told before a second one has confirmed it`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        let own = try await back.own()
        #expect(own.claims.isEmpty && !own.story.contains { $0.title.zh == "追回款项" })
        for colleague in [back.office.finance, back.both] {
            let no = await refusal {
                try await back.hall.perform(ConfirmClaim(id, isRight: true), as: .staff(colleague))
            }
            #expect(no != nil, "\(colleague.name)")
        }
        try await back.confirm(id)
        let claim = try #require(try await back.own().claims.first)
        #expect(claim.rest == 1_200_00 && claim.reason == "重复发放")
        #expect(claim.due == back.today.adding(days: 30))
        let told = try await back.messages()
        #expect(told.contains { $0.contains("重复发放") && $0.contains("1,200 元") })
    }

    @Test func `whoever proposed it does not confirm it, also in another's place`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.all)
        let own = await refusal {
            try await back.hall.perform(ConfirmClaim(id, isRight: true), as: .staff(back.all))
        }
        #expect(own?.reason.zh.contains("两个人") == true)
        let view = try await back.hall.ask(OpenRecovery(id), as: .staff(back.all))
        #expect(!view.deeds.contains(.confirm) && view.obstacle != nil)
        try await back.confirm(id)
    }

    @Test func `an open desk claims nothing: the password was typed just now`() async throws {
        let back = try await PaidBack.open()
        let stale = Colleague(
            account: back.office.finance.account,
            name: back.office.finance.name,
            posts: back.office.finance.posts,
            isFresh: false
        )
        let no = await refusal { try await back.claim(1_00, by: stale) }
        #expect(no == .logInAgain)
    }

    @Test func `never more than was paid, and nothing of what was not`() async throws {
        let back = try await PaidBack.open()
        for fen in [nil, 0, -5, 1_200_01] as [Int64?] {
            let faults = await faults { try await back.claim(fen, by: back.office.finance) }
            #expect(faults.keys.contains("sum"), "\(fen ?? -1)")
        }
        try await back.claim(800_00, by: back.office.finance)
        let rest = await faults { try await back.claim(400_01, by: back.office.finance) }
        #expect(rest["sum"]?.zh.contains("400 元") == true)
        let unpaid = try await back.office.granted(2)
        let no = await refusal {
            try await back.hall.perform(
                ClaimBack(1_00, of: unpaid.grant, in: unpaid.caseFile, because: "发错"),
                as: .staff(back.office.finance)
            )
        }
        #expect(no?.reason.zh.contains("没有可以追回的") == true)
        let mute = await faults {
            try await back.hall.perform(
                ClaimBack(1_00, of: back.grant, in: back.caseFile, because: " "),
                as: .staff(back.office.finance)
            )
        }
        #expect(mute.keys.sorted() == ["reason"])
    }

    @Test func `what comes in lies in its account again; when all has come, it can be had again`()
        async throws
    {
        let back = try await PaidBack.open()
        let before = try await back.fund()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        try await back.confirm(id)
        let again = await refusal { try await back.office.apply(0) }
        #expect(again != nil, "it was had once")
        try await back.record(500_00, id)
        #expect(try await back.fund() == before + 500_00)
        #expect(try await back.grantRow().status == .settled)
        let late = await faults { try await back.record(700_01, id) }
        #expect(late.keys.sorted() == ["sum"])
        let future = await faults {
            try await back.record(1_00, id, on: back.today.adding(days: 1).description)
        }
        #expect(future.keys.sorted() == ["day"])
        try await back.record(700_00, id)
        #expect(try await back.fund() == before + 1_200_00)
        #expect(try await back.grantRow().status == .returned)
        #expect(try await back.own().claims.first?.state == .repaid)
        try await back.office.apply(0)
        try await back.expectSound()
    }

    @Test func `what was noted wrongly is taken back by a line of its own`() async throws {
        let back = try await PaidBack.open()
        let before = try await back.fund()
        let id = try await back.claim(1_000_00, by: back.office.finance)
        try await back.confirm(id)
        try await back.record(900_00, id)
        let view = try await back.hall.ask(OpenRecovery(id), as: .staff(back.office.finance))
        let came = try #require(view.repayments.first)
        _ = try await back.hall.perform(
            UndoRepayment(came.id, of: id),
            as: .staff(back.office.finance)
        )
        #expect(try await back.fund() == before)
        let after = try await back.hall.ask(OpenRecovery(id), as: .staff(back.office.finance))
        #expect(after.line.rest == 1_000_00 && after.repayments.map(\.isUndone) == [true])
        let twice = await refusal {
            try await back.hall.perform(
                UndoRepayment(came.id, of: id),
                as: .staff(back.office.finance)
            )
        }
        #expect(twice != nil)
        try await back.expectSound()
    }

    @Test func `an objection stops the days, and somebody without a hand in it answers`()
        async throws
    {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        try await back.confirm(id)
        let due = try #require(try await back.own().claims.first?.due)
        let stranger = await refusal { try await back.object(id, as: back.office.workers[1]) }
        #expect(stranger == .notFound)
        try await back.object(id, as: back.office.workers[0])
        try await back.office.pass(days: 40)
        #expect(try await back.own().claims.first?.isLate == false)
        for stands in [true, false] {
            let no = await refusal {
                try await back.hall.perform(
                    AnswerClaim(id, stands: stands, saying: "核对过"),
                    as: .staff(back.office.supervisor)
                )
            }
            #expect(no?.reason.zh.contains("两个人") == true)
        }
        let answer = AnswerClaim(id, stands: true, saying: "确实发了两次")
        _ = try await back.hall.perform(answer, as: .staff(back.other))
        let claim = try #require(try await back.own().claims.first)
        #expect(claim.due == due.adding(days: 40) && claim.answer == "确实发了两次")
        let second = await refusal { try await back.object(id, as: back.office.workers[0]) }
        #expect(second != nil, "one objects once")
    }

    @Test func `an objection that holds ends it, and nobody is to pay`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        try await back.confirm(id)
        try await back.object(id, as: back.office.workers[0])
        let answer = AnswerClaim(id, stands: false, saying: "是我们记错了")
        _ = try await back.hall.perform(answer, as: .staff(back.other))
        let claim = try #require(try await back.own().claims.first)
        #expect(claim.state == .dropped && claim.answer == "是我们记错了")
        let no = await refusal { try await back.record(1_00, id) }
        #expect(no != nil)
        try await back.claim(1_200_00, by: back.office.finance)
    }

    @Test func `who paid a part and was right has it back before the claim is dropped`()
        async throws
    {
        let back = try await PaidBack.open()
        let before = try await back.fund()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        try await back.confirm(id)
        try await back.record(200_00, id)
        try await back.object(id, as: back.office.workers[0])
        let meanwhile = await refusal { try await back.record(100_00, id) }
        #expect(meanwhile == .otherClaim)
        let answer = AnswerClaim(id, stands: false, saying: "是我们记错了")
        let no = await refusal {
            try await back.hall.perform(answer, as: .staff(back.other))
        }
        #expect(no?.reason.zh.contains("200 元") == true)
        let view = try await back.hall.ask(OpenRecovery(id), as: .staff(back.office.finance))
        #expect(view.deeds == [.undo])
        _ = try await back.hall.perform(
            UndoRepayment(try #require(view.repayments.first).id, of: id),
            as: .staff(back.office.finance)
        )
        _ = try await back.hall.perform(answer, as: .staff(back.other))
        #expect(try await back.own().claims.first?.state == .dropped)
        #expect(try await back.fund() == before)
        try await back.expectSound()
    }

    @Test func `after fifteen days nobody objects any more`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        try await back.confirm(id)
        try await back.office.pass(days: 16)
        #expect(try await back.own().claims.first?.objectUntil == nil)
        let no = await refusal { try await back.object(id, as: back.office.workers[0]) }
        #expect(no?.reason.zh.contains("期限已过") == true)
    }

    @Test func `overdue is told once, and the rest can be let go by a third`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        try await back.confirm(id)
        try await back.record(200_00, id)
        try await back.office.pass(days: 30)
        try await back.hall.tick()
        #expect(try await back.own().claims.first?.isLate == false)
        try await back.office.pass(days: 1)
        try await back.hall.tick()
        try await back.hall.tick()
        let own = try #require(try await back.own().claims.first)
        #expect(own.isLate)
        let told = try await back.messages().filter { $0.contains("期限已过") }
        #expect(Set(told).count == 1, "\(told)")
        let desk = try await back.hall.ask(RecoveryDesk(), as: .staff(back.office.finance))
        #expect(desk.lines.map(\.isLate) == [true])
        #expect(desk.claimed == 1_000_00 && desk.cameIn == 200_00)
        for colleague in [back.office.finance, back.office.supervisor] {
            let no = await refusal {
                try await back.hall.perform(
                    WaiveClaim(id, because: "家里困难"),
                    as: .staff(colleague)
                )
            }
            #expect(no != nil)
        }
        _ = try await back.hall.perform(WaiveClaim(id, because: "家里困难"), as: .staff(back.other))
        #expect(try await back.own().claims.first?.state == .waived)
        #expect(try await back.grantRow().status == .settled)
        try await back.expectSound()
    }

    @Test func `dropped before anybody was told, it was never there`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        let drop = ConfirmClaim(id, isRight: false, saying: "没有发错")
        _ = try await back.hall.perform(drop, as: .staff(back.office.supervisor))
        let own = try await back.own()
        #expect(own.claims.isEmpty)
        #expect(!own.story.contains { $0.note?.zh.contains("没有发错") == true })
        try await back.claim(1_200_00, by: back.office.finance)
    }

    @Test func `whoever has nothing to do with the case finds no claim of it`() async throws {
        let back = try await PaidBack.open()
        let id = try await back.claim(1_200_00, by: back.office.finance)
        let south = back.office.house.south.officer
        let no = await refusal { try await back.hall.ask(OpenRecovery(id), as: .staff(south)) }
        #expect(no == .notFound)
        let desk = try await back.hall.ask(RecoveryDesk(), as: .staff(south))
        #expect(desk.lines.isEmpty && desk.claimed == 0)
    }

    @Test(arguments: UInt64(1)...6)
    func
        `at each moment what was paid is what was kept, what is claimed, what came back and what was let go`(
            seed: UInt64
        ) async throws
    {
        let back = try await PaidBack.open()
        let start = try await back.fund()
        var random = Seeded(seed)
        var model: [RecoveryID: (amount: Int64, cameIn: Int64, state: String)] = [:]
        let desk = [back.office.finance, back.office.supervisor, back.other, back.all]
        for _ in 0..<60 {
            let colleague = desk.randomElement(using: &random) ?? back.all
            let id = model.keys.sorted { $0.raw < $1.raw }.randomElement(using: &random)
            let fen = Int64.random(in: 1...700_00, using: &random)
            do {
                switch (Int.random(in: 0..<7, using: &random), id) {
                case (0, _):
                    let new = try await back.claim(fen, by: colleague)
                    model[new] = (fen, 0, "proposed")
                case (1, let id?):
                    _ = try await back.hall.perform(
                        ConfirmClaim(id, isRight: true),
                        as: .staff(colleague)
                    )
                    model[id]?.state = "claimed"
                case (2, let id?):
                    try await back.record(fen, id, as: colleague)
                    model[id]?.cameIn += fen
                    if let row = model[id], row.cameIn == row.amount { model[id]?.state = "repaid" }
                case (3, let id?):
                    let rest = model[id].map { $0.amount - $0.cameIn } ?? 0
                    try await back.record(rest, id, as: colleague)
                    model[id]?.cameIn += rest
                    model[id]?.state = "repaid"
                case (4, let id?):
                    try await back.object(id, as: back.office.workers[0])
                    model[id]?.state = "contested"
                case (5, let id?):
                    let stands = Bool.random(using: &random)
                    _ = try await back.hall.perform(
                        AnswerClaim(id, stands: stands, saying: "答复"),
                        as: .staff(colleague)
                    )
                    model[id]?.state = stands ? "claimed" : "dropped"
                case (6, let id?):
                    _ = try await back.hall.perform(
                        WaiveClaim(id, because: "困难"),
                        as: .staff(colleague)
                    )
                    model[id]?.state = "waived"
                default: continue
                }
            } catch is Refusal {
            } catch is UnfinishedForm {}
            let rows = try await back.office.house.look { try $0.recoveries.of(back.caseFile) }
            #expect(rows.count == model.count)
            for row in rows {
                let own = try #require(model[row.id])
                #expect(row.amount == own.amount && row.cameIn == own.cameIn)
                #expect(row.state.rawValue == own.state)
            }
            let came = rows.reduce(0) { $0 + $1.cameIn }
            #expect(try await back.fund() == start + came)
            let open = rows.filter(\.state.isOpen).reduce(0) { $0 + $1.rest }
            #expect(came + open <= 1_200_00)
        }
        try await back.expectSound()
    }
}
