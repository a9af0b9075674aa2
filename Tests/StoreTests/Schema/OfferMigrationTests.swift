import Registry
import Testing

@testable import Store

/// A hall that has paid people gets the table of grants anew, and nothing is lost.
@Suite struct OfferMigrationTests {
    @Test func `grants and the payments that point at them outlive the new table`() async throws {
        let (database, village) = try await village()
        let (grant, line) = try await database.write(tenant) { tx throws in
            let row = try village.caseRow(tx)
            try tx.cases.add(row, duties: [])
            let grant = GrantRow(
                id: tx.mint.id(),
                caseFile: row.id,
                name: "aid",
                holder: village.worker.id,
                unit: "CNY",
                amount: 300_000,
                grantedAt: village.now
            )
            try tx.grants.add(grant)
            let batch = PaymentBatchRow(
                id: tx.mint.id(),
                number: "B-1",
                unit: "CNY",
                lineCount: 1,
                total: 300_000,
                sha256: [],
                maker: village.officer.id,
                madeAt: village.now
            )
            let line = PaymentLineRow(
                id: tx.mint.id(),
                batch: batch.id,
                position: 1,
                grant: grant.id,
                payee: village.worker.id,
                amount: 300_000
            )
            try tx.payments.add(batch, lines: [line])
            return (grant, line)
        }
        let text = try #require(Migration.all.first { $0.name == "offers" }).text
        let start = try #require(text.firstRange(of: "{late references}")).lowerBound
        let end = try #require(text.firstRange(of: "-- What is told")).lowerBound
        let remaking = Dialect.sqlite.text(of: String(text[start..<end]))
        try await database.write(tenant) { try $0.connection.script(remaking) }
        // The table as it was then lacks what later steps add.
        let later = Migration.all.filter { ["stations", "covers"].contains($0.name) }
            .map { $0.text.split(separator: "\n").filter { !$0.hasPrefix("--") } }
            .flatMap { $0.joined(separator: "\n").split(separator: ";") }.map(String.init)
            .filter { $0.contains("grant_held ADD") || $0.contains("ON grant_held") }
        let adding = Dialect.sqlite.text(of: later.map { $0 + ";" }.joined())
        try await database.write(tenant) { try $0.connection.script(adding) }
        let (kept, lines, faults) = try await database.read(tenant) { tx in
            try (
                tx.grants.find(grant.id), tx.payments.lines(of: grant.id),
                tx.rows("PRAGMA foreign_key_check") { try $0.text(0) }
            )
        }
        #expect(kept == grant && lines == [line] && faults == [])
        await #expect(throws: StoreError.self) {
            try await database.write(tenant) { tx throws in
                try tx.run("DELETE FROM grant_held WHERE id = \(grant.id)")
            }
        }
        await #expect(throws: StoreError.self) {
            try await database.write(tenant) { tx throws in
                var loose = grant
                loose.id = tx.mint.id()
                loose.caseFile = nil
                try tx.grants.add(loose)
            }
        }
    }
}
