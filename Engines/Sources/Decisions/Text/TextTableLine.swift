extension TextTableReader {
    /// One line of a table's text, by its Unicode scalars.
    struct Line {
        /// Counted from one.
        let number: Int
        let scalars: [Unicode.Scalar]

        var isBlank: Bool { isBlank(after: -1) }

        /// Where the first sign stands that is no space; zero in a blank line.
        var firstSign: Int { scalars.firstIndex { !CellSigns.isSpace($0) } ?? 0 }

        func isBlank(after offset: Int) -> Bool {
            scalars[(offset + 1)...].allSatisfy(CellSigns.isSpace)
        }

        /// Where the bars stand that part cells, and the quote left open, if there is one.
        func bars(from start: Int) -> (bars: [Int], openQuote: Int?) {
            var bars: [Int] = []
            let quote = scan(from: start) { offset, sign in
                if sign == "|" { bars.append(offset) }
            }
            return (bars, quote)
        }

        /// Every scalar that stands in no quotes, with its offset.
        var scalarsOutsideQuotes: [(offset: Int, sign: Unicode.Scalar)] {
            var found: [(offset: Int, sign: Unicode.Scalar)] = []
            _ = scan(from: 0) { found.append((offset: $0, sign: $1)) }
            return found
        }

        /// The cell between two bars, its spaces trimmed and its escaped bars made plain.
        func cell(from start: Int, to end: Int) -> TextTable.Cell {
            var first = start
            var last = end
            while first < last, CellSigns.isSpace(scalars[first]) { first += 1 }
            while last > first, CellSigns.isSpace(scalars[last - 1]) { last -= 1 }
            return TextTable.Cell(
                text: CellSigns.plain(scalars[first..<last]),
                line: number,
                column: first + 1
            )
        }

        /// Walks over the signs outside quotes; a sign after a backslash is not shown to the visitor.
        ///
        /// Gives back where a quote was opened and never closed.
        private func scan(from start: Int, visit: (Int, Unicode.Scalar) -> Void) -> Int? {
            var openQuote: Int?
            var offset = start
            while offset < scalars.count {
                let sign = scalars[offset]
                if sign == "\\" {
                    offset += 2
                    continue
                }
                if sign == "\"" {
                    openQuote = openQuote == nil ? offset : nil
                } else if openQuote == nil {
                    visit(offset, sign)
                }
                offset += 1
            }
            return openQuote
        }
    }
}
