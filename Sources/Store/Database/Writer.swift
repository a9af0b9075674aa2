import Dispatch
import Synchronization

/// The one line that writes.
///
/// Whatever arrives while a commit is on its way to the disk shares the next one. The connection is
/// touched on the writer's own queue only.
final class Writer: @unchecked Sendable {
    private let connection: Connection
    private let queue = DispatchQueue(label: "store.writer")
    private let waiting = Mutex(Waiting())
    private let settings: Database.Settings
    private let state: State

    private struct Waiting {
        var jobs: [Job] = []
        var isAwake = false
    }

    init(_ connection: Connection, _ settings: Database.Settings, _ state: State) {
        self.connection = connection
        self.settings = settings
        self.state = state
    }

    /// Commands that wait for a commit.
    var queued: Int { waiting.withLock { $0.jobs.count } }

    /// Takes a command for the next commit, or refuses it where too many wait already.
    func take(_ job: Job) {
        if let fault = state.fault {
            return job.refuse(fault)
        }
        let (isTaken, wakes) = waiting.withLock { waiting -> (Bool, Bool) in
            guard waiting.jobs.count < settings.queue else { return (false, false) }
            waiting.jobs.append(job)
            defer { waiting.isAwake = true }
            return (true, !waiting.isAwake)
        }
        if !isTaken {
            job.refuse(StoreError.overloaded)
        } else if wakes {
            queue.async { self.work() }
        }
    }

    /// Runs something between two commits, outside any transaction.
    func takeApart(_ job: Job) {
        queue.async { [self] in
            if let fault = state.fault {
                return job.refuse(fault)
            }
            let outcome = job.run(on: connection)
            if let error = outcome.error {
                state.note(error)
            }
            outcome.tell()
        }
    }

    /// Writes one batch, then lets whatever else waits for this line have its turn.
    private func work() {
        let batch = waiting.withLock { waiting -> [Job] in
            let batch = Array(waiting.jobs.prefix(settings.batch))
            waiting.jobs.removeFirst(batch.count)
            return batch
        }
        let rest = Batch(connection, state, time: settings.batchTime).write(batch)
        let goesOn = waiting.withLock { waiting -> Bool in
            waiting.jobs.insert(contentsOf: rest, at: 0)
            waiting.isAwake = !waiting.jobs.isEmpty
            return waiting.isAwake
        }
        if goesOn {
            queue.async { self.work() }
        }
    }
}
