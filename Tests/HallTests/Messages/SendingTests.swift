import Calendar
import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Store
import Synchronization
import Testing

@Suite struct SendingTests {
    @Test func `what is taken is not sent again`() async throws {
        let house = try await TestHall.open()
        try await house.post("k1")
        let sender = Script([.taken])
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)).taken == 1)
        house.pass(days: 3)
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)) == SendingRound())
        #expect(sender.parcels.map(\.key) == ["k1"])
        #expect(sender.parcels.first?.line == "你好")
    }

    @Test func `what is not taken waits twice as long each time, with the same key`() async throws {
        let house = try await TestHall.open()
        try await house.post("k1")
        let sender = Script([.later("busy"), .later("busy"), .later("busy"), .taken])
        for wait in [Int64(30), 60, 120] {
            let round = try await house.hall.sendWaiting(by: Carriers(phones: sender))
            #expect(round.later == 1)
            #expect(round.lastReason == "busy")
            house.pass(seconds: wait - 1)
            #expect(
                try await house.hall.sendWaiting(by: Carriers(phones: sender)) == SendingRound()
            )
            house.pass(seconds: 1)
        }
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)).taken == 1)
        #expect(sender.parcels.map(\.key) == ["k1", "k1", "k1", "k1"])
    }

    @Test func `after more than a day of tries a message is given up`() async throws {
        let house = try await TestHall.open()
        try await house.post("k1")
        let start = house.clock.now
        let sender = Script([], then: .later("busy"))
        var last = start
        for _ in 0..<200 {
            if try await house.hall.sendWaiting(by: Carriers(phones: sender)).later == 1 {
                last = house.clock.now
            }
            house.pass(hours: 1)
        }
        #expect(sender.parcels.count == 13)
        #expect(last.milliseconds - start.milliseconds > 86_400_000)
        #expect(try await house.look { try $0.messages.waiting(at: house.clock.now) }.isEmpty)
    }

    @Test func `what is refused is not tried again`() async throws {
        let house = try await TestHall.open()
        try await house.post("k1")
        let sender = Script([.refused("no such number")])
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)).refused == 1)
        house.pass(days: 3)
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)) == SendingRound())
    }

    @Test func `a message to a person goes to the phone of today, in the language of the account`()
        async throws
    {
        let house = try await TestHall.open()
        let person = try #require(house.people.first)
        let account: UserID = try await house.arrange { tx in
            let id: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(
                    id: id,
                    kind: .worker,
                    person: person.id,
                    madeAt: TestHall.morning
                ),
                phone: person.phone
            )
            return id
        }
        let reader = Actor.worker(account: account, person: person.id)
        try await house.hall.perform(ChooseLanguage(.en), as: reader)
        try await house.post("k1", to: nil, person: person.id, account: account)
        try await house.post("k2", to: nil, person: person.id)
        let sender = Script([.taken, .taken])
        _ = try await house.hall.sendWaiting(by: Carriers(phones: sender))
        #expect(sender.parcels.map(\.phone.text) == [person.phone, person.phone])
        #expect(sender.parcels.map(\.line) == ["Hello", "Hello"])
    }

    @Test func `what is read in the hall alone leaves by no sender`() async throws {
        let house = try await TestHall.open()
        try await house.post("k1", channel: MessageChannel.hall)
        let sender = Script([])
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)).taken == 1)
        #expect(sender.parcels.isEmpty)
    }

    @Test func `every message of a long queue is sent once, whatever becomes of its neighbours`()
        async throws
    {
        let house = try await TestHall.open()
        for number in 0..<50 { try await house.post("k\(number)") }
        let sender = Fickle()
        for _ in 0..<30 {
            _ = try await house.hall.sendWaiting(by: Carriers(phones: sender), limit: 20)
            house.pass(hours: 2)
        }
        #expect(sender.taken.count == 50)
        #expect(Set(sender.taken).count == 50)
    }

    @Test func `a text in the database reads back as it was`() throws {
        let text = MessageText(
            Words(zh: "“您好”\n/", en: "\"Hi\""),
            template: "code",
            parameters: ["code": "012345"]
        )
        #expect(MessageText(json: try text.json) == text)
        let good = MessageText(Words(zh: "好", en: "Good"))
        #expect(MessageText(json: #"{"zh":"好","en":"Good"}"#) == good)
        #expect(MessageText(json: "好") == MessageText(Words(zh: "好", en: "好")))
    }
}

extension TestHall {
    fileprivate func post(
        _ key: String,
        to phone: String? = "12900000001",
        person: PersonID? = nil,
        account: UserID? = nil,
        channel: String = MessageChannel.sms
    ) async throws {
        let now = clock.now
        let words = try MessageText(Words(zh: "你好", en: "Hello")).json
        _ = try await arrange { tx in
            try tx.messages.add(
                MessageRow(
                    id: tx.mint.id(),
                    account: account,
                    person: person,
                    channel: channel,
                    address: phone,
                    words: words,
                    onceKey: key,
                    nextTryAt: now,
                    madeAt: now
                )
            )
        }
    }
}

/// Answers as it was told, then always the same.
private final class Script: Sender {
    private let answers: Mutex<[Delivery]>
    private let always: Delivery
    private let sent = Mutex<[Parcel]>([])

    init(_ answers: [Delivery], then always: Delivery = .taken) {
        self.answers = Mutex(answers)
        self.always = always
    }

    var parcels: [Parcel] { sent.withLock { $0 } }

    func send(_ parcel: Parcel) async -> Delivery {
        sent.withLock { $0.append(parcel) }
        return answers.withLock { $0.isEmpty ? always : $0.removeFirst() }
    }
}

/// Takes every third.
private final class Fickle: Sender {
    private let calls = Mutex(0)
    private let keys = Mutex<[String]>([])

    var taken: [String] { keys.withLock { $0 } }

    func send(_ parcel: Parcel) async -> Delivery {
        let call = calls.withLock { calls in
            calls += 1
            return calls
        }
        guard call.isMultiple(of: 3) else { return .later("busy") }
        keys.withLock { $0.append(parcel.key) }
        return .taken
    }
}
