import CQR

/// A square of dark and light modules that a camera reads (ISO/IEC 18004).
package struct QRCode: Sendable {
    /// Row by row, dark where true.
    package let modules: [[Bool]]

    /// The light margin that readers need, in modules.
    package static let quiet = 4

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
}
