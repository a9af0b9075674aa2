import Casework
import HTTPTypes
import Hall
import HallTesting
import Hummingbird
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

/// A house with a service that takes applications, and workers who know their way.
struct WorkerHouse {
    let house: HallHouse
    var test: TestHall { house.test }
    var hall: Hall { house.test.hall }

    static let stranger = "12999990001"
    static let card = "6222020000000000000"
    static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 7, count: 400)

    init() async throws {
        house = try await HallHouse()
        let checked = RoofAid.checked()
        let wrong = checked.findings.map { $0.text(in: .en) }
        let service = try #require(checked.service, "\(wrong.joined(separator: "\n"))")
        let place = house.test.north.place
        house.test.hall.shelf.put(
            Published(
                service: service,
                owner: house.test.federation.id,
                ownerPath: house.test.federation.path,
                ownerName: Words(zh: "港城市总工会", en: "Harbour City Federation"),
                ownerRegion: place.region,
                isOpen: true
            )
        )
        let (owner, now) = (house.test.federation.id, house.test.clock.now)
        try await house.test.arrange { tx in
            try tx.programs.publish(
                ProgramRow(
                    id: tx.mint.id(),
                    service: service.id,
                    digest: service.version,
                    title: service.title.zh,
                    titleEn: service.title.en,
                    owner: owner,
                    publishedAt: now,
                    publishedBy: nil
                ),
                files: []
            )
            for (code, level, name) in [
                ("990000", 1, "示范省"), ("990100", 2, "港城市"), ("990101", 3, "北区"),
                ("990102", 3, "南区"), ("990200", 2, "山城市"), ("110000", 1, "北京市"),
            ] {
                let parent = RegionCode(code)?.parent?.description
                try tx.regions.put(
                    RegionRow(code: code, parent: parent, level: level, name: name, nameEn: "")
                )
            }
        }
    }

    func browse(
        _ story: @escaping @Sendable (inout HallBrowser) async throws -> Void
    ) async throws {
        try await house.browse(ServerSettings(), story)
    }

    /// Logs in a member of the list.
    func enter(_ index: Int, _ browser: inout HallBrowser) async throws {
        try await house.enter(index, &browser)
    }

    /// Logs in somebody nobody knows.
    func enterStranger(_ browser: inout HallBrowser) async throws {
        try await house.enter(phone: Self.stranger, &browser)
    }

    /// Fills in everything up to the check page; the registry knows where a member works.
    func fill(_ browser: inout HallBrowser, income: String = "1500") async throws {
        let apply = "/services/\(RoofAid.id)/apply"
        try await browser.get(apply + "/1")
        try await browser.post(apply + "/1", ["kind": "rain"])
        try await browser.get(apply + "/2")
        try await browser.post(apply + "/2", ["income": income])
        try await browser.get(apply + "/3")
        try await browser.post(apply + "/3", ["loss": "800.50"])
        try await browser.get(apply + "/4")
        try await browser.post(apply + "/4", ["story": "<script>alert(1)</script>"])
        try await browser.get(apply + "/5")
        try await browser.upload(apply + "/5/files", [("proof", "roof.jpg", Self.photo)])
        try await browser.get(apply + "/check")
    }

    /// Sends what was filled in; gives the case's address.
    func send(_ browser: inout HallBrowser) async throws -> String {
        let sent = try await browser.post(
            "/services/\(RoofAid.id)/apply/send",
            ["agree": "yes"]
        )
        let receipt = try #require(sent.location, "\(sent.status) \(sent.text)")
        return String(receipt.dropLast("/receipt".count))
    }

    func cases() async throws -> [CaseRow] {
        try await test.look { try $0.cases.ofService(RoofAid.id) }
    }

    func card(of person: PersonID) async throws -> String? {
        try await test.look { try $0.people.find(person)?.bankAccount }
    }

    /// Money comes in for the service.
    func fund(yuan: Int64) async throws {
        let deposit = Deposit(yuan * 100, into: "fund", of: RoofAid.id, statement: "1")
        try await hall.perform(deposit, as: .hall)
    }

    /// An officer does something with the only case.
    func officer(_ action: String, saying words: String?) async throws {
        try await act(action, saying: words, as: test.north.officer)
    }

    func act(
        _ action: String,
        saying words: String?,
        asking asked: [String] = [],
        as colleague: Colleague
    ) async throws {
        let row = try #require(try await cases().first)
        let act = Act(action, on: row.id, saying: words, asking: asked, seeing: row.state.version)
        _ = try await hall.perform(act, as: .staff(colleague))
    }
}

extension HallBrowser {
    /// Sends papers as a browser does, the seal first.
    @discardableResult mutating func upload(
        _ path: String,
        _ papers: [(field: String, name: String, bytes: [UInt8])],
        _ fields: KeyValuePairs<String, String> = [:]
    ) async throws -> TestResponse {
        let line = "----paper"
        var body = ByteBuffer()
        for (name, value) in [("_seal", seal)] + fields.map({ ($0.key, $0.value) }) {
            body.writeString(
                "--\(line)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            )
        }
        for paper in papers {
            body.writeString(
                """
                --\(line)\r\nContent-Disposition: form-data; name="\(paper.field)"; \
                filename="\(paper.name)"\r\nContent-Type: image/jpeg\r\n\r\n
                """
            )
            body.writeBytes(paper.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--\(line)--\r\n")
        return try await ask(path, .post, body, type: "multipart/form-data; boundary=\(line)")
    }
}
