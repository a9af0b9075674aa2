import ServiceLifecycle
import Store

/// Ends the program when the database has stopped: whoever supervises it starts it anew, and the
/// folder is looked over before it is opened again.
struct Watch: Service {
    let pause: Duration
    let readiness: @Sendable () -> Readiness

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if case .stopped(let reason) = readiness() { throw StoreError.stopped(reason) }
                try? await Task.sleep(for: pause)
            }
        }
    }
}
