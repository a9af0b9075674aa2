import Registry
import Testing

@testable import Store

@Suite struct WriterTests {
    @Test func `of 4096 concurrent commands exactly the successful ones are there`() async throws {
        let database = try await playground()
        let numbers = 0..<4_096
        let done = await withTaskGroup(of: Int?.self) { group in
            for number in numbers {
                group.addTask {
                    try? await database.write(tenant) { tx in
                        try tx.play(number)
                        if number.isMultiple(of: 10) { throw Refused() }
                        return number
                    }
                }
            }
            return await group.reduce(into: [Int]()) { all, number in
                if let number { all.append(number) }
            }
        }
        let wanted = numbers.filter { !$0.isMultiple(of: 10) }
        #expect(done.sorted() == wanted)
        #expect(try await database.read(tenant) { try $0.played() } == wanted.map(Int64.init))
    }

    @Test func `commands that arrive together share a commit, and none is seen before it`()
        async throws
    {
        let database = try await playground()
        let gate = Gate()
        async let results = together(
            database,
            [
                { @Sendable tx in try tx.play(1) },
                { @Sendable tx in
                    gate.pass()
                    try tx.play(2 + Int(try tx.played().count))
                },
            ]
        )
        await gate.waitUntilReached()
        #expect(try await database.read(tenant) { try $0.played() } == [])
        gate.open()
        #expect(await results.allSatisfy { (try? $0.get()) != nil })
        #expect(try await database.read(tenant) { try $0.played() } == [1, 3])
    }

    @Test func `a command that breaks a constraint costs its neighbours nothing`() async throws {
        let database = try await playground()
        let results = await together(
            database,
            (0..<50).map { index in
                { tx in
                    try tx.play(index)
                    if index == 25 { try tx.play(3) }
                }
            }
        )
        for (index, result) in results.enumerated() {
            #expect((try? result.get()) != nil || index == 25)
        }
        #expect(throws: StoreError.self) { try results[25].get() }
        let played = try await database.read(tenant) { try $0.played() }
        #expect(played == (0..<50).filter { $0 != 25 })
    }

    @Test func `a command that fills the disk costs its neighbours nothing`() async throws {
        var settings = Database.Settings()
        settings.pageLimit = 600
        let database = try await playground(settings)
        let results = await together(
            database,
            (0..<60).map { index in
                { tx in try tx.play(index, bytes: index == 30 ? 4_000_000 : 8) }
            }
        )
        #expect(throws: StoreError.full) { try results[30].get() }
        let played = try await database.read(tenant) { try $0.played() }
        #expect(played == (0..<60).filter { $0 != 30 })
        #expect(database.readiness == .ready)
    }

    @Test(arguments: [[5, 6, 40], Set(0..<20), [59]] as [Set<Int>])
    func `any number of commands that fill the disk cost their neighbours nothing`(
        greedy: Set<Int>
    ) async throws {
        var settings = Database.Settings()
        settings.pageLimit = 600
        let database = try await playground(settings)
        let results = await together(
            database,
            (0..<60).map { index in
                { tx in try tx.play(index, bytes: greedy.contains(index) ? 4_000_000 : 8) }
            }
        )
        for index in greedy {
            #expect(throws: StoreError.full) { try results[index].get() }
        }
        let played = try await database.read(tenant) { try $0.played() }
        #expect(played == (0..<60).filter { !greedy.contains($0) }.map(Int64.init))
    }

    @Test func `a full disk is said, and ends with the first command that succeeds`() async throws {
        var settings = Database.Settings()
        settings.pageLimit = 600
        let database = try await playground(settings)
        try await database.write(tenant) { try $0.play(1, bytes: 700_000) }
        await #expect(throws: StoreError.full) {
            try await database.write(tenant) { try $0.play(2, bytes: 4_000_000) }
        }
        #expect(database.readiness == .full)
        #expect(try await database.read(tenant) { try $0.played() } == [1])
        try await database.write(tenant) { _ = try $0.run("DELETE FROM play WHERE number = 1") }
        #expect(database.readiness == .ready)
        try await database.write(tenant) { try $0.play(3, bytes: 500_000) }
        #expect(try await database.read(tenant) { try $0.played() } == [3])
    }

    @Test func `a command that hides the failure of its transaction is refused`() async throws {
        var settings = Database.Settings()
        settings.pageLimit = 600
        let database = try await playground(settings)
        let results = await together(
            database,
            [
                { @Sendable tx in try tx.play(1) },
                { @Sendable tx in _ = try? tx.play(2, bytes: 4_000_000) },
                { @Sendable tx in try tx.play(3) },
            ]
        )
        #expect(throws: StoreError.self) { try results[1].get() }
        #expect(try await database.read(tenant) { try $0.played() } == [1, 3])
    }

    @Test func `a body that runs again gives the same numbers`() async throws {
        var settings = Database.Settings()
        settings.pageLimit = 600
        let database = try await playground(settings)
        let runs = Runs()
        let results = await together(
            database,
            [
                { @Sendable tx in
                    let id = tx.mint.id(Noun.Case.self).raw
                    runs.note(id)
                    try tx.play(1)
                    return id
                },
                { @Sendable tx in
                    try tx.play(2, bytes: 4_000_000)
                    return 0
                },
            ]
        )
        let seen = runs.seen
        #expect(seen.count > 1)
        #expect(Set(seen) == [try results[0].get()])
    }

    @Test func `what does not fit into the queue is refused at once`() async throws {
        var settings = Database.Settings()
        settings.queue = 4
        let database = try await playground(settings)
        let gate = Gate()
        let results = await withTaskGroup(of: Bool?.self) { group in
            group.addTask {
                try? await database.write(tenant) { _ in gate.pass() }
                return nil
            }
            await gate.waitUntilReached()
            for number in 0..<10 {
                group.addTask {
                    do {
                        try await database.write(tenant) { try $0.play(number) }
                        return true
                    } catch {
                        return error as? StoreError == .overloaded ? false : nil
                    }
                }
            }
            var results: [Bool] = []
            for await result in group {
                if let result { results.append(result) }
                if results.count(where: { !$0 }) == 6 { gate.open() }
            }
            return results
        }
        #expect(results.count(where: { $0 }) == 4)
        #expect(results.count(where: { !$0 }) == 6)
    }

    @Test func `a batch is cut by its time and its number, and nothing is lost`() async throws {
        var settings = Database.Settings()
        settings.batch = 7
        settings.batchTime = .zero
        let database = try await playground(settings)
        let results = await together(
            database,
            (0..<40).map { index in { tx in try tx.play(index) } }
        )
        #expect(results.allSatisfy { (try? $0.get()) != nil })
        #expect(try await database.read(tenant) { try $0.played() } == Array(0..<40))
    }
}
