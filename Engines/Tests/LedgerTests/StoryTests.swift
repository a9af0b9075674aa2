import Ledger
import Testing

@Suite struct StoryTests {
    @Test(arguments: UInt64(1)...40)
    func `the book and a naive list of entries tell the same story`(seed: UInt64) throws {
        var story = CommandStory(seed: seed)
        var book = Plan.emptyBook()
        var naive = NaiveBook()
        for turn in 0..<300 {
            let (command, time) = story.next()
            let before = book.contents
            let isFine = naive.take(command, at: time)
            do {
                story.wrote(try book.apply(command, at: time))
                #expect(isFine, "turn \(turn): the book took \(command)")
            } catch {
                #expect(!isFine, "turn \(turn): the book refused \(command): \(error.en)")
                #expect(book.contents == before)
            }
            for account in Plan.accounts {
                #expect(book.balance(account.id) == naive.balance(account.id))
                #expect(book.available(account.id) == naive.available(account.id))
            }
            #expect(book.limitFaults() == [])
            if turn.isMultiple(of: 25) { #expect(book.faults() == []) }
        }
        #expect(book.faults() == [])
        let endings = Set(book.records.values.compactMap { $0.ending?.kind })
        #expect(endings.count == 4 && book.records.count > 100, "little happened")
    }

    @Test(arguments: UInt64(1)...10)
    func `a book that loads only what a command names writes the same journal`(seed: UInt64) {
        var story = CommandStory(seed: seed)
        var whole = Plan.emptyBook()
        var stored = Parts(whole)
        var answers: [String: Answer] = [:]
        for _ in 0..<150 {
            let (command, time) = story.next()
            let names = command.steps.flatMap(\.namedTransfers)
            let records = stored.records.filter { names.contains($0.key) }
            let orders = command.steps.compactMap(\.order) + records.values.map(\.transfer.order)
            let touched = Set(orders.flatMap { [$0.from, $0.to] })
            var part = Book(
                accounts: stored.accounts.filter { touched.contains($0.key) },
                records: records,
                claims: stored.claims,
                answers: answers.filter { $0.key == command.key },
                head: stored.head,
                digest: fnv
            )
            let fromWhole = Result { () throws(LedgerRefusal) in try whole.apply(command, at: time)
            }
            let fromPart = Result { () throws(LedgerRefusal) in try part.apply(command, at: time) }
            #expect(fromWhole == fromPart)
            story.wrote((try? fromWhole.get()) ?? [])
            stored.accounts.merge(part.accounts) { $1 }
            stored.records.merge(part.records) { $1 }
            stored.claims = part.claims
            stored.head = part.head
            answers.merge(part.answers) { $1 }
        }
        #expect(stored.book.faults() == [])
        #expect(stored.head == whole.head)
    }
}

extension Ending {
    fileprivate var kind: String {
        switch self {
        case .posted: "posted"
        case .voided: "voided"
        case .expired: "expired"
        case .reversed: "reversed"
        }
    }
}

extension Step {
    fileprivate var order: Order? {
        switch self {
        case .transfer(_, let order), .hold(_, let order, _): order
        case .post, .void, .expire, .reverse: nil
        }
    }

    /// The names a database would look up: the step's own, to see that it is free, and the earlier.
    fileprivate var namedTransfers: [TransferID] {
        switch self {
        case .transfer(let id, _), .hold(let id, _, _): [id]
        case .post(let id, let other), .void(let id, let other), .expire(let id, let other),
            .reverse(let id, let other):
            [id, other]
        }
    }
}
