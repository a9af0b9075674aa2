import ArgumentParser
import Foundation
import Glibc
import Hall
import HallTesting
import Papers
import Programs
import Registry

/// How long a list of members takes from its file into the registry.
struct MeasureImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入会员名册的用时和内存。Seconds and memory of importing a list of members."
    )

    @Option(help: "行数。Rows of the list.")
    var rows = 20_000

    @Option(help: "千分之几的行有错。Rows in a thousand with a wrong cell.")
    var bad = 10

    @Option(help: "种子。Seed.")
    var seed: UInt64 = 7

    @Option(help: "只把名册写进这个文件夹，不导入。Only write the lists into this folder.")
    var write: String?

    func validate() throws {
        guard (1...100_000).contains(rows), (0...1_000).contains(bad) else {
            throw ValidationError("行数 1 到 100000。Rows from 1 to 100000.")
        }
    }

    func run() async throws {
        try await explained {
            let roll = MemberRoll(rows: rows, badPerMille: bad, seed: seed)
            let files = [("roll.xlsx", try Self.workbook(roll)), ("roll.csv", Self.text(roll))]
            if let write {
                for (name, bytes) in files {
                    let url = URL(filePath: write).appending(path: name)
                    try Data(bytes).write(to: url)
                }
                return
            }
            print(
                """
                ## A list of members

                \(rows) rows of \(roll.head.count) columns, \(roll.bad) of them with a wrong cell, into an empty hall on the disk.

                | file | size | read and kept s | compared s | taken over s | in all s | memory MB |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """
            )
            for (name, bytes) in files { try await measure(name, bytes, roll.bad) }
        }
    }

    private func measure(_ name: String, _ bytes: [UInt8], _ bad: Int) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "unionhall-measure-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let house = try await TestHall.open(folder: folder)
        let officer = Actor.staff(house.north.officer)
        let start = ContinuousClock.now
        let id = try await house.hall.sendMembers(
            bytes,
            named: name,
            into: house.north.union.id,
            as: officer
        )
        let kept = ContinuousClock.now
        try await house.hall.goOnWithImports()
        let compared = ContinuousClock.now
        _ = try await house.hall.perform(ConfirmImport(id), as: officer)
        try await house.hall.goOnWithImports()
        let end = ContinuousClock.now
        let view = try await house.hall.ask(OpenImport(id), as: officer)
        guard view.count([.done]) == rows - bad, view.count([.bad]) == bad else {
            throw ValidationError("导入的行数不对。Not all rows came in: \(view.counts)")
        }
        let times = [kept - start, compared - kept, end - compared, end - start]
        let texts = times.map { "\(($0.seconds * 10).rounded() / 10)" }
        print(
            "| \(name) | \(bytes.count / 1_024) KB | \(texts.joined(separator: " | ")) | \(ProcessMemory.peak) |"
        )
        fflush(nil)
    }

    private static func text(_ roll: MemberRoll) -> [UInt8] {
        CSVText.bytes([roll.head] + roll.rows)
    }

    private static func workbook(_ roll: MemberRoll) throws -> [UInt8] {
        let book = try WorkbookWriter()
        try book.begin("会员", roll.head.map { .init($0, width: 18) })
        for row in roll.rows { try book.write(row.map { .init($0) }) }
        return try book.finish()
    }
}
