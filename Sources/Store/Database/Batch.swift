/// Commands that share one commit, each behind its own savepoint.
///
/// A command that fails is undone alone. A failure that takes the whole transaction with it (a full
/// disk) names its culprit, and the others run again without it; nobody is told anything before the
/// commit.
struct Batch {
    private let connection: Connection
    private let state: State
    private let time: Duration

    init(_ connection: Connection, _ state: State, time: Duration) {
        self.connection = connection
        self.state = state
        self.time = time
    }

    private enum End {
        case committed([Job.Outcome])
        case dropped(by: Int, any Error)
        case failed(any Error)
    }

    private static let culpritLimit = 8

    /// Writes the commands; returns those that did not fit into the time of one commit.
    ///
    /// Where culprit follows culprit the disk itself is full, and each command goes alone.
    func write(_ jobs: [Job]) -> [Job] {
        var jobs = jobs
        var refusals: [Job.Outcome] = []
        defer { refusals.forEachTell() }
        for _ in 0..<Self.culpritLimit {
            switch attempt(jobs) {
            case .committed(let outcomes):
                outcomes.forEachTell()
                return Array(jobs.dropFirst(outcomes.count))
            case .dropped(let culprit, let error):
                refusals.append(jobs.remove(at: culprit).refusal(error))
            case .failed(let error):
                return refuseOrSplit(jobs, error)
            }
        }
        writeAlone(jobs)
        return []
    }

    private func refuseOrSplit(_ jobs: [Job], _ error: any Error) -> [Job] {
        guard error as? StoreError == .full, jobs.count > 1 else {
            for job in jobs {
                job.refuse(error)
            }
            return []
        }
        writeAlone(jobs)
        return []
    }

    private func writeAlone(_ jobs: [Job]) {
        for job in jobs {
            switch attempt([job]) {
            case .committed(let outcomes): outcomes.forEachTell()
            case .dropped(_, let error), .failed(let error): job.refuse(error)
            }
        }
    }

    /// One transaction, from beginning to commit.
    private func attempt(_ jobs: [Job]) -> End {
        if let fault = state.fault {
            return .failed(fault)
        }
        guard !jobs.isEmpty else { return .committed([]) }
        do {
            try connection.run("BEGIN IMMEDIATE")
        } catch {
            return failed(error)
        }
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: time)
        var outcomes: [Job.Outcome] = []
        var hasWritten = false
        for (index, job) in jobs.enumerated() {
            do {
                let before = connection.totalChanges
                let outcome = try runBehindSavepoint(job)
                outcomes.append(outcome)
                hasWritten = hasWritten || outcome.error == nil && connection.totalChanges > before
            } catch {
                undo()
                state.note(error)
                return .dropped(by: index, error)
            }
            if clock.now >= deadline { break }
        }
        return commit(outcomes, hasWritten: hasWritten)
    }

    /// Runs one command; throws only where the whole transaction is lost.
    private func runBehindSavepoint(_ job: Job) throws -> Job.Outcome {
        try connection.run("SAVEPOINT command")
        let outcome = job.run(on: connection)
        if let fault = outcome.error as? StoreError, fault.isFatal || !connection.isInTransaction {
            throw fault
        }
        guard connection.isInTransaction else {
            throw StoreError.statement("a command swallowed the failure that ended its transaction")
        }
        if let error = outcome.error {
            state.note(error)
            try connection.run("ROLLBACK TO command")
        }
        try connection.run("RELEASE command")
        return outcome
    }

    private func commit(_ outcomes: [Job.Outcome], hasWritten: Bool) -> End {
        do {
            try connection.run("COMMIT")
        } catch {
            let fault = asCommitFault(error)
            undo()
            return failed(fault)
        }
        if hasWritten {
            state.noteCommit()
        }
        return .committed(outcomes)
    }

    /// A commit that failed for want of space or by a lock is known not to have happened.
    private func asCommitFault(_ error: any Error) -> any Error {
        switch error {
        case StoreError.full, StoreError.busy: error
        default: StoreError.stopped("the end of a commit is unknown: \(error)")
        }
    }

    private func failed(_ error: any Error) -> End {
        state.note(error)
        return .failed(error)
    }

    private func undo() {
        guard connection.isInTransaction else { return }
        do {
            try connection.run("ROLLBACK")
        } catch {
            state.note(StoreError.stopped("a transaction could not be undone: \(error)"))
        }
    }
}

extension [Job.Outcome] {
    fileprivate func forEachTell() {
        for outcome in self {
            outcome.tell()
        }
    }
}
