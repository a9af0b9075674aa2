import Calendar
import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

/// A house with the catalogue's first service that finds people, and an officer of each district at the desk.
struct LeadHouse {
    let house: HallHouse
    let service: Service
    var test: TestHall { house.test }

    static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 7, count: 400)
    private static let password = "correct horse"

    init() async throws {
        house = try await HallHouse()
        let services = Self.folders().compactMap { $0.service().service }
        service = try #require(
            services.first {
                $0.hasCases && !$0.ask.isForNobody && !$0.ask.hasRelatives
                    && !$0.ask.isForOrganisation
                    && !$0.finds.isEmpty
            }
        )
        let (federation, service) = (house.test.federation, service)
        house.test.hall.shelf.put(
            Published(
                service: service,
                owner: federation.id,
                ownerPath: federation.path,
                ownerName: Words(zh: federation.name, en: federation.name),
                ownerRegion: house.test.north.place.region,
                isOpen: true
            )
        )
        let now = house.test.clock.now
        try await house.test.arrange { tx in
            try tx.programs.publish(
                ProgramRow(
                    id: tx.mint.id(),
                    service: service.id,
                    digest: service.version,
                    title: service.title.zh,
                    titleEn: service.title.en,
                    owner: federation.id,
                    publishedAt: now,
                    publishedBy: nil
                ),
                files: []
            )
        }
    }

    private static func folders() -> [ServiceFolder] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Catalogue")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
        return names.sorted().map { folder($0, in: root.appending(path: $0)) }
    }

    private static func folder(_ name: String, in url: URL) -> ServiceFolder {
        var files: [String: [UInt8]] = [:]
        for path in FileManager.default.subpaths(atPath: url.path()) ?? [] {
            let file = url.appending(path: path)
            if let bytes = try? Data(contentsOf: file) { files[path] = [UInt8](bytes) }
        }
        return ServiceFolder(name: name, files: files)
    }

    func browse(
        _ story: @escaping @Sendable (inout HallBrowser) async throws -> Void
    ) async throws {
        try await house.browse(ServerSettings(), story)
    }

    /// Logs in a new officer of a district.
    func enter(
        _ district: TestHall.District,
        as login: String,
        _ browser: inout HallBrowser
    ) async throws {
        let colleague = try await test.hall.addStaff(
            login: login,
            name: login,
            password: Self.password,
            posts: [.init("officer", at: district.place.id)]
        )
        let secret = Base32.bytes(colleague.secret) ?? []
        let code = OneTimePassword(secret: secret).code(at: test.clock.now)
        browser.cookies = [:]
        try await browser.get("/desk/login")
        let entered = try await browser.post(
            "/desk/login",
            ["name": login, "password": Self.password, "code": code, "back": "/desk/leads"]
        )
        #expect(entered.location == "/desk/leads")
    }

    /// Notes a lead; gives the address of its page.
    func note(_ name: String, _ browser: inout HallBrowser) async throws -> String {
        try await browser.get("/desk/leads/new")
        let noted = try await browser.post(
            "/desk/leads/new",
            [
                "name": name, "contact": "12900000001", "source": "visit", "service": service.id,
                "note": "<script>alert(1)</script>",
            ]
        )
        return try #require(noted.location, "\(noted.status) \(noted.text)")
    }

    func agree(_ lead: String, _ browser: inout HallBrowser) async throws {
        try await browser.get(lead)
        let agreed = try await browser.post(
            lead + "/consent",
            ["how": "phone", "told": "yes", "words": "愿意"]
        )
        #expect(agreed.location == lead)
    }

    /// Makes a link; gives its path, as the next page shows it once.
    func link(_ lead: String, _ browser: inout HallBrowser) async throws -> String {
        try await browser.get(lead)
        #expect(try await browser.post(lead + "/link", [:]).location == lead)
        let page = try await browser.get(lead).text
        let path = page.firstMatch(of: /http:\/\/[^\/]+(\/u\/[0-9a-f]{64})/).map { String($0.1) }
        #expect(try await !browser.get(lead).text.contains("/u/"))
        return try #require(path, "\(page)")
    }

    /// Something happens to somebody of which a rule can know.
    func fallIll(_ person: PersonRow) async throws {
        let now = test.clock.now
        let day = test.hall.calendar.date(of: now)
        try await test.arrange { tx in
            try tx.people.addLifeEvent(
                LifeEventRow(
                    id: tx.mint.id(),
                    person: person.id,
                    kind: "major illness",
                    on: day,
                    source: "test",
                    recordedAt: now
                )
            )
        }
    }

    func leads(_ state: LeadState) async throws -> [LeadRow] {
        let path = test.federation.path
        return try await test.look { tx in
            try tx.leads.page(
                LeadShelf(state.rawValue, within: [PathRange(below: path)]),
                newestFirst: false
            )
        }
    }
}
