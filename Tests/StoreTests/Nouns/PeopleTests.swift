import Calendar
import Registry
import Testing

@testable import Store

@Suite struct PeopleTests {
    @Test func `a person comes back whole`() async throws {
        let (database, village) = try await village()
        let found = try await database.read(tenant) { try $0.people.find(village.worker.id) }
        #expect(found == village.worker)
        #expect(found?.birthMonth == "1987-04")
    }

    @Test func `a person is found by phone, identity number and two characters of the name`()
        async throws
    {
        let (database, village) = try await village()
        let found = try await database.read(tenant) { tx throws in
            [
                try tx.people.withPhone(Village.phone).first,
                try tx.people.withIdentityNumber(Village.identityNumber),
                try tx.people.search("秀兰").first,
                try tx.people.search("王秀兰", within: PathRange(below: village.district.path)).first,
            ]
        }
        #expect(found.allSatisfy { $0?.id == village.worker.id })
        let missed = try await database.read(tenant) { tx throws in
            [
                try tx.people.withPhone("12012345679").first,
                try tx.people.withIdentityNumber("990281198704120027"),
                try tx.people.search("兰秀").first,
                try tx.people.search("兰").first,
                try tx.people.search("\" OR \"").first,
                try tx.people.search("秀兰", within: PathRange(below: "/0/")).first,
            ]
        }
        #expect(missed == [nil, nil, nil, nil, nil, nil])
    }

    @Test func `another tenant does not see a person`() async throws {
        let (database, village) = try await village()
        let other = TenantID(raw: 2)
        let found = try await database.read(other) { tx throws in
            [
                try tx.people.find(village.worker.id), try tx.people.withPhone(Village.phone).first,
                try tx.people.search("秀兰").first,
            ]
        }
        #expect(found == [nil, nil, nil])
    }

    @Test func `a changed person is found by the new name and phone only`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            var row = village.worker
            row.name = "王秀英"
            row.phone = "12099999999"
            try tx.people.save(row)
        }
        let found = try await database.read(tenant) { tx throws in
            [
                try tx.people.search("秀兰").count, try tx.people.search("秀英").count,
                try tx.people.withPhone(Village.phone).count,
                try tx.people.withPhone("12099999999").count,
            ]
        }
        #expect(found == [0, 1, 0, 1])
        await #expect(throws: StoreError.stale) {
            try await database.write(tenant) { try $0.people.save(village.worker) }
        }
    }

    @Test func `an identity number belongs to one person of a tenant`() async throws {
        let (database, village) = try await village()
        await #expect {
            try await database.write(tenant) { tx throws in
                var twin = village.worker
                twin.id = tx.mint.id()
                try tx.people.add(twin)
            }
        } throws: { ($0 as? StoreError)?.isDuplicate == true }
        let count = try await database.read(tenant) { try $0.people.search("秀兰").count }
        #expect(count == 1)
    }

    @Test func `ties, categories and events are kept and found`() async throws {
        let (database, village) = try await village()
        let (id, day) = (village.worker.id, village.day)
        try await database.write(tenant) { tx throws in
            let tie = TieRow(
                person: id,
                organisation: village.union.id,
                kind: "member",
                from: day,
                isPrimary: true
            )
            try tx.people.addTie(tie)
            try tx.people.endTie(tie, on: day.adding(days: 10))
            try tx.people.addCategory("hardship", to: id, since: day)
            try tx.people.addCategory("hardship", to: id)
            let event = LifeEventRow(
                id: tx.mint.id(),
                person: id,
                kind: "major illness",
                on: day,
                source: "hospital list",
                recordedAt: village.now
            )
            try tx.people.addLifeEvent(event)
        }
        try await database.read(tenant) { tx throws in
            #expect(try tx.people.ties(of: id).map(\.until) == [day.adding(days: 10)])
            #expect(try tx.people.categories(of: id) == ["hardship"])
            #expect(try tx.people.ofCategory("hardship") == [id])
            #expect(try tx.people.withLifeEvent(of: ["major illness"], since: day) == [id])
            #expect(
                try tx.people.withLifeEvent(of: ["major illness"], since: day.adding(days: 1))
                    == []
            )
            #expect(try tx.people.lifeEvents(of: id).count == 1)
        }
    }

    @Test func `the tree is read from the top, and a name is found in it`() async throws {
        let (database, village) = try await village()
        try await database.read(tenant) { tx throws in
            let all = [village.federation, village.district, village.union]
            #expect(try tx.organisations.line(to: village.union.path) == all)
            #expect(
                try tx.organisations.subtree(of: PathRange(below: village.district.path))
                    == [village.district, village.union]
            )
            #expect(try tx.organisations.search("运输公司").map(\.id) == [village.union.id])
            #expect(try tx.organisations.children(of: village.federation.id) == [village.district])
        }
    }
}
