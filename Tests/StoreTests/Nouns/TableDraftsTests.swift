import Testing

@testable import Store

@Suite struct TableDraftsTests {
    @Test func `a draft is of its account, sealed, and saved once for each reading of it`()
        async throws
    {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let row = TableDraftRow(
                id: tx.mint.id(),
                account: village.officer.id,
                service: "aid",
                decision: "eligible",
                digest: "1",
                cells: "[[\"F\",\"cause\"]]",
                madeAt: village.later(0),
                updatedAt: village.later(0)
            )
            try tx.tableDrafts.add(row)
            #expect(try tx.tableDrafts.find(of: village.officer.id, "aid", "eligible") == row)
            let foreign = village.workerAccount.id
            #expect(try tx.tableDrafts.find(of: foreign, "aid", "eligible") == nil)
            #expect(throws: (any Error).self) {
                var twin = row
                twin.id = tx.mint.id()
                try tx.tableDrafts.add(twin)
            }
            var next = row
            (next.cells, next.updatedAt) = ("[[\"U\",\"cause\"]]", village.later(60))
            try tx.tableDrafts.save(next)
            #expect(throws: StoreError.self) { try tx.tableDrafts.save(next) }
            let kept = try tx.first("SELECT cells FROM table_draft") { try $0.blob(0) } ?? []
            #expect(!String(decoding: kept, as: UTF8.self).contains("cause"))
            #expect(try tx.tableDrafts.notes(of: "aid").map(\.account) == [village.officer.id])
            try tx.tableDrafts.remove(row.id)
            #expect(try tx.tableDrafts.notes(of: "aid").isEmpty)
        }
    }
}
