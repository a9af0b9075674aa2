import Hall
import HallTesting
import Papers
import Programs
import Testing

@Suite struct ZipTests {
    private static let main = Array("service: spring-walk\ntitle: 春游 # what people read\n".utf8)

    @Test func `a folder comes back from its ZIP, and the same folder gives the same bytes`() throws
    {
        let parcel = try Fixtures.folder(Office.parcel)
        let zip = try parcel.zip()
        #expect(try ServiceFolder(zip: zip) == parcel)
        #expect(try parcel.zip() == zip)
    }

    @Test func `files without a folder around them, and what machines add, are understood`() throws
    {
        let zip = try ZipFolder.write([
            "service.yaml": Self.main, "letters/通知.md": [], "__MACOSX/._service.yaml": [1],
            ".DS_Store": [1],
        ])
        let folder = try ServiceFolder(zip: zip)
        #expect(folder.name == "spring-walk")
        #expect(folder.writtenTitle == "春游")
        #expect(folder.files.keys.sorted() == ["letters/通知.md", "service.yaml"])
    }

    /// What is packed, and a word of the refusal.
    @Test(arguments: [
        (["readme.md": [UInt8]()], "no service.yaml"),
        (["a/service.yaml": main, "b/service.yaml": main], "cannot be part"),
        (["a/service.yaml": main, "a/../../etc/passwd": []], "cannot be part"),
        (["service.yaml": main, "a/b/c/d.md": []], "cannot be part"),
        (["service.yaml": main, "a b.md": []], "cannot be part"),
        (["service.yaml": Array("title: x\n".utf8)], "no id"),
        (["service.yaml": Array("service: ../x\n".utf8)], "no id"),
    ])
    func `what is no service's folder is refused`(files: [String: [UInt8]], word: String) throws {
        let zip = try ZipFolder.write(files)
        #expect {
            try ServiceFolder(zip: zip)
        } throws: {
            ($0 as? Refusal)?.reason.en.contains(word) == true
        }
    }

    @Test(arguments: 0..<300)
    func `a damaged ZIP is refused or read, and never more`(seed: UInt64) throws {
        var random = HallTesting.Dice(seed: seed)
        var zip = try Fixtures.folder(Office.parcel).zip()
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let index = Int.random(in: zip.indices, using: &random)
            if Bool.random(using: &random) {
                zip[index] = UInt8.random(in: 0...255, using: &random)
            } else {
                zip.removeSubrange(index...)
                if zip.isEmpty { break }
            }
        }
        do throws(Refusal) {
            let folder = try ServiceFolder(zip: zip)
            #expect(folder.files.keys.allSatisfy(ServiceFolder.canHold))
        } catch {
            #expect(!error.reason.zh.isEmpty)
        }
    }

    @Test func `a ZIP becomes a design, and takes the place of what the design said`() async throws
    {
        let desk = try await Designers.open()
        let folder = ServiceFolder.new(
            "spring-walk",
            title: Words(zh: "春游", en: "Walk"),
            owner: "总工会"
        )
        let zip = try folder.zip()
        let id = try await desk.hall.takeInDesign(zip, as: .staff(desk.first))
        #expect(try await desk.hall.takeInDesign(zip, as: .staff(desk.second)) == id)
        // Nothing changed by the second, who may still publish it.
        try await desk.handIn(id)
        try await desk.publish(id, as: desk.second)
        let change = try await desk.hall.takeInDesign(zip, as: .staff(desk.second))
        #expect(try await desk.view(change).changes.files.isEmpty)
        let foreign = await refusal {
            try await desk.hall.takeInDesign(zip, as: .staff(desk.northern))
        }
        #expect(foreign?.reason.en.contains("of this id already") == true)
    }
}
