import Foundation
import Programs
import Registry

/// Hands messages to a gateway over HTTP: a POST of JSON with a bearer token.
///
/// The body has `key`, `phone`, `template`, `parameters`, `text` and `language`. Any 2xx means taken; 408,
/// 425, 429 and 5xx mean later; every other answer is final, since a second try would get it again.
package struct GatewaySender: Sender {
    private let url: String
    private let token: String?
    private let post: any Posting

    package init(to url: String, token: String?, by post: any Posting) {
        self.url = url
        self.token = token
        self.post = post
    }

    package func send(_ parcel: Parcel) async -> Delivery {
        // Numbers beginning with 12 are made up; a gateway would charge for them.
        guard !parcel.phone.isDemo else { return .refused("a demonstration's number") }
        do {
            let status = try await post.post(try body(parcel), to: url, headers: headers(parcel))
            return Self.delivery(status)
        } catch {
            return .later("no answer from the gateway")
        }
    }

    private static func delivery(_ status: Int) -> Delivery {
        switch status {
        case 200..<300: .taken
        case 408, 425, 429, 500...: .later("the gateway answered \(status)")
        default: .refused("the gateway answered \(status)")
        }
    }

    private func headers(_ parcel: Parcel) -> [(String, String)] {
        var headers = [
            ("Content-Type", "application/json; charset=utf-8"), ("Idempotency-Key", parcel.key),
        ]
        if let token { headers.append(("Authorization", "Bearer \(token)")) }
        return headers
    }

    private func body(_ parcel: Parcel) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Body(parcel)))
    }

    private struct Body: Encodable {
        let key: String
        let phone: String
        let template: String?
        let parameters: [String: String]
        let text: String
        let language: String

        init(_ parcel: Parcel) {
            key = parcel.key
            phone = parcel.phone.text
            template = parcel.text.template
            parameters = parcel.text.parameters
            text = parcel.line
            language = parcel.language.rawValue
        }
    }
}

/// Posts bytes over HTTP and says the status of the answer; the wire itself is somebody else's.
package protocol Posting: Sendable {
    func post(_ body: [UInt8], to url: String, headers: [(String, String)]) async throws -> Int
}
