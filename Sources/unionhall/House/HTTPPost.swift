import AsyncHTTPClient
import Hall
import NIOCore
import NIOHTTP1

/// Posts over HTTP with the event loops and the TLS that the server has anyway; no libcurl is needed.
struct HTTPPost: Posting {
    private let client: HTTPClient
    private let patience: TimeAmount = .seconds(20)

    /// Redirects are not followed: a bearer token must not travel to where an answer points.
    init() {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func post(
        _ body: [UInt8],
        to url: String,
        headers: [(String, String)]
    ) async throws -> Int {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(contentsOf: headers)
        request.body = .bytes(body)
        let answer = try await client.execute(request, timeout: patience)
        _ = try? await answer.body.collect(upTo: 64 << 10)
        return Int(answer.status.code)
    }

    func close() async throws {
        try await client.shutdown()
    }
}
