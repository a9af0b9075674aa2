import Calendar
import Crypto
import HTTPTypes
import Hall
import HallTesting
import Ledger
import Logging
import Programs
import Registry
import Store
import Testing

@testable import Web

/// A real server on a port of its own, an offer that is open, and people with phones who all come at
/// once.
struct RushHouse: Sendable {
    static let service = "rush-hour"
    static let offer = "packet"

    let test: TestHall
    let actors: [Actor]

    /// - Parameters:
    ///   - pieces: How many there are.
    ///   - people: How many come; the first ones are on the roll.
    init(pieces: Int, people: Int, onRoll: Int, share: String) async throws {
        test = try await TestHall.open()
        try await test.hall.publish(Self.folder(pieces, share), owner: test.federation.id)
        let deposit = Deposit(
            Int64(pieces) * 6_600,
            into: "fund",
            of: Self.service,
            statement: "1"
        )
        try await test.hall.perform(deposit, as: .hall)
        let now = test.clock.now
        actors = try await test.arrange { tx in
            try (0..<people).map { index in
                let person: PersonID = tx.mint.id()
                let account: UserID = tx.mint.id()
                let phone = "12" + String(100_000_000 + index)
                try tx.people.add(
                    PersonRow(id: person, name: "职工", phone: phone, isDemo: true, madeAt: now)
                )
                try tx.accounts.add(
                    AccountRow(id: account, kind: .worker, person: person, madeAt: now),
                    phone: phone
                )
                if index < onRoll {
                    try tx.rolls.add(
                        RollEntryRow(
                            id: tx.mint.id(),
                            service: Self.service,
                            roll: "guests",
                            number: Int64(index + 1),
                            person: person,
                            addedBy: nil,
                            addedAt: now
                        )
                    )
                }
                return Actor.worker(account: account, person: person)
            }
        }
        try await test.hall.tick()
    }

    private static func folder(_ pieces: Int, _ share: String) -> ServiceFolder {
        let text = """
            service: \(service)
            title: 抢先
            class: daily life
            owner: federation
            accounts: {fund: {title: 资金, unit: CNY}}
            lists: {guests: {title: 客人, people: any}}
            offer:
              \(offer):
                title: 红包
                count: \(pieces)
                of: 66 CNY
                from: fund
                until: 2024-12-31
                when: list contains(applicant.rolls, "guests")
                share: \(share)
                unused: back to fund
                pay: bank batch

            """
        let scenario =
            "scenario: 没有人\ngiven: {now: 2024-06-25}\nsteps:\n  - {day: 2024-06-26}\n"
        return ServiceFolder(
            name: service,
            files: [
                "service.yaml": Array(text.utf8), "scenarios/nobody.yaml": Array(scenario.utf8),
            ]
        )
    }

    /// How the tries of one person ended.
    struct Tries: Sendable {
        var won = 0
        var hadBefore = 0
        var soldOut = 0
        var notForThem = 0
        var other: [String] = []
    }

    /// Everybody comes, so many at a time: the same form twice at once, then another form.
    func rush(atOnce: Int) async throws -> [Tries] {
        let (clock, hall) = (test.clock, test.hall)
        var settings = ServerSettings()
        settings.isBehindProxy = true
        (settings.host, settings.port) = ("127.0.0.1", 0)
        let server = Server(
            settings,
            Surroundings(
                house: House(),
                seals: Seals(key: SampleHouse.key),
                doorkeeper: RushKeeper(actors: actors),
                now: { clock.now },
                day: { hall.calendar.date(of: $0) },
                random: { hall.entropy.bytes($0) },
                isReady: { true }
            ),
            routes: HallRoutes(hall).routes,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let indices = actors.indices
        return try await LiveClient.with(server) { client in
            try await withThrowingTaskGroup(of: (Int, Tries).self) { tasks in
                var tries = [Tries](repeating: Tries(), count: indices.count)
                var next = indices.startIndex
                for index in indices {
                    if index - next >= atOnce, let done = try await tasks.next() {
                        tries[done.0] = done.1
                        next += 1
                    }
                    tasks.addTask { (index, try await Guest(client, index).tries()) }
                }
                for try await done in tasks { tries[done.0] = done.1 }
                return tries
            }
        }
    }

    /// Claims, lines and counters agree to the piece, and every rule of the books holds.
    func expectExact(
        claims: Int,
        left: Int64,
        _ place: SourceLocation = #_sourceLocation
    )
        async throws
    {
        let (book, row, grants) = try await test.look { tx in
            let row = try tx.offerings.last(Self.service, Self.offer)
            let grants = try row.map { try tx.grants.claims(on: $0.id, limit: 100_000) }
            return (try tx.books.whole(), row, grants ?? [])
        }
        #expect(book.faults() == [], sourceLocation: place)
        #expect(TrialBalance(book.accounts.values).isBalanced, sourceLocation: place)
        #expect(grants.count == claims, sourceLocation: place)
        #expect(Set(grants.compactMap(\.holder)).count == claims, sourceLocation: place)
        #expect(book.claims.count == claims, sourceLocation: place)
        let pool = try #require(row?.pool.flatMap { book.accounts[$0] })
        #expect(pool.available.count == left * 6_600, sourceLocation: place)
        #expect(pool.granted.count == Int64(claims) * 6_600, sourceLocation: place)
        let owed = grants.map(\.amount).reduce(0, +)
        #expect(owed == Int64(claims) * 6_600, sourceLocation: place)
    }
}

/// One person with a browser.
private struct Guest: Sendable {
    let client: LiveClient
    let index: Int

    init(_ client: LiveClient, _ index: Int) {
        self.client = client
        self.index = index
    }

    func tries() async throws -> RushHouse.Tries {
        async let one = claim(seal(1))
        async let two = claim(seal(1))
        let replies = try await [one, two, claim(seal(2))]
        var tries = RushHouse.Tries()
        for reply in replies {
            let text = reply.text
            // The client has followed to the wallet.
            if reply.status == 200, text.contains("<title>我的权益") {
                tries.won += 1
            } else if text.contains("您已经领过了") {
                tries.hadBefore += 1
            } else if text.contains("已领完") {
                tries.soldOut += 1
            } else if text.contains("名单上没有您") {
                tries.notForThem += 1
            } else {
                tries.other.append("\(reply.status) \(text.prefix(200))")
            }
        }
        return tries
    }

    /// Sends the form that claims, with a seal that another copy may have sent as well.
    private func claim(_ seal: String) async throws -> (status: UInt, text: String) {
        try await client.post(
            "/offers/\(RushHouse.service)/\(RushHouse.offer)/claim",
            ["_seal": seal],
            headers: [
                // As behind a proxy that speaks HTTPS.
                "Cookie": "__Host-worker=w\(index); __Host-browser=browser1",
                "X-Forwarded-For": "10.0.\(index / 250).\(index % 250 + 1)",
            ]
        )
    }

    /// The seal of a form that this person was shown.
    private func seal(_ form: UInt8) -> String {
        let nonce = [form, UInt8(index / 256), UInt8(index % 256)]
        return Seals(key: SampleHouse.key).mint(for: "browser1w\(index)", nonce: nonce)
    }
}

/// Knows people by the number behind the w.
private struct RushKeeper: Doorkeeper {
    let actors: [Actor]

    func visitor(
        _ kind: Visitor.Kind,
        holding token: String,
        at now: Instant
    ) async throws -> Visitor? {
        guard kind == .worker, let index = Int(token.dropFirst()), actors.indices.contains(index)
        else { return nil }
        return Visitor(
            id: Int64(index + 1),
            kind: .worker,
            reader: Reader(name: "职"),
            isFresh: true,
            actor: actors[index]
        )
    }
}
