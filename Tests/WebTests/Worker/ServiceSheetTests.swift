import Testing

@testable import Web

@Suite struct ServiceSheetTests {
    @Test func `a service that names neither values nor a source has no empty card for them`() {
        let frame = Frame(house: House(), today: Samples.day(6, 25))
        var sheet = Samples.service
        #expect(sheet.page(in: frame).content.text.contains("按什么标准"))
        sheet.values = []
        #expect(sheet.page(in: frame).content.text.contains("出处"))
        sheet.source = nil
        #expect(!sheet.page(in: frame).content.text.contains("出处"))
    }
}
