import Foundation
import Registry
import Synchronization
import Testing

@testable import Store

/// The process is killed in the middle of writing; what it had said yes to is there afterwards.
@Suite struct KillTests {
    @Test(arguments: 1...6)
    func `nothing acknowledged is lost, nothing is half there`(seed: Int) async throws {
        let folder = try Folder.temporary()
        defer { try? Files.remove(folder) }
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [folder = folder as String, seed = seed as Int] in
            try await Drill(folder: folder).writeUntilKilled(seed: seed)
        }
        let acknowledged = try Drill(folder: folder).acknowledged()
        #expect(!acknowledged.isEmpty)
        let database = try Database.open(folder + "/hall")
        let (first, second, verdict) = try await database.read(tenant) { tx in
            (
                try tx.played(), try tx.rows("SELECT number FROM other") { try $0.int(0) },
                try tx.audit.verify()
            )
        }
        #expect(Set(first).isSuperset(of: acknowledged))
        #expect(Set(first) == Set(second))
        #expect(first.allSatisfy { !$0.isMultiple(of: 10) })
        #expect(verdict == .whole(count: first.count))
        let pages = try await database.apart { connection in
            try connection.rows("PRAGMA integrity_check") { try $0.text(0) }
        }
        #expect(pages == ["ok"])
        try await database.write(tenant) { try $0.play(-1) }
    }
}

/// Writes two rows and an audit entry a command, notes each yes in a file, and kills itself.
private struct Drill: Sendable {
    let folder: String

    func writeUntilKilled(seed: Int) async throws {
        let database = try Database.open(folder + "/hall")
        try await database.write(tenant) { tx in
            try tx.run("CREATE TABLE play (number INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
            try tx.run("CREATE TABLE other (number INTEGER PRIMARY KEY) STRICT")
        }
        let yes = Yeses(folder + "/yes", limit: seed * 150)
        await withTaskGroup(of: Void.self) { group in
            for lane in 0..<64 {
                group.addTask { await write(lane, to: database, yes) }
            }
        }
    }

    private func write(_ lane: Int, to database: Database, _ yes: Yeses) async {
        for step in 0..<1_000 {
            let number = step * 64 + lane
            let isDone = try? await database.write(tenant) { tx in
                try command(tx, number, dies: yes.isEnough && number.isMultiple(of: 7))
                return true
            }
            if isDone == true {
                yes.note(Int64(number))
            }
        }
    }

    /// Every tenth command fails after its first row; the last one dies between its rows.
    private func command(_ tx: Tx, _ number: Int, dies: Bool) throws {
        try tx.play(number)
        if number.isMultiple(of: 10) { throw Refused() }
        if dies { kill(getpid(), SIGKILL) }
        try tx.run("INSERT INTO other (number) VALUES (\(number))")
        try tx.audit.add(AuditAct("play", of: "play", Int64(number), at: .ofMachine, by: nil))
    }

    func acknowledged() throws -> Set<Int64> {
        let bytes = try Files.read(folder + "/yes")
        var numbers: Set<Int64> = []
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            numbers.insert(bytes[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) })
        }
        return numbers
    }
}

/// The numbers the hall has said yes to, outside the process before anything else happens.
private final class Yeses: Sendable {
    private let file: Int32
    private let limit: Int
    private let count = Atomic(0)

    init(_ path: String, limit: Int) {
        file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        self.limit = limit
    }

    var isEnough: Bool { count.load(ordering: .relaxed) > limit }

    func note(_ number: Int64) {
        var bytes = number.bigEndian
        write(file, &bytes, 8)
        count.wrappingAdd(1, ordering: .relaxed)
    }
}
