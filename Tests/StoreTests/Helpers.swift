import Dispatch
import Registry
import Testing

@testable import Store

let tenant = TenantID(raw: 1)

/// A database with one table of numbers to play with.
func playground(_ settings: Database.Settings = Database.Settings()) async throws -> Database {
    let database = try Database.scratch(settings: settings)
    try await database.write(tenant) { tx in
        try tx.run("CREATE TABLE play (number INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
    }
    return database
}

extension Tx {
    func play(_ number: Int, bytes: Int = 8) throws {
        let body = [UInt8](repeating: 7, count: bytes)
        try run("INSERT INTO play (number, body) VALUES (\(number), \(body))")
    }

    func played() throws -> [Int64] {
        try rows("SELECT number FROM play ORDER BY number") { try $0.int(0) }
    }
}

struct Refused: Error, Equatable {}

/// Keeps a line of the store busy until it is opened, so that what comes meanwhile waits together.
final class Gate: Sendable {
    private let closed = DispatchSemaphore(value: 0)
    private let arrival = AsyncStream<Void>.makeStream()

    func pass() {
        arrival.continuation.finish()
        closed.wait()
    }

    func open() { closed.signal() }

    func waitUntilReached() async {
        for await _ in arrival.stream {}
    }
}

/// Runs commands so that they wait together, in this order, and returns what became of each.
func together<T: Sendable>(
    _ database: Database,
    _ bodies: [@Sendable (Tx) throws -> T]
) async -> [Result<T, any Error>] {
    let gate = Gate()
    return await withTaskGroup(of: (Int, Result<T, any Error>?).self) { group in
        group.addTask {
            _ = try? await database.write(tenant) { _ in gate.pass() }
            return (-1, nil)
        }
        await gate.waitUntilReached()
        for (index, body) in bodies.enumerated() {
            group.addTask {
                do {
                    return (index, .success(try await database.write(tenant, body)))
                } catch {
                    return (index, .failure(error))
                }
            }
            await database.waitUntilQueued(index + 1)
        }
        gate.open()
        var results: [Int: Result<T, any Error>] = [:]
        for await (index, result) in group {
            results[index] = result
        }
        return bodies.indices.compactMap { results[$0] }
    }
}

extension Database {
    func waitUntilQueued(_ count: Int) async {
        while queued < count {
            await Task.yield()
        }
    }
}
