import Calendar
import Crypto
import Hummingbird
import HummingbirdTesting
import Logging

@testable import Web

/// A house with a clock that stands still, chance that counts, and two sessions: a worker's and an
/// officer's.
enum SampleHouse {
    static let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))

    static let surroundings = Surroundings(
        house: House(),
        seals: Seals(key: key),
        doorkeeper: SampleDoorkeeper(),
        now: { Instant(milliseconds: 1_719_300_000_000) },
        day: { _ in Samples.day(6, 25) },
        random: { [UInt8](repeating: 9, count: $0) },
        isReady: { true }
    )

    /// What a browser without a session sends back: the cookie it was given, and the seal of the
    /// page.
    static func seal(_ session: String = "") -> String {
        Seals(key: key).mint(for: "browser1" + session, nonce: [1])
    }

    static func server(_ routes: [Route], settings: ServerSettings = ServerSettings()) -> Server {
        Server(
            settings,
            surroundings,
            routes: routes,
            logger: Logger(label: "test") { _ in
                SwiftLogNoOpLogHandler()
            }
        )
    }
}

struct SampleDoorkeeper: Doorkeeper {
    func visitor(
        _ kind: Visitor.Kind,
        holding token: String,
        at now: Instant
    ) async throws -> Visitor? {
        switch (kind, token) {
        case (.worker, "w1"):
            Visitor(id: 1, kind: .worker, reader: Reader(name: "张"), isFresh: true)
        case (.staff, "s1"):
            Visitor(
                id: 2,
                kind: .staff,
                reader: Reader(name: "李", sections: [.inbox]),
                isFresh: false
            )
        default: nil
        }
    }
}
