/// What a command would change; it becomes the book's only when every step has passed.
struct Draft {
    let key: String
    let group: TransferID
    let time: LedgerTime
    var head: ChainHead
    var accounts: [AccountID: AccountState] = [:]
    var records: [TransferID: Record] = [:]
    /// A nil value frees the claim.
    var claims: [ClaimKey: TransferID?] = [:]
    var transfers: [Transfer] = []

    init(key: String, group: TransferID, time: LedgerTime, head: ChainHead) {
        self.key = key
        self.group = group
        self.time = time
        self.head = head
    }
}

extension Book {
    func stage(_ step: Step, in draft: inout Draft) throws(LedgerRefusal) {
        switch step {
        case .transfer(let id, let order):
            try stageNew(id, order, .posted, in: &draft)
        case .hold(let id, let order, let until):
            try guardAhead(until, of: draft.time)
            try stageNew(id, order, .pending(until: until), in: &draft)
        case .post(let id, let hold):
            try stagePost(id, of: hold, in: &draft)
        case .void(let id, let hold):
            try stageGivingUp(id, .voids(hold), .voided(by: id), of: hold, in: &draft)
        case .expire(let id, let hold):
            try guardOver(openHold(hold, draft), at: draft.time)
            try stageGivingUp(id, .expires(hold), .expired(by: id), of: hold, in: &draft)
        case .reverse(let id, let transfer):
            try stageReversal(id, of: transfer, in: &draft)
        }
    }

    private func stageNew(
        _ id: TransferID,
        _ order: Order,
        _ link: TransferLink,
        in draft: inout Draft
    ) throws(LedgerRefusal) {
        guard order.amount > .zero else { throw .amountNotPositive }
        guard order.from != order.to else { throw .sameAccount(order.from) }
        var from = try state(order.from, counting: order.unit, draft)
        var to = try state(order.to, counting: order.unit, draft)
        if link.moves {
            try from.pay(order.amount)
            try to.receive(order.amount)
        } else {
            try from.hold(order.amount)
            try to.expect(order.amount)
        }
        if let key = order.claimKey {
            if let earlier = liveClaim(key, draft) { throw .alreadyGranted(key, by: earlier) }
            from.granted = try from.granted.adding(order.amount)
            draft.claims[key] = .some(id)
        }
        put(from, to, in: &draft)
        try write(id, order, link, in: &draft)
    }

    private func stagePost(
        _ id: TransferID,
        of hold: TransferID,
        in draft: inout Draft
    ) throws(LedgerRefusal) {
        let open = try openHold(hold, draft)
        if let until = open.until, until <= draft.time { throw .holdLapsed(until: until) }
        let order = open.transfer.order
        var from = try state(order.from, counting: order.unit, draft)
        var to = try state(order.to, counting: order.unit, draft)
        try from.release(order.amount)
        try from.pay(order.amount)
        try to.forgo(order.amount)
        try to.receive(order.amount)
        put(from, to, in: &draft)
        end(open.transfer, .posted(by: id), in: &draft)
        try write(id, order, .posts(hold), in: &draft)
    }

    private func stageGivingUp(
        _ id: TransferID,
        _ link: TransferLink,
        _ ending: Ending,
        of hold: TransferID,
        in draft: inout Draft
    ) throws(LedgerRefusal) {
        let open = try openHold(hold, draft)
        let order = open.transfer.order
        var from = try state(order.from, counting: order.unit, draft)
        var to = try state(order.to, counting: order.unit, draft)
        try from.release(order.amount)
        try to.forgo(order.amount)
        try free(order, of: &from, in: &draft)
        put(from, to, in: &draft)
        end(open.transfer, ending, in: &draft)
        try write(id, order, link, in: &draft)
    }

    private func stageReversal(
        _ id: TransferID,
        of transfer: TransferID,
        in draft: inout Draft
    ) throws(LedgerRefusal) {
        let original = try record(transfer, draft)
        switch original.transfer.link {
        case .posted, .posts: break
        case .pending, .voids, .expires, .reverses: throw .cannotReverse(transfer)
        }
        guard original.ending == nil else { throw .alreadyReversed(transfer) }
        let order = original.transfer.order
        var giver = try state(order.to, counting: order.unit, draft)
        var getter = try state(order.from, counting: order.unit, draft)
        try giver.pay(order.amount)
        try getter.receive(order.amount)
        try free(order, of: &getter, in: &draft)
        put(giver, getter, in: &draft)
        end(original.transfer, .reversed(by: id), in: &draft)
        try write(id, order.backwards, .reverses(transfer), in: &draft)
    }
}

extension Book {
    private func guardAhead(
        _ until: LedgerTime?,
        of time: LedgerTime
    ) throws(LedgerRefusal) {
        guard let until, until <= time else { return }
        throw .holdLapsed(until: until)
    }

    private func guardOver(_ hold: Hold, at time: LedgerTime) throws(LedgerRefusal) {
        guard !hold.isOverdue(at: time) else { return }
        throw .holdNotOver(until: hold.until)
    }

    private func state(
        _ id: AccountID,
        counting unit: Unit,
        _ draft: Draft
    ) throws(LedgerRefusal) -> AccountState {
        guard let state = draft.accounts[id] ?? accounts[id] else { throw .unknownAccount(id) }
        guard state.account.unit == unit else { throw .otherUnit(id, counts: state.account.unit) }
        return state
    }

    private func record(
        _ id: TransferID,
        _ draft: Draft
    ) throws(LedgerRefusal) -> Record {
        guard let record = draft.records[id] ?? records[id] else { throw .unknownTransfer(id) }
        return record
    }

    private func openHold(_ id: TransferID, _ draft: Draft) throws(LedgerRefusal) -> Hold {
        guard let hold = Hold(try record(id, draft)) else { throw .notAHold(id) }
        if let ending = hold.ending { throw .holdEnded(id, ending) }
        return hold
    }

    private func liveClaim(_ key: ClaimKey, _ draft: Draft) -> TransferID? {
        if let staged = draft.claims[key] { return staged }
        return claims[key]
    }

    private func free(
        _ order: Order,
        of pool: inout AccountState,
        in draft: inout Draft
    ) throws(LedgerRefusal) {
        guard let key = order.claimKey else { return }
        pool.granted = try pool.granted.subtracting(order.amount)
        draft.claims[key] = .some(nil)
    }

    private func put(_ first: AccountState, _ second: AccountState, in draft: inout Draft) {
        draft.accounts[first.account.id] = first
        draft.accounts[second.account.id] = second
    }

    private func end(_ transfer: Transfer, _ ending: Ending, in draft: inout Draft) {
        draft.records[transfer.id] = Record(transfer: transfer, ending: ending)
    }

    private func write(
        _ id: TransferID,
        _ order: Order,
        _ link: TransferLink,
        in draft: inout Draft
    ) throws(LedgerRefusal) {
        guard draft.records[id] == nil, records[id] == nil else { throw .identifierTaken(id) }
        let previous = draft.head.hash
        let (sequence, isFull) = draft.head.sequence.addingReportingOverflow(1)
        guard !isFull else { throw .tooLarge }
        func sealed(_ hash: [UInt8]) -> Transfer {
            Transfer(
                id: id,
                group: draft.group,
                order: order,
                key: draft.key,
                time: draft.time,
                link: link,
                seal: Seal(sequence: sequence, previous: previous, hash: hash)
            )
        }
        let hash = digest(sealed([]).chainBytes(after: previous))
        let transfer = sealed(hash)
        draft.records[id] = Record(transfer: transfer)
        draft.transfers.append(transfer)
        draft.head = ChainHead(sequence: sequence, hash: hash, time: draft.time)
    }
}
