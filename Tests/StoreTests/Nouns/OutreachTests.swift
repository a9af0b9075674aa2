import Calendar
import Registry
import Testing

@testable import Store

@Suite struct OutreachTests {
    @Test func `an attachment of several pieces comes back byte for byte`() async throws {
        let (database, village) = try await village()
        let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let row = try await database.write(tenant) { tx in
            let draft = DraftID(raw: 4)
            let row = file(tx, village, bytes, of: .draft(draft))
            try tx.files.add(row, bytes: bytes)
            try tx.files.move(from: .draft(draft), to: .caseFile(CaseID(raw: 8)))
            return row
        }
        try await database.read(tenant) { tx throws in
            let found = try #require(try tx.files.of(.caseFile(CaseID(raw: 8))).first)
            #expect(found.name == row.name)
            #expect(try tx.files.bytes(of: found) == bytes)
            #expect(try tx.files.of(.draft(DraftID(raw: 4))).isEmpty)
        }
    }

    @Test func `pieces of an attachment cannot be exchanged`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let bytes = [UInt8](repeating: 1, count: AttachedFiles.pieceSize * 2)
            let row = file(tx, village, bytes, of: .lead(LeadID(raw: 1)))
            try tx.files.add(row, bytes: bytes)
            try tx.run("UPDATE file_chunk SET part = part + 10")
            try tx.run("UPDATE file_chunk SET part = 11 - part")
            #expect(throws: StoreError.self) { try tx.files.piece(0, of: row.id) }
        }
    }

    @Test func `a draft is saved over, and goes with its attachments`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            var row = DraftRow(
                id: tx.mint.id(),
                account: village.workerAccount.id,
                service: village.program.service,
                digest: village.program.digest,
                answers: "{}",
                page: "1",
                madeAt: village.now,
                updatedAt: village.now
            )
            try tx.drafts.add(row)
            row.answers = "{\"why\":\"\(Village.secretAnswer)\"}"
            row.updatedAt = village.later(5)
            try tx.drafts.save(row)
            #expect(throws: StoreError.stale) { try tx.drafts.save(row) }
            #expect(try tx.drafts.of(row.account).map(\.answers) == [row.answers])
            try tx.files.add(file(tx, village, [1], of: .draft(row.id)), bytes: [1])
            #expect(try tx.drafts.untouched(since: village.later(6)) == [row.id])
            try tx.drafts.remove(row.id)
            #expect(try tx.drafts.find(row.id) == nil)
            #expect(try tx.files.of(.draft(row.id)).isEmpty)
        }
    }

    @Test func `a message is said once, tried again, read`() async throws {
        let (database, village) = try await village()
        let account = village.workerAccount.id
        try await database.write(tenant) { tx throws in
            func message(_ key: String) -> MessageRow {
                MessageRow(
                    id: tx.mint.id(),
                    account: account,
                    channel: "sms",
                    address: Village.phone,
                    words: "{\"zh\":\"\(Village.name)\"}",
                    onceKey: key,
                    nextTryAt: village.now,
                    madeAt: village.now
                )
            }
            let first = message("a")
            #expect(try tx.messages.add(first))
            #expect(try !tx.messages.add(message("a")))
            #expect(try tx.messages.waiting(at: village.now) == [first])
            try tx.messages.markFailed(first.id, nextTryAt: village.later(60))
            #expect(try tx.messages.waiting(at: village.now).isEmpty)
            try tx.messages.markSent(first.id, at: village.later(60))
            #expect(try tx.messages.waiting(at: village.later(99)).isEmpty)
            #expect(try tx.messages.unread(account) == 1)
            try tx.messages.markRead(account, at: village.later(70))
            #expect(try tx.messages.unread(account) == 0)
            #expect(try tx.messages.of(account).map(\.tries) == [2])
        }
    }

    @Test func `a lead is found, followed up and becomes a case`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            var lead = lead(tx, village)
            try tx.leads.add(lead)
            #expect(try tx.leads.withContact(Village.phone) == [lead])
            let range = PathRange(below: village.district.path)
            for source in [nil, lead.source] {
                let shelf = LeadShelf("open", within: [range], from: source)
                #expect(try tx.leads.page(shelf, newestFirst: true) == [lead])
                #expect(try tx.leads.page(shelf, newestFirst: true, from: 1) == [])
                #expect(try tx.leads.count(shelf) == 1)
            }
            #expect(try tx.leads.count(LeadShelf("open", within: [range], from: "x")) == 0)
            #expect(try tx.leads.count(LeadShelf("open", within: [])) == 0)
            #expect(try tx.leads.assigned(to: village.officer.id, "open") == [lead])
            try tx.leads.addAttempt(
                ContactAttemptRow(
                    id: tx.mint.id(),
                    lead: lead.id,
                    at: village.now,
                    madeBy: village.officer.id,
                    way: "phone",
                    result: "reached",
                    words: "同意"
                )
            )
            #expect(try tx.leads.attempts(of: lead.id).map(\.words) == ["同意"])
            let caseRow = try village.caseRow(tx)
            try tx.cases.add(caseRow, duties: [])
            let consent = ConsentRow(
                id: tx.mint.id(),
                lead: lead.id,
                purpose: "filing",
                way: "phone",
                words: "同意",
                givenAt: village.now,
                recordedBy: village.officer.id
            )
            try tx.consents.add(consent)
            try tx.consents.moveFrom(lead.id, to: caseRow.id, person: village.worker.id)
            try tx.consents.withdraw(consent.id, at: village.later(1))
            #expect(throws: StoreError.stale) {
                try tx.consents.withdraw(consent.id, at: village.later(1))
            }
            #expect(try tx.consents.ofCase(caseRow.id).count == 1)
            #expect(try tx.consents.ofPerson(village.worker.id).count == 1)
            #expect(try tx.consents.ofLead(lead.id).count == 1)
            (lead.state, lead.caseFile) = ("closed", caseRow.id)
            try tx.leads.save(lead)
            #expect(throws: StoreError.stale) { try tx.leads.save(lead) }
            #expect(try tx.leads.ofCase(caseRow.id).count == 1)
        }
    }

    @Test func `an upload link takes so many files and ends`() async throws {
        let (database, village) = try await village()
        let hash = [UInt8]("link".utf8).sha256
        try await database.write(tenant) { tx throws in
            let row = UploadLinkRow(
                tokenHash: hash,
                tenant: tenant,
                id: tx.mint.id(),
                owner: .lead(LeadID(raw: 3)),
                madeBy: nil,
                madeAt: village.now,
                expiresAt: village.later(60),
                leftFiles: 2
            )
            try tx.uploadLinks.add(row)
            #expect(try tx.uploadLinks.find(hash) == row)
            #expect(try !tx.uploadLinks.use(hash, at: village.later(60)))
            #expect(try tx.uploadLinks.use(hash, at: village.now))
            #expect(try tx.uploadLinks.use(hash, at: village.now))
            #expect(try !tx.uploadLinks.use(hash, at: village.now))
        }
    }

    @Test func `a service's new version takes the place of the open one`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            var next = village.program
            (next.id, next.digest) = (tx.mint.id(), "d2")
            try tx.programs.publish(next, files: [9])
            #expect(try tx.programs.open(next.service) == next)
            #expect(try tx.programs.version(next.service, "d1")?.status == .replaced)
            #expect(try tx.programs.files(village.program.id) == [1, 2, 3])
            #expect(try tx.programs.search("职工").map(\.digest) == ["d2"])
            #expect(try tx.programs.all().count == 2)
        }
    }

    private func file(
        _ tx: Tx,
        _ village: Village,
        _ bytes: [UInt8],
        of owner: FileRow.Owner
    ) -> FileRow {
        FileRow(
            id: tx.mint.id(),
            owner: owner,
            field: "proof",
            name: "王秀兰诊断书.jpg",
            mediaType: "image/jpeg",
            bytes: bytes,
            addedBy: village.workerAccount.id,
            addedAt: village.now
        )
    }

    private func lead(_ tx: Tx, _ village: Village) -> LeadRow {
        LeadRow(
            id: tx.mint.id(),
            service: village.program.service,
            source: "visit",
            handling: village.union.id,
            handlingPath: village.union.path,
            assignedTo: village.officer.id,
            name: Village.name,
            contact: Village.phone,
            note: "摔伤在家",
            madeBy: village.officer.id,
            madeAt: village.now
        )
    }
}
