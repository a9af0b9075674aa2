package import HummingbirdCore
import NIOCore

/// Pulls the parts of an upload from the line, one event at a time: the sender waits while we
/// write.
package struct PartReader {
    private var body: RequestBody.AsyncIterator
    private var parser: MultipartParser
    private var events: ArraySlice<MultipartParser.Event> = []
    private var isOver = false

    package init(_ body: RequestBody, boundary: String, limits: UploadLimits) {
        self.body = body.makeAsyncIterator()
        parser = MultipartParser(boundary: boundary, limits: limits)
    }

    package mutating func next() async throws -> MultipartParser.Event? {
        while events.isEmpty {
            guard !isOver else { return nil }
            if let buffer = try await body.next(isolation: #isolation) {
                events = try parser.feed(buffer.readableBytesView)[...]
            } else {
                isOver = true
                try parser.finish()
            }
        }
        return events.removeFirst()
    }

    /// The next plain field, which must be of this name.
    mutating func field(_ name: String) async throws -> String? {
        guard case .begin(let head) = try await next(), head.name == name, head.filename == nil
        else { return nil }
        return try await text()
    }

    /// Reads all that is left: files go to the sink chunk by chunk, fields are gathered.
    package mutating func drain(into sink: inout some UploadSink) async throws -> Fields {
        var fields = Fields()
        while let event = try await next() {
            guard case .begin(let head) = event else { continue }
            if let filename = head.filename {
                // A file field that was left empty has no name: nothing was chosen.
                if filename.isEmpty { try await skip() } else { try await keep(head, in: &sink) }
            } else {
                fields.append(head.name, try await text())
            }
        }
        return fields
    }

    private mutating func keep(_ head: PartHead, in sink: inout some UploadSink) async throws {
        try await sink.begin(head)
        while case .data(let bytes) = try await next() {
            try await sink.write(bytes)
        }
        try await sink.end()
    }

    private mutating func text() async throws -> String {
        var bytes: [UInt8] = []
        while case .data(let more) = try await next() { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func skip() async throws {
        while case .data = try await next() {}
    }
}

/// Where the files of an upload go, chunk by chunk.
package protocol UploadSink {
    mutating func begin(_ file: PartHead) async throws
    mutating func write(_ bytes: ArraySlice<UInt8>) async throws
    mutating func end() async throws
}
