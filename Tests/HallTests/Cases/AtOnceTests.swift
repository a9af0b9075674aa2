import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct AtOnceTests {
    @Test func `of two officers who decide at the same time one wins, and the other is told`()
        async throws
    {
        let office = try await Office.open(more: 50)
        for number in 6..<56 {
            let id = try await office.apply(number)
            let seen = try await office.row(id).state.version
            async let first = office.outcome("approve", id, office.officer, seen)
            async let second = office.outcome("refuse", id, office.secondOfficer, seen)
            let refusals = try await [first, second].compactMap { $0 }
            #expect(refusals.count == 1)
            #expect(refusals.first?.reason.zh.contains("2024年6月25日 09:00") == true)
            #expect(
                try await office.house.look { tx in
                    try tx.cases.events(of: id).count { $0.kind == "acted" }
                } == 1
            )
        }
        try await office.expectSoundBooks()
        try await office.expectTidyCases()
    }

    @Test func `a hundred of one household apply at once, and one case comes of it`() async throws {
        let office = try await Office.open(more: 100, perHousehold: 100)
        let filed = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 6..<106 {
                group.addTask {
                    do {
                        try await office.apply(number)
                        return true
                    } catch is Refusal {
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(filed == 1)
        let services = office.hall.shelf.now
        #expect(try await office.house.look { try $0.allCases(services).count } == 1)
    }
}

extension Office {
    fileprivate func outcome(
        _ action: String,
        _ id: CaseID,
        _ colleague: Colleague,
        _ version: Int
    ) async throws -> Refusal? {
        do {
            try await act(action, on: id, as: colleague, saying: "理由", seeing: version)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }
}
