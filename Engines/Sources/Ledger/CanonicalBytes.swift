/// One value, one row of bytes: numbers in eight, texts behind their length.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }

    mutating func append(_ text: String) {
        append(Array(text.utf8))
    }

    mutating func append(_ block: [UInt8]) {
        append(Int64(block.count))
        bytes += block
    }

    mutating func append(_ time: LedgerTime?) {
        append(time == nil ? 0 : 1)
        append(time?.milliseconds ?? 0)
    }

    mutating func append(_ order: Order) {
        append(order.from.raw)
        append(order.to.raw)
        append(order.amount.count)
        append(order.unit.code)
        append(order.code)
        append(order.claim == nil ? 0 : 1)
        append(order.claim?.holder ?? 0)
        append(order.claim?.period ?? "")
    }

    mutating func append(_ link: TransferLink) {
        switch link {
        case .posted: append(1)
        case .pending(let until):
            append(2)
            append(until)
        case .posts(let id): append(3, id)
        case .voids(let id): append(4, id)
        case .expires(let id): append(5, id)
        case .reverses(let id): append(6, id)
        }
    }

    mutating func append(_ tag: Int64, _ id: TransferID) {
        append(tag)
        append(id.raw)
    }
}

extension Transfer {
    /// What the chain's digest is taken of: every field of the line, and the hash before it.
    ///
    /// The order and the encoding are fixed for ever; a change would break every stored chain.
    public func chainBytes(after previous: [UInt8]) -> [UInt8] {
        var canonical = CanonicalBytes()
        canonical.append(previous)
        canonical.append(seal.sequence)
        canonical.append(id.raw)
        canonical.append(group.raw)
        canonical.append(order)
        canonical.append(key)
        canonical.append(time.milliseconds)
        canonical.append(link)
        return canonical.bytes
    }
}

extension Command {
    /// What two commands share when one repeats the other: the steps without the new names.
    var bodyBytes: [UInt8] {
        var canonical = CanonicalBytes()
        for step in steps { step.appendBody(to: &canonical) }
        return canonical.bytes
    }
}

extension Step {
    fileprivate func appendBody(to canonical: inout CanonicalBytes) {
        switch self {
        case .transfer(_, let order):
            canonical.append(1)
            canonical.append(order)
        case .hold(_, let order, let until):
            canonical.append(2)
            canonical.append(order)
            canonical.append(until)
        case .post(_, let hold): canonical.append(3, hold)
        case .void(_, let hold): canonical.append(4, hold)
        case .expire(_, let hold): canonical.append(5, hold)
        case .reverse(_, let transfer): canonical.append(6, transfer)
        }
    }
}
