import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Synchronization
import Testing

@Suite struct QuietHoursTests {
    @Test(
        arguments: [
            ("21:00-08:00", "20:59", false), ("21:00-08:00", "21:00", true),
            ("21:00-08:00", "00:00", true), ("21:00-08:00", "07:59", true),
            ("21:00-08:00", "08:00", false), ("12:30-14:00", "12:29", false),
            ("12:30-14:00", "12:30", true), ("12:30-14:00", "13:59", true),
            ("12:30-14:00", "14:00", false), ("12:30-14:00", "23:00", false),
        ]
    )
    func `the first minute is quiet, the last is not, over midnight too`(
        hours: String,
        time: String,
        isQuiet: Bool
    ) throws {
        let hours = try #require(QuietHours(hours))
        #expect(hours.contains(try #require(CivilTime(time))) == isQuiet)
    }

    @Test(arguments: ["", "21:00", "21-8", "21:00-21:00", "25:00-08:00", "21:00-08:00-09:00"])
    func `what is no span of hours is refused`(text: String) {
        #expect(QuietHours(text) == nil)
    }

    @Test func `at night a notice waits for the morning, and a code does not`() async throws {
        let house = try await TestHall.open()
        try await house.arrange { tx in
            try tx.messages.add(row("notice", in: tx, house.clock.now))
            var code = row("code", in: tx, house.clock.now)
            code.urgentUntil = house.clock.now.advanced(byMilliseconds: 86_400_000)
            try tx.messages.add(code)
        }
        house.pass(hours: 13)
        let sender = Phones()
        let carriers = Carriers(phones: sender, quiet: QuietHours("21:00-08:00"))
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 1)
        #expect(sender.keys == ["code"])
        house.pass(hours: 9)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 0)
        house.pass(hours: 1)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 1)
        #expect(sender.keys == ["code", "notice"])
    }

    @Test func `a code that could not be sent in time is never sent`() async throws {
        let house = try await TestHall.open()
        try await house.arrange { tx in
            var code = row("code", in: tx, house.clock.now)
            code.urgentUntil = house.clock.now.advanced(byMilliseconds: 300_000)
            try tx.messages.add(code)
        }
        house.pass(minutes: 5)
        let sender = Phones()
        let round = try await house.hall.sendWaiting(by: Carriers(phones: sender))
        #expect(round.refused == 1 && round.lastReason == "it came too late to be of use")
        #expect(sender.keys.isEmpty)
        #expect(try await house.hall.sendWaiting(by: Carriers(phones: sender)) == SendingRound())
    }

    @Test func `a phone rings so often a day for one person, and the rest waits for tomorrow`()
        async throws
    {
        let house = try await TestHall.open()
        let people = try await house.arrange { tx in
            let people = [tx.mint.id(), tx.mint.id()] as [PersonID]
            for (person, count) in zip(people, [4, 1]) {
                try tx.people.add(PersonRow(id: person, name: "王试验", madeAt: house.clock.now))
                for number in 1...count {
                    var notice = row("\(person) \(number)", in: tx, house.clock.now)
                    notice.person = person
                    try tx.messages.add(notice)
                }
            }
            var code = row("code", in: tx, house.clock.now)
            code.person = people[0]
            code.urgentUntil = house.clock.now.advanced(byMilliseconds: 300_000)
            try tx.messages.add(code)
            return people
        }
        let sender = Phones()
        let carriers = Carriers(phones: sender, mostADay: 2)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 4)
        let first = ["\(people[0]) 1", "\(people[0]) 2", "\(people[1]) 1", "code"]
        #expect(Set(sender.keys) == Set(first))
        house.pass(hours: 1)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 0)
        house.pass(hours: 24)
        #expect(try await house.hall.sendWaiting(by: carriers).taken == 2)
        #expect(sender.keys.count == 6)
    }

    private func row(_ key: String, in tx: Tx, _ now: Instant) -> MessageRow {
        MessageRow(
            id: tx.mint.id(),
            channel: MessageChannel.sms,
            address: "12900000001",
            words: "你好",
            onceKey: key,
            nextTryAt: now,
            madeAt: now
        )
    }
}

private final class Phones: Sender {
    private let sent = Mutex<[String]>([])

    var keys: [String] { sent.withLock { $0 } }

    func send(_ parcel: Parcel) async -> Delivery {
        sent.withLock { $0.append(parcel.key) }
        return .taken
    }
}
