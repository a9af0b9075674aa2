import Calendar
import Casework
import Foundation
import HTTPTypes
import Hall
import HallTesting
import Hummingbird
import HummingbirdTesting
import Logging
import Programs
import Registry
import Store
import Testing

@testable import Web

/// A desk with a service of the catalogue open in the northern district, and money in its fund.
struct DeskHouse {
    let test: TestHall

    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    let service: Service
    let keeper: DeskKeeper

    /// The second officer of the north, and the second pair of eyes in finance.
    let deputy: Colleague
    let checker: Colleague

    /// - Parameter other: A further service of the catalogue that is open.
    init(also other: String? = nil) async throws {
        test = try await TestHall.open()
        let north = test.north.place
        service = try await test.hall.publish(Self.folder(), owner: north.id).service
        if let other { _ = try await test.hall.publish(Self.folder(other), owner: north.id) }
        let inspector = try await Self.colleague("验收孙平", "inspector", at: north, in: test)
        deputy = try await Self.colleague("干事韩梅", "officer", at: north, in: test)
        checker = try await Self.colleague("财务赵敏", "finance", at: test.federation, in: test)
        if let fund = service.accounts.first {
            let deposit = Deposit(5_000_000, into: fund.id, of: service.id, statement: "1")
            try await test.hall.perform(deposit, as: .hall)
        }
        keeper = DeskKeeper(
            services: test.hall.shelf.now,
            colleagues: [
                "north": test.north.officer, "south": test.south.officer, "deputy": deputy,
                "finance": test.finance, "checker": checker, "inspector": inspector,
            ]
        )
    }

    private static func folder(_ wanted: String? = nil) throws -> ServiceFolder {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Catalogue")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path())
        // The first one that people apply for themselves and are paid by.
        let asking = names.sorted().first { name in
            let bytes = FileManager.default.contents(atPath: "\(root.path())/\(name)/service.yaml")
            let text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
            return text.contains("\nask:") && text.contains("pay: bank batch")
                && !text.contains("\n  for:")
        }
        let name = try #require(wanted ?? asking)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path() + "/" + name) {
            let bytes = FileManager.default.contents(atPath: "\(root.path())/\(name)/\(path)")
            if let bytes, path.hasSuffix(".yaml") || path.hasSuffix(".md") {
                files[path] = [UInt8](bytes)
            }
        }
        return ServiceFolder(name: name, files: files)
    }

    private static func colleague(
        _ name: String,
        _ duty: String,
        at place: TestHall.Place,
        in test: TestHall
    ) async throws -> Colleague {
        let (now, today) = (test.clock.now, test.hall.calendar.date(of: test.clock.now))
        return try await test.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .staff, login: name, name: name, madeAt: now)
            )
            try tx.accounts.addPost(
                PostRow(
                    id: tx.mint.id(),
                    account: account,
                    organisation: place.id,
                    duty: duty,
                    from: today
                )
            )
            let post = Post(duty: duty, organisation: place.id, path: place.path)
            return Colleague(account: account, name: name, posts: [post], isFresh: true)
        }
    }

    /// Files an accident, for which the rule says yes.
    @discardableResult func file(_ person: Int = 0, income: String = "3000") async throws -> CaseID
    {
        let applicant = test.people[person]
        let now = test.clock.now
        let account = try await test.arrange { tx in
            let account: UserID = tx.mint.id()
            try tx.accounts.add(
                AccountRow(id: account, kind: .worker, person: applicant.id, madeAt: now),
                phone: applicant.phone
            )
            return account
        }
        let worker = Actor.worker(account: account, person: applicant.id)
        let draft = try await test.hall.perform(
            SaveDraft(service.id, answers: [:], page: ""),
            as: worker
        )
        let paper = AddFile(to: .draft(draft), field: "proof", name: "1.png", bytes: Self.png)
        _ = try await test.hall.perform(paper, as: worker)
        let apply = Apply(
            service.id,
            answers: [
                "cause": ["accident"], "household_size": ["3"], "monthly_income": [income],
            ],
            draft: draft
        )
        let receipt = try await test.hall.perform(apply, as: worker)
        return CaseID(raw: receipt.caseFile)
    }

    var serviceID: String { service.id }

    func step(of id: CaseID) async throws -> String? { try await row(id)?.state.step }

    func outcome(of id: CaseID) async throws -> String? { try await row(id)?.state.outcome }

    func version(of id: CaseID) async throws -> Int { try await row(id)?.state.version ?? 0 }

    func row(_ id: CaseID) async throws -> CaseRow? {
        try await test.look { try $0.cases.find(id) }
    }

    /// Runs a story in a browser in which a colleague is logged in.
    func browse(
        as who: String,
        _ story: @escaping @Sendable (inout HallBrowser) async throws -> Void
    ) async throws {
        let (clock, hall) = (test.clock, test.hall)
        let server = Server(
            ServerSettings(),
            Surroundings(
                house: House(),
                seals: Seals(key: SampleHouse.key),
                doorkeeper: keeper,
                now: { clock.now },
                day: { hall.calendar.date(of: $0) },
                random: { hall.entropy.bytes($0) },
                isReady: { true }
            ),
            routes: HallRoutes(hall).routes,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await server.application().test(.router) { client in
            var browser = HallBrowser(client: client)
            browser.cookies["staff"] = who
            try await story(&browser)
        }
    }
}

/// Knows colleagues by name; one who is called stale has logged in long ago.
struct DeskKeeper: Doorkeeper {
    let services: Services
    let colleagues: [String: Colleague]

    func visitor(
        _ kind: Visitor.Kind,
        holding token: String,
        at now: Instant
    ) async throws -> Visitor? {
        let isStale = token.hasPrefix("stale ")
        let name = isStale ? String(token.dropFirst(6)) : token
        guard kind == .staff, let known = colleagues[name] else { return nil }
        let colleague = Colleague(
            account: known.account,
            name: known.name,
            posts: known.posts,
            isFresh: !isStale
        )
        return Visitor(
            id: known.account.raw,
            kind: .staff,
            reader: Reader(
                name: known.name,
                sections: DeskSection.open(to: colleague, in: services)
            ),
            isFresh: !isStale,
            actor: .staff(colleague)
        )
    }
}

extension HallBrowser {
    /// Sends a form with the one field `_version` as the open page has it.
    @discardableResult mutating func act(
        _ action: String,
        on id: CaseID,
        saying words: String = "",
        version: String? = nil
    ) async throws -> TestResponse {
        let seen = page.firstMatch(of: /name="_version" value="([^"]+)"/).map { String($0.1) }
        return try await post(
            "/desk/cases/\(id)/\(action.percentEncoded)",
            ["_version": version ?? seen ?? "", "say": words]
        )
    }

    /// Says yes on the page that asks whether one is sure.
    mutating func confirm(_ action: String, on id: CaseID) async throws -> TestResponse {
        func hidden(_ name: String) -> String {
            let pattern = "name=\"\(name)\" value=\""
            guard let start = page.range(of: pattern)?.upperBound else { return "" }
            return String(page[start...].prefix { $0 != "\"" })
        }
        return try await post(
            "/desk/cases/\(id)/\(action.percentEncoded)",
            ["_version": hidden("_version"), "sure": "yes", "say": hidden("say")]
        )
    }

    /// Sends a form with files.
    mutating func upload(
        _ path: String,
        _ fields: KeyValuePairs<String, String>,
        file: (field: String, name: String, bytes: [UInt8])? = nil
    ) async throws -> TestResponse {
        var body = ByteBuffer()
        for (name, value) in [("_seal", seal)] + fields.map({ ($0.key, $0.value) }) {
            body.writeString(
                "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            )
        }
        if let file {
            body.writeString(
                "--edge\r\nContent-Disposition: form-data; name=\"\(file.field)\"; "
                    + "filename=\"\(file.name)\"\r\nContent-Type: image/png\r\n\r\n"
            )
            body.writeBytes(file.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--edge--\r\n")
        return try await ask(path, .post, body, type: "multipart/form-data; boundary=edge")
    }
}
