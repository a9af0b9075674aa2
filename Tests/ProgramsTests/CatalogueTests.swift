import Programs
import Testing

/// The services of the repository.
@Suite struct CatalogueTests {
    @Test(arguments: try Folders.names(in: Folders.catalogue))
    func `a service of the catalogue has nothing to complain about`(name: String) throws {
        let checked = try Folders.load(name, in: Folders.catalogue).service()
        #expect(checked.findings.map { $0.text(in: .en) }.joined(separator: "\n") == "")
        #expect(checked.service != nil)
    }
}
