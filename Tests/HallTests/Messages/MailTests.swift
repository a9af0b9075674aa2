import Calendar
import Foundation
import HallTesting
import Programs
import Registry
import Store
import Synchronization
import Testing

@testable import Hall

@Suite struct MailTests {
    @Test func `a proved address gets what happens within ten minutes in one letter`() async throws
    {
        let house = try await TestHall.open()
        let worker = try await house.worker()
        let letters = Letters()
        let carriers = Carriers(phones: Never(), mail: letters)
        try await prove("Li.Lei@Example.ORG", for: worker, in: house, letters)
        try await house.tell(worker.account, "一", once: "a")
        house.pass(minutes: 4)
        try await house.tell(worker.account, "二", once: "b")
        house.pass(minutes: 7)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 1)
        house.pass(minutes: 4)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 1)
        try await house.tell(worker.account, "三", once: "c")
        try await house.tell(worker.account, "四", once: "d")
        house.pass(minutes: 10)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 2)
        #expect(letters.all.map(\.address.text).allSatisfy { $0 == "Li.Lei@example.org" })
        let last = try #require(letters.all.last)
        #expect(last.subject.hasSuffix("：有 2 条新消息"))
        #expect(last.text.hasPrefix("三\n\n四\n\n请登录后办理。"))
    }

    @Test func `without a proved address nothing is mailed, and none after it is forgotten`()
        async throws
    {
        let house = try await TestHall.open()
        let worker = try await house.worker()
        let letters = Letters()
        try await house.tell(worker.account, "一", once: "a")
        try await prove("a.b@example.org", for: worker, in: house, letters)
        let count = letters.all.count
        try await house.hall.perform(ForgetMail(), as: worker.actor)
        try await house.tell(worker.account, "二", once: "b")
        house.pass(hours: 1)
        _ = try await house.hall.sendWaiting(by: Carriers(phones: Never(), mail: letters))
        #expect(letters.all.count == count)
        let told = try await house.hall.ask(MyMessages(), as: worker.actor)
        #expect(told.notices.map(\.words.zh) == ["二", "一"] && told.mail == nil)
    }

    @Test func `a wrong code counts, and a code of one account is none of another's`() async throws
    {
        let house = try await TestHall.open()
        let (worker, other) = (try await house.worker(), try await house.worker(second: true))
        let mail = try MailAddress("a.b@example.org")
        let letters = Letters()
        let code = try await house.mailCode(mail, worker, letters)
        let foreign = try await house.hall.perform(ProveMail(mail, code: code), as: other.actor)
        #expect(foreign?.reason.zh == "验证码过了五分钟，已经失效。")
        let wrong = code == "000000" ? "000001" : "000000"
        for left in stride(from: 4, through: 1, by: -1) {
            let no = try await house.hall.perform(ProveMail(mail, code: wrong), as: worker.actor)
            #expect(no?.reason.zh == "验证码不对，还可以试 \(left) 次。")
        }
        _ = try await house.hall.perform(ProveMail(mail, code: wrong), as: worker.actor)
        let late = try await house.hall.perform(ProveMail(mail, code: code), as: worker.actor)
        #expect(late?.reason.zh == "错了五次，这个验证码不能再用了。")
    }

    @Test func `a letter box is not filled by asking again and again`() async throws {
        let house = try await TestHall.open()
        let worker = try await house.worker()
        let mail = try MailAddress("a.b@example.org")
        for _ in 0..<5 {
            let ask = AskMailCode(to: mail, in: .zh, entropy: house.hall.entropy)
            #expect(try await house.hall.perform(ask, as: worker.actor) == nil)
            house.pass(minutes: 1)
        }
        let sixth = AskMailCode(to: mail, in: .zh, entropy: house.hall.entropy)
        #expect(try await house.hall.perform(sixth, as: worker.actor) != nil)
        let other = try await house.worker(second: true)
        #expect(try await house.hall.perform(sixth, as: other.actor) != nil)
    }

    @Test func `a letter is what a mail server takes`() throws {
        let letter = OutgoingMail(
            key: "k",
            to: try MailAddress("li@example.org"),
            subject: "胶州市总工会：有 12 条新消息，请登录“我的消息”查看，谢谢您的配合",
            text: "第一行\n\n.第二行\n"
        )
        let bytes = letter.bytes(
            from: try MailAddress("hall@union.example"),
            at: Instant(milliseconds: 1_719_277_200_000)
        )
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 128 } })
        #expect(lines[0] == "From: <hall@union.example>" && lines[1] == "To: <li@example.org>")
        #expect(lines.contains("Date: Tue, 25 Jun 2024 01:00:00 +0000"))
        let subject = lines.drop { !$0.hasPrefix("Subject: ") }.prefix { !$0.hasPrefix("Date") }
        let words = subject.joined().split(separator: "?").enumerated()
            .filter { $0.offset % 4 == 3 }.map { Data(base64Encoded: String($0.element)) ?? Data() }
        #expect(String(decoding: words.joined(), as: UTF8.self) == letter.subject)
        let body = lines.drop { !$0.isEmpty }.joined()
        let text = String(decoding: Data(base64Encoded: body) ?? Data(), as: UTF8.self)
        #expect(text == "第一行\r\n\r\n.第二行\r\n")
    }

    private func prove(
        _ text: String,
        for worker: Worker,
        in house: TestHall,
        _ letters: Letters
    ) async throws {
        let mail = try MailAddress(text)
        let code = try await house.mailCode(mail, worker, letters)
        let no = try await house.hall.perform(ProveMail(mail, code: code), as: worker.actor)
        #expect(no == nil)
    }
}

private struct Worker {
    let account: UserID
    let actor: Actor
}

extension TestHall {
    fileprivate func worker(second: Bool = false) async throws -> Worker {
        let person = people[second ? 1 : 0]
        let now = clock.now
        let account: UserID = try await arrange { tx in
            let id: UserID = tx.mint.id()
            let row = AccountRow(id: id, kind: .worker, person: person.id, madeAt: now)
            try tx.accounts.add(row, phone: person.phone)
            return id
        }
        return Worker(account: account, actor: .worker(account: account, person: person.id))
    }

    /// Tells somebody something, as cases do.
    fileprivate func tell(_ account: UserID, _ text: String, once: String) async throws {
        try await hall.perform(Tell(account: account, text: text, once: once), as: .hall)
    }

    fileprivate func mailCode(
        _ mail: MailAddress,
        _ worker: Worker,
        _ letters: Letters
    ) async throws -> String {
        let ask = AskMailCode(to: mail, in: .zh, entropy: hall.entropy)
        _ = try await hall.perform(ask, as: worker.actor)
        _ = try await hall.sendWaiting(by: Carriers(phones: Never(), mail: letters))
        let text = try #require(letters.all.last?.text)
        return String(try #require(text.firstMatch(of: /[0-9]{6}/)).output)
    }
}

private final class Letters: MailSender {
    private let sent = Mutex<[OutgoingMail]>([])

    var all: [OutgoingMail] { sent.withLock { $0 } }

    func send(_ letter: OutgoingMail) async -> Delivery {
        sent.withLock { $0.append(letter) }
        return .taken
    }
}

private struct Never: Sender {
    func send(_ parcel: Parcel) async -> Delivery { .later("no phone in this test") }
}

/// Says a thing as a case says it.
private struct Tell: UseCase {
    let account: UserID
    let text: String
    let once: String

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws {
        let words = MessageText(Words(zh: text, en: text))
        try Outbox(words, once: once, about: nil, in: tx, at: context.now).keep(for: account)
    }
}
