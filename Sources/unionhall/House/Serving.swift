import Calendar
import Crypto
import Foundation
import Hall
import Logging
import Programs
import ServiceLifecycle
import Store
import Web

/// The hall on the line: pages, and beside them what happens by itself.
struct Serving: Sendable {
    private let house: OpenHouse
    private let logger: Logger

    init(_ house: OpenHouse) {
        self.house = house
        var logger = Logger(label: "unionhall")
        logger.logLevel = Logger.Level(rawValue: house.settings.log.rawValue) ?? .notice
        self.logger = logger
    }

    /// Serves until it is told to close.
    func run() async throws {
        let post = HTTPPost()
        let server = Server(
            serverSettings,
            surroundings,
            routes: HallRoutes(house.hall).routes,
            logger: logger
        )
        let scheme = serverSettings.certificate == nil ? "http" : "https"
        let host = house.settings.host
        let outcome: Result<Void, any Error>
        do {
            try await server.run(beside: rhythms(post)) { port in
                print("listening on \(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)")
                fflush(nil)
            }
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        try await post.close()
        try outcome.get()
    }

    private var serverSettings: ServerSettings {
        var settings = ServerSettings()
        settings.host = house.settings.host
        settings.port = house.settings.port
        if let chain = house.settings.certificate, let key = house.settings.certificateKey {
            settings.certificate = .init(chain: chain, key: key)
        }
        settings.isBehindProxy = house.settings.isBehindProxy
        return settings
    }

    private var surroundings: Surroundings {
        let hall = house.hall
        return Surroundings(
            house: Web.House(
                name: Words(
                    zh: house.tenant.name,
                    en: house.tenant.nameEn.isEmpty ? house.tenant.name : house.tenant.nameEn
                ),
                icons: Icons(folder: house.settings.assets + "/icons"),
                map: MapFiles(assets: house.settings.assets, data: house.settings.data)
            ),
            seals: Seals(key: SymmetricKey(data: hall.database.vault.link(Array("forms".utf8)))),
            doorkeeper: HallDoorkeeper(hall),
            now: { hall.clock.now },
            day: { hall.calendar.date(of: $0) },
            random: { hall.entropy.bytes($0) },
            isReady: { hall.database.readiness == .ready }
        )
    }
}

extension Serving {
    /// What happens by itself, and how often.
    private func rhythms(_ post: HTTPPost) -> [any ServiceLifecycle.Service] {
        let hall = house.hall
        let carriers = carriers(post)
        return [
            Watch(pause: .seconds(1)) { hall.database.readiness },
            rhythm("tick", every: .seconds(20)) { [logger] in
                let stuck = try await hall.tick()
                guard !stuck.isEmpty else { return }
                logger.error("cases cannot go on", metadata: ["cases": "\(stuck)"])
            },
            rhythm("messages", every: .seconds(1)) {
                _ = try await hall.sendWaiting(by: carriers)
            },
            rhythm("imports", every: .seconds(1)) {
                try await hall.goOnWithImports()
            },
            rhythm("sweep", every: .seconds(3_600)) {
                _ = try await hall.perform(SweepDoor(), as: .hall)
            },
            rhythm("find people", after: .seconds(600), every: .seconds(86_400)) {
                try await hall.findPeople()
            },
        ]
    }

    private func rhythm(
        _ name: String,
        after delay: Duration = .zero,
        every pause: Duration,
        _ work: @escaping @Sendable () async throws -> Void
    ) -> Rhythm {
        Rhythm(name: name, delay: delay, pause: pause, logger: logger, work: work)
    }

    /// Demonstrations never reach a gateway or a mail server.
    private func carriers(_ post: HTTPPost) -> Carriers {
        let settings = house.settings
        guard !house.tenant.isDemo else {
            return Carriers(
                phones: house.outbox,
                mail: house.outbox,
                quiet: settings.quietHours,
                mostADay: settings.messagesADay
            )
        }
        let gateway = settings.smsGateway.map {
            GatewaySender(to: $0, token: settings.smsToken, by: post)
        }
        return Carriers(
            phones: gateway ?? house.outbox,
            mail: settings.mail.map { CurlMail(server: $0, clock: house.hall.clock) },
            quiet: settings.quietHours,
            mostADay: settings.messagesADay
        )
    }
}
