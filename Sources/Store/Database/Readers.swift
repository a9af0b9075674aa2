import Dispatch
import Synchronization

/// A few reading lines, each on its own thread; a question waits for the first that is free.
final class Readers: Sendable {
    private let lines: [Reader]
    private let waiting: Mutex<Waiting>
    private let limit: Int
    private let state: State

    private struct Waiting {
        var jobs: [Job] = []
        var idle: [Int]
    }

    init(_ path: String, _ settings: Database.Settings, _ state: State) throws {
        lines = try (0..<max(1, settings.readers)).map { _ in
            Reader(try Connection.reading(path), state)
        }
        waiting = Mutex(Waiting(idle: Array(lines.indices)))
        limit = settings.queue
        self.state = state
    }

    func take(_ job: Job) {
        if let fault = state.fault {
            return job.refuse(fault)
        }
        let (line, isRefused) = waiting.withLock { waiting -> (Int?, Bool) in
            if let line = waiting.idle.popLast() { return (line, false) }
            guard waiting.jobs.count < limit else { return (nil, true) }
            waiting.jobs.append(job)
            return (nil, false)
        }
        if isRefused {
            job.refuse(StoreError.overloaded)
        } else if let line {
            start(job, on: line)
        }
    }

    private func start(_ job: Job, on line: Int) {
        lines[line].queue.async { [self] in
            lines[line].run(job)
            let next = waiting.withLock { waiting -> Job? in
                guard waiting.jobs.isEmpty else { return waiting.jobs.removeFirst() }
                waiting.idle.append(line)
                return nil
            }
            if let next {
                start(next, on: line)
            }
        }
    }
}

/// One reading line; its connection is touched on the line's own queue only.
private final class Reader: @unchecked Sendable {
    let queue = DispatchQueue(label: "store.reader")
    private let connection: Connection
    private let state: State

    init(_ connection: Connection, _ state: State) {
        self.connection = connection
        self.state = state
    }

    func run(_ job: Job) {
        if let fault = state.fault {
            return job.refuse(fault)
        }
        do {
            try connection.run("BEGIN")
            let outcome = job.run(on: connection)
            try connection.endReading()
            if let error = outcome.error {
                state.note(error)
            }
            outcome.tell()
        } catch {
            state.note(error)
            job.refuse(error)
        }
    }
}

extension Connection {
    fileprivate func endReading() throws {
        if isInTransaction {
            try run("COMMIT")
        }
    }
}
