import Synchronization

/// Whether the database takes commands.
package enum Readiness: Hashable, Sendable {
    case ready
    /// The disk is full; a command that succeeds ends this by itself.
    case full
    /// Nothing more is read or written until somebody has looked at the disk.
    case stopped(String)
}

/// What the writer and the readers know together.
final class State: Sendable {
    private let current = Mutex(Readiness.ready)

    var readiness: Readiness { current.withLock { $0 } }

    /// The fault everybody gets once the database has stopped.
    var fault: StoreError? {
        if case .stopped(let reason) = readiness { .stopped(reason) } else { nil }
    }

    /// Takes note of a failure; the first reason to stop stays.
    func note(_ error: any Error) {
        current.withLock { state in
            switch (state, error) {
            case (.stopped, _): break
            case (_, StoreError.stopped(let reason)): state = .stopped(reason)
            case (_, StoreError.full): state = .full
            default: break
            }
        }
    }

    /// Takes note of a commit that reached the disk.
    func noteCommit() {
        current.withLock { state in
            if state == .full {
                state = .ready
            }
        }
    }
}
