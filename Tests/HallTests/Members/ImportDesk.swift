import Calendar
import Foundation
import Hall
import HallTesting
import Papers
import Programs
import Registry
import Store
import Testing

/// A hall with a list of members to import: rows of people who do not exist.
struct ImportDesk {
    let house: TestHall
    var hall: Hall { house.hall }
    var officer: Actor { .staff(house.north.officer) }
    var union: OrganisationID { house.north.union.id }

    static let head = [
        "姓名", "身份证号", "手机号", "性别", "出生日期", "所属工会", "工作单位", "统一社会信用代码", "入会日期", "人员类别", "银行账号", "住址",
    ]

    static func open() async throws -> ImportDesk {
        let desk = ImportDesk(house: try await TestHall.open())
        // Those who are there are members by a tie as well, of regions that the hall knows.
        try await desk.house.arrange { tx in
            for (code, name) in [("990101", "北区"), ("990102", "南区")] {
                try tx.regions.put(
                    RegionRow(code: code, parent: nil, level: 2, name: name, nameEn: name)
                )
            }
            for row in try tx.people.page() where try tx.people.ties(of: row.id).isEmpty {
                guard let union = row.union, let since = row.memberSince else { continue }
                try tx.people.addTie(
                    TieRow(
                        person: row.id,
                        organisation: union,
                        kind: "member",
                        from: since,
                        isPrimary: true
                    )
                )
            }
        }
        return desk
    }

    /// People of a city of their own, none of whom is there.
    static func strangers(_ count: Int) -> [City.Person] {
        Array(
            City.build(people: count + 40, unions: 2, seed: 99).people.dropFirst(20).prefix(count)
        )
    }

    /// A good row about somebody.
    static func row(_ person: City.Person) -> [String] {
        [person.name, person.identityNumber, person.phone] + Array(repeating: "", count: 9)
    }

    static func file(_ rows: [[String]], head: [String] = head) -> [UInt8] {
        CSVText.bytes([head] + rows)
    }

    /// Sends a list and lets the hall compare it.
    func check(
        _ rows: [[String]],
        into union: OrganisationID? = nil,
        elsewhere: Elsewhere = .second,
        as actor: Actor? = nil
    ) async throws -> MemberImportID {
        let id = try await hall.sendMembers(
            Self.file(rows),
            named: "名册.csv",
            into: union ?? self.union,
            elsewhere: elsewhere,
            as: actor ?? officer
        )
        try await hall.goOnWithImports()
        return id
    }

    func view(_ id: MemberImportID) async throws -> ImportView {
        try await hall.ask(OpenImport(id), as: officer)
    }

    func lines(
        _ id: MemberImportID,
        _ states: [LineState] = LineState.allCases
    ) async throws -> [ImportedLine] {
        try await hall.ask(LinesOfImport(id, in: states, limit: 500), as: officer)
    }

    func takeOver(_ id: MemberImportID, allOrNothing: Bool = false) async throws {
        let confirm = ConfirmImport(id, allOrNothing: allOrNothing)
        _ = try await hall.perform(confirm, as: officer)
        try await hall.goOnWithImports()
    }

    func person(_ number: String) async throws -> PersonRow? {
        try await house.look { try $0.people.withIdentityNumber(number) }
    }

    func ties(_ person: PersonID) async throws -> [TieRow] {
        try await house.look { try $0.people.ties(of: person) }
    }
}
