import Ledger

/// How a line of the journal lies in its row.
enum TransferColumns {
    static func record(_ row: Row) throws -> Record {
        var columns = row.columns
        let id = TransferID(try columns.int())
        let sequence = try columns.int()
        let group = TransferID(try columns.int())
        let order = try order(&columns)
        let key = try columns.text()
        let time = LedgerTime(milliseconds: try columns.int())
        let link = try link(columns.text(), columns.intIfAny(), columns.intIfAny())
        let hash = try columns.blob()
        let previous = try columns.blobIfAny() ?? []
        let transfer = Transfer(
            id: id,
            group: group,
            order: order,
            key: key,
            time: time,
            link: link,
            seal: Seal(sequence: sequence, previous: previous, hash: hash)
        )
        return Record(
            transfer: transfer,
            ending: try ending(columns.textIfAny(), columns.intIfAny())
        )
    }

    static func text(of link: TransferLink) -> (link: String, other: Int64?, until: Int64?) {
        switch link {
        case .posted: ("posted", nil, nil)
        case .pending(let until): ("pending", nil, until?.milliseconds)
        case .posts(let id): ("posts", id.raw, nil)
        case .voids(let id): ("voids", id.raw, nil)
        case .expires(let id): ("expires", id.raw, nil)
        case .reverses(let id): ("reverses", id.raw, nil)
        }
    }

    static func text(of ending: Ending) -> (how: String, by: Int64) {
        switch ending {
        case .posted(let id): ("posted", id.raw)
        case .voided(let id): ("voided", id.raw)
        case .expired(let id): ("expired", id.raw)
        case .reversed(let id): ("reversed", id.raw)
        }
    }

    private static func order(_ columns: inout Columns) throws -> Order {
        let from = AccountID(try columns.int())
        let to = AccountID(try columns.int())
        let amount = Amount(try columns.int())
        let unit = Unit(code: try columns.text())
        let code = try columns.text()
        let holder = try columns.intIfAny()
        let period = try columns.textIfAny()
        let claim = holder.map { Claim(holder: $0, period: period ?? "") }
        return Order(from: from, to: to, amount: amount, unit: unit, code: code, claim: claim)
    }

    private static func link(
        _ text: String,
        _ other: Int64?,
        _ until: Int64?
    ) throws -> TransferLink {
        let until = until.map { LedgerTime(milliseconds: $0) }
        return switch (text, other.map { TransferID($0) }) {
        case ("posted", _): .posted
        case ("pending", _): .pending(until: until)
        case ("posts", let id?): .posts(id)
        case ("voids", let id?): .voids(id)
        case ("expires", let id?): .expires(id)
        case ("reverses", let id?): .reverses(id)
        default: throw StoreError.column(12, expected: "how a transfer is linked")
        }
    }

    private static func ending(_ how: String?, _ by: Int64?) throws -> Ending? {
        switch (how, by.map { TransferID($0) }) {
        case (nil, _): nil
        case ("posted", let id?): .posted(by: id)
        case ("voided", let id?): .voided(by: id)
        case ("expired", let id?): .expired(by: id)
        case ("reversed", let id?): .reversed(by: id)
        default: throw StoreError.column(17, expected: "how a transfer ended")
        }
    }
}
