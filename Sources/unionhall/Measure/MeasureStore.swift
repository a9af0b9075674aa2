import ArgumentParser
import Calendar
import Foundation
import Hall
import Registry
import Store

/// How many commands a second reach the disk, by how many clients send them at once.
struct MeasureStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "每秒落盘的命令数。Commands a second that are on the disk."
    )

    @Option(help: "每档几秒。Seconds for each number of clients.")
    var seconds = 3

    private static let clients = [1, 4, 16, 64, 256, 1_024, 4_096]

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "unionhall-measure-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try Database.open(folder.path())
        print(
            """
            ## Commands to the disk

            A command is a line of the audit and a kept answer; each is answered after its commit, with synchronous=FULL.

            | clients | commands a second | median ms | 99 of 100 within ms |
            | ---: | ---: | ---: | ---: |
            """
        )
        for clients in Self.clients {
            let start = ContinuousClock.now
            let times = try await load(database, by: clients).sorted()
            let rate = Int(Double(times.count) / (ContinuousClock.now - start).seconds)
            let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
            print("| \(clients) | \(rate) | \(median.milliseconds) | \(late.milliseconds) |")
        }
    }

    /// How long each command took, of as many clients as send one after the other.
    private func load(_ database: Database, by clients: Int) async throws -> [Duration] {
        let end = ContinuousClock.now + .seconds(seconds)
        return try await withThrowingTaskGroup(of: [Duration].self) { group in
            for client in 1...clients {
                group.addTask {
                    var times: [Duration] = []
                    repeat {
                        let key = "\(clients) \(client) \(times.count)"
                        let start = ContinuousClock.now
                        try await Self.command(database, UserID(raw: Int64(client)), key)
                        times.append(ContinuousClock.now - start)
                    } while ContinuousClock.now < end
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static func command(
        _ database: Database,
        _ actor: UserID,
        _ key: String
    ) async throws {
        let now = SystemClock().now
        try await database.write(TenantID(raw: 1)) { tx in
            try tx.audit.add(AuditAct("measure.command", of: "measure", 1, at: now, by: actor))
            try tx.answers.keep([1], for: actor, key, body: [1], at: now)
        }
    }
}
