import FEEL
import Testing

@Suite struct UnaryTestsTests {
    struct Cell: CustomTestStringConvertible {
        let test: String
        let value: String
        let holds: Bool?

        init(_ test: String, _ value: String, _ holds: Bool?) {
            self.test = test
            self.value = value
            self.holds = holds
        }

        var testDescription: String { "\(value) against \(test)" }
    }

    static let cells = [
        Cell("-", "null", true),
        Cell("5", "5", true),
        Cell("-5", "-5", true),
        Cell("< 5", "5", false),
        Cell("<= 5", "5", true),
        Cell("< 5", "null", nil),
        Cell("< 5, null", "null", true),
        Cell("[1..5)", "5", false),
        Cell("1, 3, > 7", "8", true),
        Cell("1, 3, > 7", "4", false),
        Cell("\"care\", \"illness\"", "\"care\"", true),
        Cell("not(\"care\", \"illness\")", "\"care\"", false),
        Cell("not(\"care\")", "\"other\"", true),
        Cell("not(< 5)", "null", nil),
        Cell("<= line", "2000", true),
        Cell("> line", "2000.01", true),
        Cell("line", "2000", true),
        Cell("? > line and ? < 3000", "2500", true),
        Cell("contains(?, \"工\")", "\"职工\"", true),
        Cell("not(contains(?, \"工\"))", "\"职工\"", false),
        Cell("true", "true", true),
        Cell("true", "false", false),
        Cell("line > 1000", "\"any\"", true),
        Cell("line < 1000", "7", false),
        Cell("regions", "\"370281\"", true),
        Cell("not(regions)", "\"370281\"", false),
        Cell("@\"2024-05-01\"", "@\"2024-05-01\"", true),
        Cell("count(?) > 1", "[1, 2]", true),
        Cell("\"a\"", "1", nil),
        Cell("null", "null", true),
    ]

    static let bench = Bench([
        "line": .number(2000), "regions": .list([.string("370281"), .string("370282")]),
    ])

    @Test(arguments: cells)
    func `a cell lets a value through, keeps it out, or cannot say`(_ cell: Cell) {
        #expect(Self.bench.holds(cell.test, cell.value) == cell.holds)
    }

    @Test func `a cell tells what it uses and what it lets through`() throws {
        let scope = Scope(["income line": .number, "owner": .context(["region": .string])])
        let line = try UnaryTests("<= income line", input: .number, in: scope)
        #expect(line.references == ["income line"])
        let region = try UnaryTests("not(owner.region)", input: .string, in: scope)
        #expect(region.references == ["owner.region"])
        guard case .open = region.shape else {
            Issue.record("a name is not known beforehand")
            return
        }
        let bands = try UnaryTests("not([1..5), 7)", input: .number, in: scope)
        guard case .outside(let ranges) = bands.shape else {
            Issue.record("ranges written out are known beforehand")
            return
        }
        #expect(ranges.count == 2)
        #expect(ranges[1].start == .number(7) && ranges[1].endIncluded)
    }

    @Test(arguments: ["", ",", "1,", "not(", "not(1", "= ", "1 2", "[1..", "?? ", "- 1 -"])
    func `a cell that is no test is refused`(_ source: String) {
        #expect(throws: SyntaxError.self) { try UnaryTests(source, in: Scope(["x": .any])) }
    }

    @Test func `a cell of another kind than its column is doubted`() throws {
        #expect(try UnaryTests("\"a\"", input: .number, in: Scope(["x": .any])).doubts.count == 1)
        #expect(try UnaryTests("> 5", input: .number, in: Scope(["x": .any])).doubts.isEmpty)
    }

    @Test func `many cells share one run and its limits`() throws {
        let scope = Scope(["x": .number])
        var environment = Environment(bindings: ["x": .number(3)])
        environment.limits.steps = 100
        let run = Run(in: environment)
        let cell = try UnaryTests("? in [for i in 1..30 return i * x]", in: scope)
        #expect(cell.holds(.number(4), within: run) == false)
        for _ in 0..<5 { _ = cell.holds(.number(4), within: run) }
        #expect(!run.diagnostics.isEmpty)
    }
}
