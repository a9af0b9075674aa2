import CQR

/// A square of dark and light modules that a camera reads (ISO/IEC 18004), drawn as one path.
package struct QRCode: Sendable {
    /// Row by row, dark where true.
    package let modules: [[Bool]]

    /// The light margin that readers need, in modules.
    static let quiet = 4

    /// Encodes a text with the middle level of repair; nil where it is longer than a code can be.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty,
            let code = bytes.withUnsafeBufferPointer({
                QRcode_encodeData(Int32($0.count), $0.baseAddress, 0, QR_ECLEVEL_M)
            })
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        modules = (0..<width).map { row in
            (0..<width).map { data[row * width + $0] & 1 == 1 }
        }
    }

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
