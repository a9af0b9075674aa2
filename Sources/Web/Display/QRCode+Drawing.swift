package import Papers

extension QRCode {
    /// Dark on white in every look: readers expect it so.
    package func svg(label: String) -> HTML {
        let size = modules.count + 2 * Self.quiet
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(size) \(size)" \
            shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(size)v\(size)H0z"/>\
            <path fill="#000" d="\(path)"/></svg>
            """
    }

    /// A run of dark modules in a row is one rectangle.
    private var path: String {
        var path = ""
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < line.count {
                guard line[column] else {
                    column += 1
                    continue
                }
                let end = line[column...].firstIndex(of: false) ?? line.count
                path +=
                    "M\(column + Self.quiet) \(row + Self.quiet)h\(end - column)v1h-\(end - column)z"
                column = end
            }
        }
        return path
    }
}
