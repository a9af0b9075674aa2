/// How a file is laid out, before YAML reads it: the traps that YAML would fall into silently.
///
/// It follows quotes, brackets and blocks from line to line, and looks at everything outside them.
struct Layout {
    private let source: Source
    private var findings = Findings()
    /// Whether YAML would only repeat what has been found, in words that help nobody.
    private(set) var isRefused = false

    private var openQuote: Unicode.Scalar?
    private var brackets = 0
    /// The indentation that a block's lines have to exceed, while inside one.
    private var blockIndent: Int?

    static let deepestBrackets = 24

    init(_ source: Source) {
        self.source = source
        for line in source.lines.indices { read(line) }
    }

    func report(into findings: inout Findings) {
        findings.add(self.findings)
    }

    private mutating func read(_ number: Int) {
        let line = source.lines[number]
        if let tab = line.firstIndex(of: "\t") { refuse(.tab, number, tab) }
        let indent = line.prefix { $0 == " " }.count
        if let block = blockIndent {
            if indent > block || indent == line.count { return }
            blockIndent = nil
        }
        guard indent < line.count else { return }
        if openQuote == nil, brackets == 0, indent == 0, let trap = Trap(documentLine: line) {
            refuse(trap, number, 0)
            return
        }
        var scan = LineScan(line, from: indent, quote: openQuote, brackets: brackets)
        scan.run()
        for (trap, column) in scan.traps { refuse(trap, number, column) }
        openQuote = scan.quote
        brackets = scan.brackets
        blockIndent = scan.blockIndent
    }

    private mutating func refuse(_ trap: Trap, _ line: Int, _ column: Int) {
        isRefused = true
        trap.report(at: source.place(line: line, column: column), into: &findings)
    }
}
