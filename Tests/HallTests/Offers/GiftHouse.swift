import Calendar
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

/// An office whose federation has gifts to hand out; it is nine, and the packets open at ten.
struct GiftHouse: Sendable {
    static let service = "spring-gifts"

    let office: Office
    let keeper: Colleague
    var hall: Hall { office.hall }

    static func open(
        more: Int = 0,
        fund: Int64 = 1_000_000,
        seed: UInt64 = 1
    ) async throws
        -> GiftHouse
    {
        let office = try await Office.open(more: more, seed: seed)
        let house = office.house
        try await house.hall.publish(Fixtures.folder(service), owner: house.federation.id)
        let keeper = try await Recruiting(house: house)
            .colleague("孙名", ["officer"], at: house.federation)
        let gifts = GiftHouse(office: office, keeper: keeper)
        if fund > 0 { try await gifts.deposit(fund, statement: "gifts") }
        return gifts
    }

    func deposit(_ fen: Int64, statement: String) async throws {
        let deposit = Deposit(fen, into: "gift fund", of: Self.service, statement: statement)
        try await hall.perform(deposit, as: .hall)
    }

    /// Puts workers on a roll by their identity numbers.
    @discardableResult func enrol(
        _ workers: [Int],
        on roll: String = "veterans"
    ) async throws -> LoadRoll.Loaded {
        let text = workers.compactMap { office.workers[$0].person.identityNumber }
            .joined(separator: "\n")
        return try await load(text, on: roll)
    }

    func load(_ text: String, on roll: String = "veterans") async throws -> LoadRoll.Loaded {
        try await hall.loadRoll(
            text,
            on: roll,
            of: Self.service,
            once: nil,
            as: .staff(keeper)
        )
    }

    func pass(hours: Int64 = 0, days: Int64 = 0) async throws {
        office.house.pass(hours: hours, days: days)
        try await hall.tick()
    }

    @discardableResult func claim(
        _ offer: String = "packet",
        by worker: Int,
        key: String? = nil
    ) async throws -> ClaimOffer.Claimed {
        try await hall.claim(
            offer,
            of: Self.service,
            once: key,
            as: office.workers[worker].actor
        )
    }

    func line(_ offer: String = "packet") async throws -> OfferLine {
        try await hall.ask(OpenOfferLine(offer, of: Self.service), as: .staff(keeper)).line
    }

    func messages() async throws -> [MessageRow] {
        let workers = office.workers
        return try await office.house.look { tx in
            try workers.flatMap { try tx.messages.of($0.account, and: $0.person.id, limit: 500) }
                + tx.messages.waiting(at: Instant(milliseconds: .max), limit: 10_000)
        }
    }

    /// Claims, the books' lines and what is due agree; every rule of the ledger holds.
    func expectExact(_ place: SourceLocation = #_sourceLocation) async throws {
        let (book, rows) = try await office.house.look { tx in
            try (
                tx.books.whole(),
                tx.offerings.all().map { ($0, try tx.grants.claims(on: $0.id, limit: 10_000)) }
            )
        }
        #expect(book.faults() == [], sourceLocation: place)
        #expect(TrialBalance(book.accounts.values).isBalanced, sourceLocation: place)
        for (row, grants) in rows {
            let lines = book.records.values.filter {
                $0.transfer.order.from == row.pool && $0.transfer.order.claim != nil
            }
            #expect(
                Set(lines.map(\.transfer.id.raw)) == Set(grants.compactMap(\.transfer)),
                sourceLocation: place
            )
            #expect(lines.count == grants.count, sourceLocation: place)
            #expect(grants.count <= row.pieces, sourceLocation: place)
            let state = try #require(row.pool.flatMap { book.accounts[$0] })
            #expect(
                state.granted.count == Int64(grants.count) * row.worth,
                sourceLocation: place
            )
        }
    }
}
