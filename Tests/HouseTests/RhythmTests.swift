import Hall
import Logging
import Programs
import ServiceLifecycle
import Store
import Synchronization
import Testing

@testable import unionhall

@Suite struct RhythmTests {
    @Test func `a round that fails is followed by another, until the hall closes`() async throws {
        let rounds = Mutex(0)
        let (seen, third) = AsyncStream<Void>.makeStream()
        let rhythm = Rhythm(
            name: "test",
            delay: .zero,
            pause: .zero,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        ) {
            let round = rounds.withLock { rounds in
                rounds += 1
                return rounds
            }
            if round == 3 { third.finish() }
            throw Refusal.notFound
        }
        let group = group(of: rhythm)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for await _ in seen {}
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(rounds.withLock { $0 } >= 3)
    }

    @Test func `a database that stopped ends the program with its reason`() async throws {
        let asked = Mutex(0)
        let watch = Watch(pause: .zero) {
            asked.withLock { asked in
                asked += 1
                return asked < 3 ? (asked == 1 ? .ready : .full) : .stopped("the disk")
            }
        }
        await #expect(throws: StoreError.stopped("the disk")) {
            try await group(of: watch).run()
        }
        #expect(asked.withLock { $0 } == 3)
    }

    private func group(of service: any ServiceLifecycle.Service) -> ServiceGroup {
        ServiceGroup(
            services: [service],
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
    }
}
