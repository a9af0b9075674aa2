import Casework
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

@Suite struct TwoHandsTests {
    private static let reason = "第 1 行的户名和账号对不上"

    @Test func `a batch sent back is owed again, says why, and can be paid in another`()
        async throws
    {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        let owed = try await office.held()
        let batch = try await office.batch([grant])
        #expect(try await office.held() == owed + 1_200_00)
        try await office.sendBack(batch)

        #expect(try await office.held() == owed)
        #expect(try await office.lines(batch).map(\.state) == [.void])
        #expect(try await office.house.look { try $0.payments.find(batch)?.status } == .void)
        #expect(try await office.house.look { try $0.grants.find(grant)?.status } == .due)
        #expect(try await office.row(id).state.step == "payment")
        try await office.expectSoundBooks()

        let view = try await office.hall.ask(OpenBatchView(batch), as: .staff(office.finance))
        #expect(view.stage == .returned)
        #expect(view.hand(.returned)?.words == Self.reason)
        #expect(view.hand(.returned)?.who == "赵核")
        #expect(try await office.sheet(of: office.finance).batches.map(\.returned) == [Self.reason])
        #expect(try await office.sheet(of: office.finance).batches.map(\.isToRedo) == [true])
        #expect(try await office.sheet(of: office.checker).batches.map(\.isToRedo) == [false])

        let next = try await office.checkedBatch([grant])
        #expect(try await office.sheet(of: office.finance).batches.allSatisfy { !$0.isToRedo })
        try await office.settle(next)
        #expect(try await office.row(id).state.outcome == "paid")
        #expect(try await office.held() == owed)
        try await office.expectSoundBooks()
    }

    @Test func `only the second person sends back, only with a reason, only before the yes`()
        async throws
    {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let batch = try await office.batch([grant])
        let length = try await office.auditLength()
        func no(_ act: some UseCase, _ who: Colleague, _ words: String) async {
            let refusal = await refusal { try await office.hall.perform(act, as: .staff(who)) }
            #expect(refusal?.reason.zh.contains(words) == true, "\(refusal?.reason.zh ?? "")")
        }
        let back = ReturnBatch(batch, because: Self.reason)
        await no(back, office.finance, "您自己编的")
        await no(ReturnBatch(batch, because: " \n"), office.checker, "请写明为什么")
        await no(back, office.officer, "您的岗位不办")
        await no(back, office.house.south.officer, "没有找到")
        await no(WithdrawBatch(batch), office.checker, "撤回由制单人自己办")
        #expect(try await office.auditLength() == length)

        _ = try await office.hall.perform(CheckBatch(batch), as: .staff(office.checker))
        await no(back, office.checker, "现在是“已复核”")
        await no(WithdrawBatch(batch), office.finance, "现在是“已复核”")
        #expect(try await office.lines(batch).map(\.state) == [.waiting])
        try await office.expectSoundBooks()
    }

    @Test func `a batch that came back is neither checked nor taken to the bank`() async throws {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let batch = try await office.batch([grant])
        try await office.sendBack(batch)
        let checker = Actor.staff(office.checker)
        _ = await refusal { try await office.hall.perform(CheckBatch(batch), as: checker) }
        let taken = await refusal {
            try await office.hall.bankFile(of: batch, once: nil, as: checker).bytes
        }
        #expect(taken?.reason.zh.contains("已作废") == true)
        let line = try #require(try await office.lines(batch).first)
        let settle = SettleBatch(batch, lines: [.init(line.id)])
        _ = await refusal { try await office.hall.perform(settle, as: checker) }
        try await office.expectSoundBooks()
    }

    @Test func `each deed on a batch is done once, however often it is sent`() async throws {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let (maker, checker) = (Actor.staff(office.finance), Actor.staff(office.checker))
        func twice<Act: RepeatableUseCase>(_ act: Act, _ key: String, _ actor: Actor) async throws
        where Act.Answer: Equatable {
            let length = try await office.auditLength()
            let first = try await office.hall.perform(act, once: key, as: actor)
            #expect(try await office.hall.perform(act, once: key, as: actor) == first)
            #expect(try await office.auditLength() == length + 1, "\(act)")
        }
        try await twice(WithdrawBatch(try await office.batch([grant])), "a", maker)
        let back = ReturnBatch(try await office.batch([grant]), because: Self.reason)
        try await twice(back, "b", checker)
        let batch = try await office.batch([grant])
        try await twice(CheckBatch(batch), "c", checker)
        try await twice(DownloadBatch(batch), "d", checker)
        let file = try await office.hall.bankFile(of: batch, once: "d", as: checker)
        #expect(file.name.hasSuffix(".csv") && !file.bytes.isEmpty)
        try await office.expectSoundBooks()
    }

    @Test func `money asks for the password anew, whatever the page did`() async throws {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let batch = try await office.batch([grant])
        func stale(_ who: Colleague) -> Actor {
            let colleague = Colleague(
                account: who.account,
                name: who.name,
                posts: who.posts,
                isFresh: false
            )
            return .staff(colleague)
        }
        func asks(_ act: some UseCase, _ who: Colleague) async {
            let refusal = await refusal { try await office.hall.perform(act, as: stale(who)) }
            #expect(refusal == .logInAgain, "\(act)")
        }
        await asks(PrepareBatch([grant]), office.finance)
        await asks(WithdrawBatch(batch), office.finance)
        await asks(CheckBatch(batch), office.checker)
        await asks(ReturnBatch(batch, because: Self.reason), office.checker)
        await asks(DownloadBatch(batch), office.checker)
        await asks(SettleBatch(batch, lines: []), office.checker)
    }

    @Test func `what is beyond one batch is said`() async throws {
        let office = try await Office.open()
        let (_, grant) = try await office.granted(0)
        let others = (1...Int64(PrepareBatch.most)).map { GrantID(raw: grant.raw + 1_000 + $0) }
        let made = try await office.hall.perform(
            PrepareBatch([grant] + others),
            as: .staff(office.finance)
        )
        #expect(made.lines == 1 && made.beyond == 1)
        let all = try await office.hall.ask(PayableNow(), as: .staff(office.finance))
        #expect(all.lines.isEmpty && all.count == 0)
    }

    @Test func `a payment whose case has moved on is left out by name`() async throws {
        let office = try await Office.open()
        let (id, grant) = try await office.granted(0)
        let (_, other) = try await office.granted(2)
        try await office.act("check account", on: id, as: office.finance, saying: "请核对账号")
        let made = try await office.hall.perform(
            PrepareBatch([grant, other]),
            as: .staff(office.finance)
        )
        #expect(made.lines == 1)
        #expect(
            made.leftOut == [
                try await office.row(id).number: .init(
                    zh: "不在发放这一步",
                    en: "not at the step that pays"
                )
            ]
        )
    }

    @Test func `what is beyond one sending of many is not done and is said`() async throws {
        let office = try await Office.open()
        let (first, last) = (try await office.apply(0), try await office.apply(2))
        func line(_ id: CaseID) async throws -> DecideInBulk.Line {
            DecideInBulk.Line(id, seeing: try await office.row(id).state.version)
        }
        let unknown = (1..<Int64(DecideInBulk.most)).map {
            DecideInBulk.Line(CaseID(raw: $0), seeing: 1)
        }
        let lines = [try await line(first)] + unknown + [try await line(last)]
        let results = try await office.hall.perform(
            DecideInBulk("approve", on: lines, saying: nil),
            as: .staff(office.officer)
        )
        #expect(results.count == lines.count)
        #expect(results.first?.refusal == nil)
        #expect(results.last?.refusal?.reason.zh.contains("没有轮到") == true)
        #expect(try await office.row(last).state.step == "review")
    }
}

extension Office {
    fileprivate func sendBack(_ batch: BatchID) async throws {
        let back = ReturnBatch(batch, because: " 第 1 行的户名和账号对不上 ")
        _ = try await hall.perform(back, as: .staff(checker))
    }

    fileprivate func sheet(of colleague: Colleague) async throws -> PaySheet {
        try await hall.ask(OpenPaySheet(), as: .staff(colleague))
    }

    /// What is on its way to the bank, in all accounts.
    fileprivate func held() async throws -> Int64 {
        let book = try await house.look { try $0.books.whole() }
        return book.accounts.values.map(\.held.count).reduce(0, +)
    }
}
