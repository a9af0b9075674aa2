import Testing

@testable import Web

@Suite struct TableTests {
    @Test func `a silent column is said and not shown, and its markup is markup`() {
        let table = Table("办件", [Table.Column("选", isSilent: true), Table.Column("<编号>")], [])
        #expect(table.html.text.contains("<th scope=\"col\"><span class=\"hidden\">选</span></th>"))
        #expect(table.html.text.contains("<th scope=\"col\">&lt;编号&gt;</th>"))
    }
}
