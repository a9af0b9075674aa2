import Foundation
import Programs
import Testing

/// The reference of the language: what is printed is what is read.
@Suite struct LanguageTests {
    private static let places = FolderLanguage.places + FolderLanguage.scenarioPlaces

    @Test(arguments: Language.allCases)
    func `the reference in the repository is what the readers know`(language: Language) throws {
        let uses = try Folders.names(in: Folders.catalogue).flatMap {
            try Folders.load($0, in: Folders.catalogue).service().uses
        }
        let page = FolderLanguage.page(in: language, examples: uses)
        let name = language == .zh ? "keys.zh.md" : "keys.md"
        let file = Folders.repository.appending(path: "Docs/reference").appending(path: name)
        if ProcessInfo.processInfo.environment["UNIONHALL_WRITE_EXPECTED"] != nil {
            try Data(page.utf8).write(to: file)
        }
        #expect(page == (try? String(contentsOf: file, encoding: .utf8)))
    }

    @Test(arguments: places)
    func `every key says what stands behind it and what it means, once`(keys: Keys) {
        #expect(Set(keys.words.map(\.name)).count == keys.words.count)
        #expect(Set(keys.later).isDisjoint(with: keys.words.map(\.name)))
        for word in keys.words {
            #expect(!word.takes.isEmpty && !word.says.zh.isEmpty && !word.says.en.isEmpty)
        }
    }

    @Test
    func `every key that a folder of the catalogue holds is in the reference`() throws {
        var known: Set<[String]> = []
        for keys in Self.places {
            for word in keys.words { known.insert([keys.place, word.name]) }
        }
        for name in try Folders.names(in: Folders.catalogue) {
            for use in try Folders.load(name, in: Folders.catalogue).service().uses {
                let isPartnersDebt = use.key.hasPrefix("owed to ")
                #expect(isPartnersDebt || known.contains([use.place, use.key]), "\(name): \(use)")
            }
        }
    }
}
