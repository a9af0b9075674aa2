import Logging
import ServiceLifecycle

/// Work that comes back while the hall is open: soon after it opens, then at a steady pace.
///
/// A round that fails is noted and the next one tries again; only closing the hall ends it.
struct Rhythm: Service {
    let name: String
    let delay: Duration
    let pause: Duration
    let logger: Logger
    let work: @Sendable () async throws -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown {
            try? await Task.sleep(for: delay)
            while !Task.isCancelled {
                await round()
                try? await Task.sleep(for: pause)
            }
        }
    }

    private func round() async {
        do {
            try await work()
        } catch is CancellationError {
            return
        } catch {
            // Only the kind: what an error describes may quote someone's data.
            logger.error(
                "a round failed",
                metadata: ["round": "\(name)", "kind": "\(String(reflecting: type(of: error)))"]
            )
        }
    }
}
