import Programs
import Testing

@testable import Web

@Suite struct TableGridFormTests {
    private func form(_ cells: [String], width: String) -> Fields {
        var fields = Fields()
        fields.append("width", width)
        for cell in cells { fields.append("cell", cell) }
        return fields
    }

    @Test func `the cells of a form are rows as wide as it says`() throws {
        let grid = try #require(TableGrid(form(["F", "a", "why", "1", "", " 理由 "], width: "3")))
        #expect(grid.cells == [["F", "a", "why"], ["1", "", "理由"]])
        #expect(TableGrid(form(["F", "a", "why", "1"], width: "3")) == nil)
        #expect(TableGrid(form(["F", "a"], width: "0")) == nil)
        #expect(TableGrid(form([], width: "3")) == nil)
        #expect(TableGrid(form(["F", "a"], width: "x")) == nil)
    }

    @Test func `a button asks for one thing at one place`() {
        #expect(TableGrid.Edit("up 3") == .raiseRule(3))
        #expect(TableGrid.Edit("delete 2") == .removeColumn(2))
        #expect(TableGrid.Edit("delete") == nil)
        #expect(TableGrid.Edit("explode 2") == nil)
        #expect(TableGrid.Edit("up x") == nil)
    }

    @Test func `a place that is not there changes nothing`() throws {
        let grid = try #require(TableGrid(form(["F", "a", "why", "1", "-", "x"], width: "3")))
        for edit: TableGrid.Edit in [
            .raiseRule(0), .raiseRule(1), .lowerRule(1), .removeRule(1), .removeRule(99),
            .addRule(below: -1), .addRule(below: 7), .removeColumn(0), .removeColumn(9),
            .moveColumnLeft(1), .moveColumnRight(2), .addColumn(after: -1), .addColumn(after: 3),
        ] {
            var same = grid
            same.apply(edit)
            #expect(same == grid, "\(edit)")
        }
    }
}
