import CZlib

/// Compresses answers; anything shorter than a packet is sent as it is.
package enum Gzip {
    package static let threshold = 1024

    /// nil when zlib will not, or when it would not be shorter.
    package static func compress(_ bytes: [UInt8], level: Int32 = 5) -> [UInt8]? {
        var stream = z_stream()
        guard unionhall_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int? in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
                return target.count - Int(stream.avail_out)
            }
        }
        guard let written, written < bytes.count else { return nil }
        return Array(output[..<written])
    }

    /// Whether an Accept-Encoding header takes gzip.
    package static func isAccepted(_ header: String?) -> Bool {
        (header ?? "").split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let name = words.first, name == "gzip" || name == "*" else { return false }
            return !words.dropFirst().contains {
                $0 == "q=0" || $0.hasPrefix("q=0.000") || $0 == "q=0.0"
            }
        }
    }
}
