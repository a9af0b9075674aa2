import AsyncHTTPClient
import NIOCore
import NIOHTTP1

@testable import Web

/// A client on the wire, of a server on a port of its own.
///
/// The server owns no process, so nothing waits for signals: on some machines their registration never
/// ends.
struct LiveClient: Sendable {
    private let client: HTTPClient
    private let number: Int

    /// Runs a server while a story is told, and ends it.
    static func with<T: Sendable>(
        _ server: Server,
        _ story: @escaping @Sendable (LiveClient) async throws -> T
    ) async throws -> T {
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let outcome: Result<T, any Error>
        do {
            outcome = .success(
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    tasks.addTask {
                        try await server.run(ownsProcess: false) { port.yield($0) }
                    }
                    guard let number = await ports.first(where: { _ in true }) else {
                        throw ServerTrouble.portTaken(0)
                    }
                    let told = try await story(LiveClient(client: client, number: number))
                    tasks.cancelAll()
                    _ = await tasks.nextResult()
                    return told
                }
            )
        } catch {
            outcome = .failure(error)
        }
        try await client.shutdown()
        return try outcome.get()
    }

    /// Sends a form and follows to the page behind it.
    func post(
        _ path: String,
        _ fields: KeyValuePairs<String, String>,
        headers: KeyValuePairs<String, String>
    ) async throws -> (status: UInt, text: String) {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(number)\(path)")
        request.method = .POST
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        let body = fields.map { "\($0.key)=\($0.value.percentEncoded)" }.joined(separator: "&")
        request.body = .bytes(Array(body.utf8))
        let response = try await client.execute(request, timeout: .seconds(60))
        let page = try await response.body.collect(upTo: 10 << 20)
        return (response.status.code, String(buffer: page))
    }
}
