package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
package import NIOCore
package import ServiceLifecycle

/// The house on the line.
package struct Server: Sendable {
    package let routes: [Route]
    private let settings: ServerSettings
    private let surroundings: Surroundings
    private let logger: Logger

    package init(
        _ settings: ServerSettings,
        _ surroundings: Surroundings,
        routes: [Route],
        logger: Logger
    ) {
        self.settings = settings
        self.surroundings = surroundings
        self.routes = HouseRoutes.all(surroundings) + routes
        self.logger = logger
    }

    /// Everything but the socket; tests ask it directly.
    package func application(
        onRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) throws -> Application<RouterResponder<RequestOrigin>> {
        Application(
            responder: router().buildResponder(),
            server: try builder(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil
            ),
            onServerRunning: onRunning,
            logger: logger
        )
    }

    /// Serves until it is told to stop (SIGTERM, SIGINT); requests under way are finished. Other
    /// services live as long as it does; who asked for port 0 hears which one it is.
    ///
    /// - Parameter ownsProcess: Whether signals are its to hear; several in one process, as in tests, are
    ///   stopped by cancelling their tasks.
    package func run(
        beside services: [any Service] = [],
        ownsProcess: Bool = true,
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        let port = settings.port
        do {
            var application = try application { channel in
                onListening(channel.localAddress?.port ?? port)
            }
            application.addServices(services)
            if ownsProcess {
                try await application.runService()
            } else {
                try await application.runService(gracefulShutdownSignals: [])
            }
        } catch let error as IOError where error.errnoCode == ServerTrouble.addressInUse {
            throw ServerTrouble.portTaken(settings.port)
        }
    }

    private func router() -> Router<RequestOrigin> {
        let router = Router(context: RequestOrigin.self, options: [.autoGenerateHeadEndpoints])
        router.add(
            middleware: Front(routes: routes, settings: settings, surroundings: surroundings)
        )
        let limiter = RateLimiter()
        for route in routes {
            router.on(
                RouterPath(route.path),
                method: route.method,
                responder: Gate(
                    route: route,
                    settings: settings,
                    surroundings: surroundings,
                    limiter: limiter
                )
            )
        }
        return router
    }

    /// A line that says nothing for a minute is hung up.
    private var line: HTTP1Channel.Configuration { .init(idleTimeout: .seconds(60)) }

    private func builder() throws -> HTTPServerBuilder {
        guard let certificate = settings.certificate else { return .http1(configuration: line) }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate.chain)
            let key = try NIOSSLPrivateKey(file: certificate.key, format: .pem)
            return try .tls(
                .http1(configuration: line),
                tlsConfiguration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) },
                    privateKey: .privateKey(key)
                )
            )
        } catch {
            throw ServerTrouble.certificateUnreadable(certificate.chain)
        }
    }
}
