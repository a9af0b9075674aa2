import Calendar
import Registry
import Testing

@testable import Store

@Suite struct AccountsTests {
    @Test func `an account is found by log-in or phone, and saved`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            #expect(try tx.accounts.withLogin("officer") == village.officer)
            #expect(try tx.accounts.withPhone(Village.phone) == village.workerAccount)
            #expect(try tx.accounts.withPhone("12000000000") == nil)
            var row = village.officer
            (row.failures, row.lockedUntil) = (5, village.later(900))
            try tx.accounts.save(row)
            try tx.accounts.setPhone("12000000000", of: village.workerAccount.id)
            #expect(try tx.accounts.find(row.id) == row)
            #expect(try tx.accounts.withPhone("12000000000") == village.workerAccount)
            #expect(try tx.accounts.withPhone(Village.phone) == nil)
            #expect(try tx.accounts.ofPerson(village.worker.id).count == 1)
            #expect(try tx.accounts.staff().map(\.login) == ["officer"])
        }
    }

    @Test func `a post counts from its first day to its last`() async throws {
        let (database, village) = try await village()
        let day = village.day
        try await database.write(tenant) { tx throws in
            let post = PostRow(
                id: tx.mint.id(),
                account: village.officer.id,
                organisation: village.district.id,
                duty: "officer",
                from: day
            )
            try tx.accounts.addPost(post)
            try tx.accounts.endPost(post.id, on: day.adding(days: 9))
            let id = village.officer.id
            #expect(try tx.accounts.posts(of: id, on: day.adding(days: -1)).isEmpty)
            #expect(try tx.accounts.posts(of: id, on: day).count == 1)
            #expect(try tx.accounts.posts(of: id, on: day.adding(days: 9)).count == 1)
            #expect(try tx.accounts.posts(of: id, on: day.adding(days: 10)).isEmpty)
            let places = [village.federation.id, village.district.id]
            #expect(try tx.accounts.holders(of: "officer", at: places, on: day).count == 1)
            #expect(try tx.accounts.holders(of: "finance", at: places, on: day).isEmpty)
        }
    }

    @Test func `a session is found by its token's hash whatever the tenant`() async throws {
        let (database, village) = try await village()
        let hash = [UInt8]("token".utf8).sha256
        try await database.write(tenant) { tx throws in
            let row = SessionRow(
                tokenHash: hash,
                tenant: tenant,
                id: tx.mint.id(),
                account: village.officer.id,
                kind: .staff,
                csrfSecret: [1, 2, 3],
                madeAt: village.now,
                seenAt: village.now,
                endsAt: village.later(60)
            )
            try tx.sessions.add(row)
            #expect(try tx.sessions.find(hash) == row)
            try tx.sessions.touch(hash, at: village.later(9), endsAt: village.later(69))
            try tx.sessions.strengthen(hash, until: village.later(30))
        }
        let found = try await database.read(.house) { try $0.sessions.find(hash) }
        #expect(found?.tenant == tenant)
        #expect(found?.endsAt == village.later(69))
        #expect(found?.strongUntil == village.later(30))
        try await database.write(.house) { tx throws in
            #expect(try tx.sessions.sweep(at: village.later(69)) == 0)
            #expect(try tx.sessions.sweep(at: village.later(70)) == 1)
            #expect(try tx.sessions.find(hash) == nil)
        }
    }

    @Test func `a code is for one phone, and the last one counts`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            func put(_ code: String) throws {
                try tx.codes.put(
                    code,
                    for: "1",
                    address: "10.0.0.1",
                    sentAt: village.now,
                    expiresAt: village.later(300)
                )
            }
            try put("111111")
            try tx.codes.countTry("1")
            #expect(try tx.codes.find("1")?.tries == 1)
            try put("222222")
            let row = try #require(try tx.codes.find("1"))
            #expect(row.tries == 0)
            #expect(tx.codes.matches(row, "222222", for: "1"))
            #expect(!tx.codes.matches(row, "111111", for: "1"))
            #expect(!tx.codes.matches(row, "222222", for: "2"))
            try tx.codes.remove("1")
            #expect(try tx.codes.find("1") == nil)
        }
    }

    @Test func `a counter starts again when its window is over`() async throws {
        let (database, village) = try await village()
        let times = try await database.write(tenant) { tx in
            try [0, 1, 59, 60, 61].map { second in
                try tx.rates.count(
                    "code",
                    "12012345678",
                    at: village.later(second),
                    windowMilliseconds: 60_000
                )
            }
        }
        #expect(times == [1, 2, 3, 1, 2])
    }
}
