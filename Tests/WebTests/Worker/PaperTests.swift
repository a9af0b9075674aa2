import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import NIOCore
import Registry
import Store
import Testing

@testable import Web

@Suite struct PaperTests {
    private static let apply = "/services/\(RoofAid.id)/apply"

    /// Answers what comes before the papers.
    private static func reachPapers(
        _ house: WorkerHouse,
        _ browser: inout HallBrowser
    )
        async throws
    {
        try await house.enter(0, &browser)
        let answers: [KeyValuePairs<String, String>] = [
            ["kind": "rain"], ["income": "1"], ["loss": "1"], ["story": ""],
        ]
        for (index, answer) in answers.enumerated() {
            try await browser.get("\(apply)/\(index + 1)")
            try await browser.post("\(apply)/\(index + 1)", answer)
        }
        try await browser.get(apply + "/5")
    }

    @Test func `a paper of a wrong kind is said kindly, and the good one stays`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await Self.reachPapers(house, &browser)
            let again = try await browser.upload(
                Self.apply + "/5/files",
                [
                    ("proof", "good.jpg", WorkerHouse.photo),
                    ("proof", "<script>.exe", Array("MZ, a program".utf8)),
                ]
            )
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("只收照片和 PDF") && again.text.contains("good.jpg"))
            #expect(!again.text.contains("<script>."))
            let none = try await browser.upload(Self.apply + "/5/files", [])
            #expect(none.location == Self.apply + "/check")
        }
    }

    @Test func `twenty megabytes are let by and said kindly`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await Self.reachPapers(house, &browser)
            for megabytes in [20, 21] {
                let bytes = WorkerHouse.photo + Array(repeating: 7, count: megabytes << 20)
                let again = try await browser.upload(
                    Self.apply + "/5/files",
                    [("proof", "big.jpg", bytes)]
                )
                #expect(again.status == .unprocessableContent)
                #expect(again.text.contains("最多 10 MB") && again.text.contains("big.jpg"))
            }
            let none = try await browser.upload(Self.apply + "/5/files", [])
            #expect(none.status == .unprocessableContent)
            #expect(none.text.contains("请至少上传一份材料"))
        }
    }

    @Test func `a paper can be looked at and taken off again, by its owner alone`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await Self.reachPapers(house, &browser)
            try await browser.upload(
                Self.apply + "/5/files",
                [("proof", "roof.jpg", WorkerHouse.photo)]
            )
            let page = try await browser.get(Self.apply + "/5").text
            let paper = try #require(page.firstMatch(of: /\/files\/(\w+)/).map { String($0.1) })
            let file = try await browser.get("/files/\(paper)")
            #expect(Array(file.body.readableBytesView) == WorkerHouse.photo)
            #expect(file.headers[.contentType] == "image/jpeg")
            var other = HallBrowser(client: browser.client)
            try await house.enter(3, &other)
            #expect(try await other.get("/files/\(paper)").status == .notFound)
            try await other.get(Self.apply + "/1")
            try await other.post(Self.apply + "/1", ["kind": "rain"])
            try await other.get(Self.apply + "/5")
            let foreign = try await other.upload(
                Self.apply + "/5/files",
                [],
                ["remove": paper]
            )
            #expect(foreign.status == .notFound)
            let removed = try await browser.upload(
                Self.apply + "/5/files",
                [],
                ["remove": paper]
            )
            #expect(removed.location == Self.apply + "/5")
            #expect(try await browser.get("/files/\(paper)").status == .notFound)
        }
    }
}
