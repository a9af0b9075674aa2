extension Book {
    /// Every invariant that does not hold, recomputed from the lines; empty for a sound book.
    ///
    /// Meant for a whole book, from the first line on: totals are compared with the sum of all
    /// lines. Of a book that knows only what a command touched, ask ``limitFaults()``.
    public func faults() -> [BookFault] {
        let journal = Journal(records)
        return grantFaults(journal) + counterFaults(journal) + sideFaults(journal)
            + limitFaults() + chainFaults(journal) + holdFaults(journal) + timeFaults(journal)
    }

    /// I5: the limited accounts that are below zero, holds included; true of any part of a book.
    public func limitFaults() -> [BookFault] {
        sortedAccounts
            .filter { $0.account.limit == .notBelowZero && $0.available < .zero }
            .map { BookFault(.limitsHold, "account \($0.account.id.raw)") }
    }

    private var sortedAccounts: [AccountState] {
        accounts.values.sorted { $0.account.id < $1.account.id }
    }

    /// I1, I2: by the lines alone.
    private func grantFaults(_ journal: Journal) -> [BookFault] {
        var granted: [AccountID: Int128] = [:]
        var seen: Set<ClaimKey> = []
        var faults: [BookFault] = []
        for transfer in journal.liveClaims {
            guard let key = transfer.order.claimKey else { continue }
            granted[key.pool, default: 0] += Int128(transfer.order.amount.count)
            guard !seen.insert(key).inserted else { continue }
            let claim = "pool \(key.pool.raw) holder \(key.claim.holder) \(key.claim.period)"
            faults.append(BookFault(.oneLiveGrant, claim))
        }
        let total = journal.funded
        for (pool, sum) in granted.sorted(by: { $0.key < $1.key })
        where accounts[pool]?.account.limit == .notBelowZero && sum > total[pool, default: 0] {
            faults.append(BookFault(.grantedWithinTotal, "account \(pool.raw)"))
        }
        return faults
    }

    /// I3: counter = grants = transfers.
    private func counterFaults(_ journal: Journal) -> [BookFault] {
        var byLines: [AccountID: Int128] = [:]
        var live: [ClaimKey: TransferID] = [:]
        for transfer in journal.liveClaims {
            guard let key = transfer.order.claimKey else { continue }
            byLines[key.pool, default: 0] += Int128(transfer.order.amount.count)
            live[key] = transfer.id
        }
        let counters = sortedAccounts.filter {
            Int128($0.granted.count) != byLines[$0.account.id, default: 0]
        }
        let strays = claims.filter { live[$0.key] != $0.value }.map(\.value)
        let forgotten = live.filter { claims[$0.key] == nil }.map(\.value)
        return counters.map { BookFault(.countersAgree, "account \($0.account.id.raw)") }
            + (strays + forgotten).sorted().map { BookFault(.countersAgree, "claim \($0.raw)") }
    }

    /// I4: both sides of every unit, every account's totals, every line's unit.
    private func sideFaults(_ journal: Journal) -> [BookFault] {
        let tallies = journal.tallies
        let totals = sortedAccounts.filter {
            tallies[$0.account.id, default: Tally()] != Tally($0)
        }
        let mixed = journal.lines.filter { line in
            [line.order.from, line.order.to].contains {
                accounts[$0]?.account.unit != line.order.unit
            }
        }
        let balance = TrialBalance(accounts.values)
        return balance.units.filter { !$0.isBalanced }
            .map { BookFault(.sidesAgree, "unit \($0.unit.code)") }
            + totals.map { BookFault(.sidesAgree, "account \($0.account.id.raw)") }
            + mixed.map { BookFault(.sidesAgree, "transfer \($0.id.raw)") }
    }

    /// I7: 1…n without holes, each hash over the line and the one before.
    private func chainFaults(_ journal: Journal) -> [BookFault] {
        var previous: [UInt8] = []
        var faults: [BookFault] = []
        for (index, line) in journal.lines.enumerated() {
            let isNext = line.seal.sequence == Int64(index) + 1 && line.seal.previous == previous
            if !isNext || line.seal.hash != digest(line.chainBytes(after: previous)) {
                faults.append(BookFault(.chainUnbroken, "transfer \(line.id.raw)"))
            }
            previous = line.seal.hash
        }
        if head.sequence != Int64(journal.lines.count) || head.hash != previous {
            faults.append(BookFault(.chainUnbroken, "head \(head.sequence)"))
        }
        return faults
    }

    /// I9: the ending written on a record is the one line that ends it, and of its kind.
    private func holdFaults(_ journal: Journal) -> [BookFault] {
        journal.lines.filter { line in
            let endings = journal.endings[line.id, default: []]
            let isKnown = endings == [records[line.id]?.ending].compactMap { $0 }
            return !isKnown || !endings.allSatisfy(line.link.mayEnd)
        }
        .map { BookFault(.holdsEndOnce, "transfer \($0.id.raw)") }
    }

    /// I11: no line before the one above it, and the head at the last.
    private func timeFaults(_ journal: Journal) -> [BookFault] {
        let times = journal.lines.map(\.time) + (journal.lines.isEmpty ? [] : [head.time])
        let steps = zip(times, times.dropFirst()).enumerated()
        return steps.filter { $0.element.0 > $0.element.1 }
            .map { BookFault(.timeForward, "after line \($0.offset + 1)") }
    }
}

extension TransferLink {
    fileprivate func mayEnd(_ ending: Ending) -> Bool {
        switch (self, ending) {
        case (.pending, .posted), (.pending, .voided), (.pending, .expired): true
        case (.posted, .reversed), (.posts, .reversed): true
        default: false
        }
    }
}
