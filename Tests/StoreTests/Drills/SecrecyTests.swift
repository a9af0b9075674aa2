import Calendar
import Foundation
import Registry
import Testing

@testable import Store

@Suite struct SecrecyTests {
    /// What must not be found in any file of a hall.
    private static let secrets = [
        Village.name, Village.phone, Village.identityNumber, Village.bankAccount, Village.address,
        Village.secretAnswer, "1987-04-12", "摔伤在家", "李建国", "诊断书", "JBSWY3DPEHPK3PXP",
        "机密附件", "复核理由", "473829",
    ]

    @Test func `nothing that is sealed lies open in any file of the folder`() async throws {
        let place = try Folder.temporary()
        defer { try? Files.remove(place) }
        let hall = place + "/hall"
        let database = try Database.open(hall)
        try await database.write(tenant) { try writeEverything($0) }
        #expect(Folder.exists(hall + "/hall.db-wal"))
        #expect(try leaks(in: hall) == [])
        try await database.checkpoint()
        _ = try await Backup.take(of: hall, to: place + "/backup")
        #expect(try leaks(in: place) == [])
    }

    @Test func `the search for leaks finds what lies open`() async throws {
        let place = try Folder.temporary()
        defer { try? Files.remove(place) }
        let database = try Database.open(place)
        try await database.write(tenant) { tx in
            let village = try Village(in: tx)
            var union = village.union
            union.name = Village.name
            try tx.organisations.save(union)
        }
        #expect(try !leaks(in: place).isEmpty)
    }

    private func writeEverything(_ tx: Tx) throws {
        let village = try Village(in: tx)
        let row = try village.caseRow(tx)
        try tx.cases.add(row, duties: ["officer"])
        try tx.cases.addEvent(
            CaseEventRow(
                id: tx.mint.id(),
                caseFile: row.id,
                at: village.now,
                kind: "action",
                words: "复核理由"
            )
        )
        try tx.decisions.add(
            DecisionRow(
                id: tx.mint.id(),
                caseFile: row.id,
                name: "eligible",
                at: village.now,
                outcome: "yes",
                inputs: Village.secretAnswer,
                explanation: Village.name
            )
        )
        let bytes = Array("机密附件".utf8)
        let file = FileRow(
            id: tx.mint.id(),
            owner: .caseFile(row.id),
            field: "proof",
            name: "王秀兰诊断书.jpg",
            mediaType: "image/jpeg",
            bytes: bytes,
            addedBy: nil,
            addedAt: village.now
        )
        try tx.files.add(file, bytes: bytes)
        try writeWords(tx, village)
    }

    private func writeWords(_ tx: Tx, _ village: Village) throws {
        try tx.audit.add(
            AuditAct("reveal", of: "person", 1, at: village.now, by: nil, words: "复核理由")
        )
        try tx.answers.keep(
            Array(Village.name.utf8),
            for: village.officer.id,
            "k",
            body: Array(Village.secretAnswer.utf8),
            at: village.now
        )
        try tx.codes.put(
            "473829",
            for: Village.phone,
            address: "10.0.0.1",
            sentAt: village.now,
            expiresAt: village.now
        )
        _ = try tx.rates.count("code", Village.phone, at: village.now, windowMilliseconds: 1)
        try tx.messages.add(
            MessageRow(
                id: tx.mint.id(),
                channel: "sms",
                address: Village.phone,
                words: Village.name,
                onceKey: "k",
                nextTryAt: village.now,
                madeAt: village.now
            )
        )
        try tx.leads.add(
            LeadRow(
                id: tx.mint.id(),
                service: "s",
                source: "visit",
                handling: village.union.id,
                handlingPath: village.union.path,
                name: Village.name,
                contact: Village.phone,
                note: "摔伤在家",
                madeAt: village.now
            )
        )
    }

    private func leaks(in folder: String) throws -> [String] {
        var leaks: [String] = []
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                continue
            }
            for secret in Self.secrets where data.range(of: Data(secret.utf8)) != nil {
                leaks.append("\(secret) in \(name)")
            }
        }
        return leaks
    }
}
