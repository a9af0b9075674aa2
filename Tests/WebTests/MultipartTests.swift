import Testing

@testable import Web

@Suite struct MultipartTests {
    static let whole = """
        --XyZ\r
        Content-Disposition: form-data; name="_seal"\r
        \r
        abc\r
        --XyZ\r
        content-disposition: form-data; name="proof"; filename="C:\\照片\\证 明.jpg"\r
        Content-Type: image/jpeg\r
        \r
        \r
        --XyY\r
        --XyZ not quite\r
        \r\r
        --XyZ \t\r
        Content-Disposition: form-data; name="empty"\r
        \r
        \r
        --XyZ--\r
        epilogue
        """

    static let expected = [
        "_seal|-|-|abc",
        "proof|证 明.jpg|image/jpeg|\r\n--XyY\r\n--XyZ not quite\r\n\r",
        "empty|-|-|",
    ]

    @Test func `parts come out the same wherever the line was cut`() throws {
        let bytes = Array(Self.whole.replacing("--XyZ not quite", with: "--Xy not quite").utf8)
        let expected = Self.expected.map { $0.replacing("--XyZ not quite", with: "--Xy not quite") }
        for size in 1...bytes.count {
            #expect(try Self.read(bytes, chunk: size) == expected)
        }
        for cut in 0...bytes.count {
            #expect(try Self.read([Array(bytes[..<cut]), Array(bytes[cut...])]) == expected)
        }
    }

    @Test
    func `a file is gathered as far as it may be, and the last one takes the place of another`() {
        var sink = FileSink(most: 5)
        #expect(sink.name == nil)
        sink.begin(PartHead(name: "list", filename: "a.csv"))
        sink.write([1, 2, 3])
        sink.write([4, 5, 6])
        sink.write([7])
        sink.end()
        #expect(sink.name == "a.csv")
        #expect(sink.bytes == [1, 2, 3, 4, 5])
        sink.begin(PartHead(name: "list", filename: "b.csv"))
        sink.write([8])
        sink.end()
        #expect(sink.name == "b.csv")
        #expect(sink.bytes == [8])
    }

    struct Hostile: Sendable {
        let body: String
        let fault: MultipartFault?

        init(_ body: String, _ fault: MultipartFault?) {
            self.body = body
            self.fault = fault
        }
    }

    static let named = "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
    static let file = "--XyZ\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\n"

    static let hostile: [Hostile] = [
        Hostile("", .truncated),
        Hostile("--XyZ", .truncated),
        Hostile("--XyZ--", nil),
        Hostile("--XyZ\r\n\r\n\r\n--XyZ--", .malformed),
        Hostile("--XyZ\r\nContent-Disposition: form-data\r\n\r\n\r\n--XyZ--", .malformed),
        Hostile("--XyZ\r\nContent-Disposition: inline; name=\"a\"\r\n\r\n\r\n--XyZ--", .malformed),
        Hostile("\(named)x", .truncated),
        Hostile("\(named)x\r\n--XyZ", .truncated),
        Hostile("\(named)x\r\n--XyZjunk\r\n", .malformed),
        Hostile("\(named)12345678901\r\n--XyZ--", .fieldTooLong("a")),
        Hostile("\(file)123456789012345678901\r\n--XyZ--", .fileTooLarge(limit: 20)),
        Hostile("--XyZ\r\nX: \(String(repeating: "h", count: 300))\r\n\r\n", .headerTooLong),
        Hostile(String(repeating: "p", count: 300), .malformed),
        Hostile(String(repeating: "\(named)\r\n", count: 4), .tooManyParts),
        Hostile("--XyZ--" + String(repeating: "\r\n", count: 300), .totalTooLarge(limit: 500)),
    ]

    @Test(arguments: hostile)
    func `a hostile body ends in its own fault`(_ hostile: Hostile) {
        for size in [1, 7, 10_000] {
            let fault = Self.fault(Array(hostile.body.utf8), chunk: size)
            #expect(fault == hostile.fault, "cut every \(size) bytes")
        }
    }

    @Test(arguments: [
        ("form-data; name=\"a\"; filename=\"../../etc/passwd\"", "passwd"),
        ("form-data; name=\"a\"; filename=\"..\"", ""),
        ("form-data; filename=x.png; name=\"a\"", "x.png"),
        ("form-data; name=\"a\"; filename=\"a\\\"b.png\"", "a\"b.png"),
        ("form-data; name=\"a\"; filename=\"a%22b;c.png\"", "a\"b;c.png"),
        ("form-data; name=\"a\"; filename=\"\"", ""),
    ])
    func `a file's name is the last part of what was sent`(header: String, expected: String) {
        let head = PartHead(lines: Array("Content-Disposition: \(header)".utf8)[...])
        #expect(head?.name == "a")
        #expect(head?.filename == expected)
    }

    private static var small: UploadLimits {
        var limits = UploadLimits()
        limits.parts = 3
        limits.headerBytes = 200
        limits.fieldBytes = 10
        limits.fileBytes = 20
        limits.totalBytes = 500
        return limits
    }

    private static func fault(_ bytes: [UInt8], chunk: Int) -> MultipartFault? {
        var parser = MultipartParser(boundary: "XyZ", limits: small)
        do {
            for piece in pieces(bytes, chunk) { _ = try parser.feed(piece) }
            try parser.finish()
            return nil
        } catch {
            return error
        }
    }

    private static func pieces(_ bytes: [UInt8], _ size: Int) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min($0 + size, bytes.count)])
        }
    }

    private static func read(_ bytes: [UInt8], chunk: Int) throws -> [String] {
        try read(pieces(bytes, chunk))
    }

    private static func read(_ chunks: [[UInt8]]) throws -> [String] {
        var parser = MultipartParser(boundary: "XyZ")
        var lines: [String] = []
        var data: [UInt8] = []
        for chunk in chunks {
            for event in try parser.feed(chunk) {
                switch event {
                case .begin(let head):
                    lines.append("\(head.name)|\(head.filename ?? "-")|\(head.contentType ?? "-")|")
                case .data(let bytes): data += bytes
                case .end:
                    lines[lines.count - 1] += String(decoding: data, as: UTF8.self)
                    data = []
                }
            }
        }
        try parser.finish()
        return lines
    }
}
