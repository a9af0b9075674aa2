import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// A test's hall with a service that writes letters.
struct LetterDesk {
    static let service = "letter-desk"

    let office: Office

    static func open() async throws -> LetterDesk {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(service),
            owner: office.house.federation.id
        )
        try await office.house.arrange { tx in
            try tx.regions.put(
                RegionRow(code: "990101", parent: nil, level: 3, name: "北区", nameEn: "North")
            )
        }
        return LetterDesk(office: office)
    }

    var hall: Hall { office.hall }

    static let whole = [
        "matter": ["wage"], "sum": ["74854"], "since": ["2024-05-01"], "company": ["某劳务公司"],
    ]
    /// Nobody to write to.
    static let toNobody = whole.filter { $0.key != "company" }

    func apply(_ worker: Int, _ answers: [String: [String]] = whole) async throws -> CaseID {
        let receipt = try await hall.perform(
            Apply(Self.service, answers: answers, insists: true),
            as: office.workers[worker].actor
        )
        return CaseID(raw: receipt.caseFile)
    }

    /// Applied for and reminded.
    func reminded(
        _ worker: Int,
        saying words: String = "多次催讨没有结果。"
    ) async throws -> (
        caseFile: CaseID, paper: PaperRow
    ) {
        let id = try await apply(worker)
        try await office.act("remind", on: id, as: office.officer, saying: words)
        return (id, try #require(try await papers(of: id).last))
    }

    func papers(of id: CaseID) async throws -> [PaperRow] {
        try await office.house.look { try $0.papers.ofCase(id) }
    }

    func text(of paper: PaperRow) throws -> PaperText {
        try #require(PaperText(json: paper.words))
    }
}
