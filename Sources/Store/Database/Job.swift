/// A body that waits for its turn, and the caller that waits for the body.
struct Job: Sendable {
    private let body: @Sendable (Connection) -> Outcome
    private let fail: @Sendable (any Error) -> Void

    /// What became of one run, kept until it may be told.
    struct Outcome: Sendable {
        let error: (any Error)?
        let tell: @Sendable () -> Void
    }

    init<T: Sendable>(
        _ continuation: CheckedContinuation<T, any Error>,
        _ body: @escaping @Sendable (Connection) throws -> T
    ) {
        fail = { continuation.resume(throwing: $0) }
        self.body = { connection in
            do {
                let value = try body(connection)
                return Outcome(error: nil) { continuation.resume(returning: value) }
            } catch {
                return Outcome(error: error) { continuation.resume(throwing: error) }
            }
        }
    }

    /// Runs the body without telling anybody; may be called again.
    func run(on connection: Connection) -> Outcome {
        body(connection)
    }

    /// Tells the caller that the body did not happen.
    func refuse(_ error: any Error) {
        fail(error)
    }

    /// The outcome of not having happened, to be told later.
    func refusal(_ error: any Error) -> Outcome {
        let fail = fail
        return Outcome(error: error) { fail(error) }
    }
}
