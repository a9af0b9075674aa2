extension Zone {
    /// A zone from the bytes of a TZif file, RFC 8536, versions 1 to 4, its footer included.
    ///
    /// After the last listed change the footer's rule holds; without one the last offset stays. `nil`
    /// where the bytes break the format or count leap seconds, which our instants do not know.
    public init?(identifier: String, tzif: [UInt8]) {
        var reader = TZifReader(bytes: tzif[...])
        guard let zone = reader.zone(named: identifier) else { return nil }
        self = zone
    }
}

/// Reads a TZif file; each step answers `nil` where the bytes break the format.
private struct TZifReader {
    var bytes: ArraySlice<UInt8>

    mutating func zone(named identifier: String) -> Zone? {
        guard let first = header() else { return nil }
        guard first.version >= UInt8(ascii: "2") else {
            return block(first, timeSize: 4).flatMap { zone(named: identifier, $0, rule: nil) }
        }
        guard skip(first.length(timeSize: 4)), let second = header(),
            let block = block(second, timeSize: 8), let footer = footer()
        else { return nil }
        guard !footer.isEmpty else { return zone(named: identifier, block, rule: nil) }
        guard let rule = YearlyRule(posix: footer) else { return nil }
        return zone(named: identifier, block, rule: rule)
    }

    private func zone(named identifier: String, _ block: Block, rule: YearlyRule?) -> Zone? {
        guard let earliest = block.offsets.first else { return nil }
        return Zone(
            identifier: identifier,
            transitions: block.transitions,
            // Without any change a rule alone tells the time.
            earliestOffset: earliest,
            rule: rule
        )
    }

    private mutating func header() -> Header? {
        guard let magic = take(4), magic.elementsEqual("TZif".utf8),
            let version = take(1)?.first, skip(15),
            let utc = number(4), let standard = number(4), let leap = number(4),
            let times = number(4), let types = number(4), let characters = number(4),
            leap == 0, types > 0
        else { return nil }
        let header = Header(
            version: version,
            indicators: utc + standard,
            times: times,
            types: types,
            characters: characters
        )
        return min(utc, standard, times, types, characters) >= 0 ? header : nil
    }

    private mutating func block(_ header: Header, timeSize: Int) -> Block? {
        guard header.length(timeSize: timeSize) <= bytes.count else { return nil }
        let times = (0..<header.times).compactMap { _ in number(timeSize) }
        let kinds = take(header.times).map(Array.init) ?? []
        let offsets = (0..<header.types).compactMap { _ in offset() }
        guard skip(header.characters + header.indicators),
            kinds.allSatisfy({ $0 < offsets.count }),
            offsets.allSatisfy({ OffsetBounds.least...OffsetBounds.greatest ~= $0 }),
            zip(times, times.dropFirst()).allSatisfy(<)
        else { return nil }
        let transitions = zip(times, kinds).map { time, kind in
            Zone.Transition(start: time, offset: offsets[Int(kind)])
        }
        return Block(transitions: transitions, offsets: offsets)
    }

    /// Six bytes: the offset, whether it is summer time, and where its name stands.
    private mutating func offset() -> Int? {
        guard let seconds = number(4), skip(2) else { return nil }
        return seconds
    }

    private mutating func footer() -> ArraySlice<UInt8>? {
        guard take(1)?.first == UInt8(ascii: "\n"),
            let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        return bytes[..<end]
    }

    private mutating func number(_ size: Int) -> Int? {
        guard let taken = take(size) else { return nil }
        let bits = taken.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4
            ? Int(Int32(truncatingIfNeeded: bits))
            : Int(Int64(bitPattern: bits))
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= bytes.count else { return nil }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    private mutating func skip(_ count: Int) -> Bool { take(count) != nil }
}

private struct Header {
    let version: UInt8
    let indicators: Int
    let times: Int
    let types: Int
    let characters: Int

    /// How many bytes follow the header.
    func length(timeSize: Int) -> Int {
        times * (timeSize + 1) + types * 6 + characters + indicators
    }
}

private struct Block {
    let transitions: [Zone.Transition]
    let offsets: [Int]
}
