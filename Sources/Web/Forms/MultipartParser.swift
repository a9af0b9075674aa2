/// Reads multipart/form-data as it arrives, in chunks of any size, and never holds more than a
/// chunk, a delimiter and a part's head.
package struct MultipartParser: Sendable {
    package enum Event: Hashable, Sendable {
        case begin(PartHead)
        case data(ArraySlice<UInt8>)
        case end
    }

    private enum State {
        case preamble
        case delimiter
        case head
        case body
        case done
    }

    private let delimiter: [UInt8]
    private let limits: UploadLimits
    private var state = State.preamble
    private var pending: [UInt8] = [13, 10]
    private var part: PartHead?
    private var partBytes = 0
    private var totalBytes = 0
    private var parts = 0

    package init(boundary: String, limits: UploadLimits = UploadLimits()) {
        delimiter = [13, 10, 45, 45] + Array(boundary.utf8)
        self.limits = limits
    }

    package mutating func feed(_ chunk: some Collection<UInt8>) throws(MultipartFault) -> [Event] {
        totalBytes += chunk.count
        guard totalBytes <= limits.totalBytes else {
            throw .totalTooLarge(limit: limits.totalBytes)
        }
        guard state != .done else { return [] }
        pending.append(contentsOf: chunk)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Tells that nothing more will come.
    package func finish() throws(MultipartFault) {
        guard state == .done else { throw .truncated }
    }

    /// One transition; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(MultipartFault) -> Bool {
        switch state {
        case .preamble: try skipPreamble()
        case .delimiter: try readDelimiterEnd()
        case .head: try readHead(&events)
        case .body: try readBody(&events)
        case .done: false
        }
    }

    private mutating func skipPreamble() throws(MultipartFault) -> Bool {
        guard let index = pending.firstIndex(of: delimiter) else {
            guard pending.count <= limits.headerBytes else { throw .malformed }
            return false
        }
        pending.removeFirst(index + delimiter.count)
        state = .delimiter
        return true
    }

    /// After a delimiter: two hyphens end it all, blanks may stand before the line's end.
    private mutating func readDelimiterEnd() throws(MultipartFault) -> Bool {
        let blanks = pending.prefix { $0 == 32 || $0 == 9 }.count
        guard blanks <= 64 else { throw .malformed }
        let rest = pending.dropFirst(blanks).prefix(2)
        guard rest.count == 2 else { return false }
        if blanks == 0, rest.elementsEqual([45, 45]) {
            state = .done
            pending = []
            return false
        }
        guard rest.elementsEqual([13, 10]) else { throw .malformed }
        pending.removeFirst(blanks)
        state = .head
        return true
    }

    private mutating func readHead(_ events: inout [Event]) throws(MultipartFault) -> Bool {
        guard let end = pending.firstIndex(of: [13, 10, 13, 10]) else {
            guard pending.count <= limits.headerBytes else { throw .headerTooLong }
            return false
        }
        guard end <= limits.headerBytes else { throw .headerTooLong }
        guard let head = PartHead(lines: pending[..<end]) else { throw .malformed }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        pending.removeFirst(end + 4)
        part = head
        partBytes = 0
        state = .body
        events.append(.begin(head))
        return true
    }

    private mutating func readBody(_ events: inout [Event]) throws(MultipartFault) -> Bool {
        if let index = pending.firstIndex(of: delimiter) {
            try emit(pending[..<index], &events)
            events.append(.end)
            pending.removeFirst(index + delimiter.count)
            state = .delimiter
            return true
        }
        let safe = pending.count - delimiter.count + 1
        guard safe > 0 else { return false }
        try emit(pending[..<safe], &events)
        pending.removeFirst(safe)
        return false
    }

    private mutating func emit(
        _ bytes: ArraySlice<UInt8>,
        _ events: inout [Event]
    ) throws(MultipartFault) {
        guard !bytes.isEmpty, let part else { return }
        partBytes += bytes.count
        if part.filename == nil {
            guard partBytes <= limits.fieldBytes else { throw .fieldTooLong(part.name) }
        } else {
            guard partBytes <= limits.fileBytes else {
                throw .fileTooLarge(limit: limits.fileBytes)
            }
        }
        events.append(.data(bytes))
    }
}

extension [UInt8] {
    /// Where the other bytes begin within these.
    fileprivate func firstIndex(of other: [UInt8]) -> Int? {
        guard let first = other.first, count >= other.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            var index = 0
            while index + other.count <= bytes.count {
                if bytes[index] == first,
                    other.indices.allSatisfy({ bytes[index + $0] == other[$0] })
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
