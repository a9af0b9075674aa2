import Calendar
import Casework
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

/// A federation that takes children to an orchard: fewer baskets than children.
struct Orchard: Sendable {
    static let service = "orchard-days"
    static let first = CivilDate("2024-07-25") ?? .first

    let office: Office
    let leader: Colleague
    var hall: Hall { office.hall }
    var keeper: Actor { .staff(office.both) }

    static func open(baskets: Int = 4, seed: UInt64 = 1) async throws -> Orchard {
        let office = try await Office.open(seed: seed)
        var files = try Fixtures.folder(service).files
        let text = String(decoding: files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
        files[ServiceFolder.mainFile] = Array(
            text.replacing("{is: 4,", with: "{is: \(baskets),").utf8
        )
        try await office.hall.publish(
            ServiceFolder(name: service, files: files),
            owner: office.house.federation.id
        )
        let leader = try await Recruiting(house: office.house)
            .colleague("领队", ["leader"], at: office.house.federation)
        try await office.hall.tick()
        return Orchard(office: office, leader: leader)
    }

    /// The worker who is the parent of a child.
    func parent(_ child: Int) -> Office.Worker { office.workers[child % 6] }

    func answers(
        _ child: Int,
        isNear: Bool = false,
        agrees: Bool = true
    ) -> [String: [String]] {
        let kid = City.child(
            born: City.Day(year: 2014, month: 1 + child % 12, day: 1 + child % 28),
            isFemale: child.isMultiple(of: 2),
            order: 100_000 + child
        )
        return [
            "relative": [kid.name, "", kid.identityNumber], "near": [isNear ? "near" : "far"],
            "pickup": [#"{"name":["奶奶\#(child)"]}"#], "consent": agrees ? ["yes"] : [],
        ]
    }

    @discardableResult func apply(_ child: Int, isNear: Bool = false) async throws -> CaseID {
        let apply = Apply(Self.service, answers: answers(child, isNear: isNear))
        let receipt = try await hall.perform(apply, as: parent(child).actor)
        return CaseID(raw: receipt.caseFile)
    }

    func act(_ action: String, on id: CaseID, as actor: Actor) async throws {
        let version = try await office.row(id).state.version
        let act = Act(action, on: id, saying: "好", seeing: version)
        _ = try await hall.perform(act, as: actor)
        try await hall.tick()
    }

    func allot() async throws {
        _ = try await hall.perform(AllotOffer("basket", of: Self.service), as: keeper)
        try await hall.tick()
    }

    func pass(minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) async throws {
        office.house.pass(minutes: minutes, hours: hours, days: days)
        try await hall.tick()
    }

    func step(_ id: CaseID) async throws -> String { try await office.row(id).state.step }

    /// Those with a basket, those who are asked, and those who wait in order.
    struct Standing: Hashable, CustomStringConvertible {
        var holding: Set<CaseID> = []
        var asked: Set<CaseID> = []
        var waiting: [CaseID] = []

        var description: String {
            "holding \(holding.count), asked \(asked.count), waiting \(waiting.map(\.raw))"
        }
    }

    func standing() async throws -> Standing {
        try await office.house.look { tx in
            var standing = Standing()
            for grant in try tx.grants.given("basket", by: Self.service) {
                let id = try #require(grant.caseFile)
                let row = try #require(try tx.cases.find(id))
                if row.state.step == Step.accepting {
                    standing.asked.insert(id)
                } else {
                    standing.holding.insert(id)
                }
            }
            standing.waiting = try tx.waitingGrants
                .first(of: Self.service, .offer("basket"), limit: 2_000).map(\.caseFile)
            return standing
        }
    }

    /// Never more out than there are; the books say the same.
    func expectExact(_ baskets: Int, _ place: SourceLocation = #_sourceLocation) async throws {
        let standing = try await standing()
        let out = standing.holding.count + standing.asked.count
        let (book, left) = try await office.house.look { tx in
            let row = try #require(try tx.offerings.last(Self.service, "basket"))
            let book = try tx.books.whole()
            return (book, row.pool.flatMap { book.accounts[$0] }?.available.count)
        }
        #expect(out <= baskets, sourceLocation: place)
        #expect(left == Int64(baskets - out), sourceLocation: place)
        #expect(book.faults() == [], sourceLocation: place)
    }
}
