import Calendar
import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Synchronization
import Testing

@Suite struct SenderTests {
    @Test(
        arguments: [
            (200, Delivery.taken), (202, .taken), (299, .taken),
            (408, .later("the gateway answered 408")), (429, .later("the gateway answered 429")),
            (500, .later("the gateway answered 500")), (503, .later("the gateway answered 503")),
            (301, .refused("the gateway answered 301")),
            (400, .refused("the gateway answered 400")),
            (401, .refused("the gateway answered 401")),
        ]
    )
    func `the gateway's answer decides between sent, later and never`(
        status: Int,
        delivery: Delivery
    ) async throws {
        let wire = Wire(status)
        let sender = GatewaySender(to: "https://sms.example", token: nil, by: wire)
        #expect(await sender.send(try parcel("13800000000")) == delivery)
    }

    @Test func `a gateway that does not answer is asked later`() async throws {
        let sender = GatewaySender(to: "https://sms.example", token: nil, by: Wire(nil))
        let delivery = await sender.send(try parcel("13800000000"))
        #expect(delivery == .later("no answer from the gateway"))
    }

    @Test func `the gateway gets key, phone, template, parameters, text and the token`()
        async throws
    {
        let wire = Wire(200)
        let sender = GatewaySender(to: "https://sms.example/send", token: "secret", by: wire)
        _ = await sender.send(try parcel("138 0000 0000"))
        let call = try #require(wire.calls.first)
        #expect(call.url == "https://sms.example/send")
        #expect(call.headers["Authorization"] == "Bearer secret")
        #expect(call.headers["Idempotency-Key"] == "code 7")
        #expect(
            call.body
                == #"{"key":"code 7","language":"zh","parameters":{"code":"123456"},"#
                + #""phone":"13800000000","template":"log-in","text":"验证码 123456"}"#
        )
    }

    @Test func `a made-up phone never reaches a gateway`() async throws {
        let wire = Wire(200)
        let sender = GatewaySender(to: "https://sms.example", token: nil, by: wire)
        #expect(
            await sender.send(try parcel("12000000001")) == .refused("a demonstration's number")
        )
        #expect(wire.calls.isEmpty)
    }

    @Test func `the outbox is a file of lines with time, phone and words, for its owner's eyes`()
        async throws
    {
        let path = NSTemporaryDirectory() + "outbox-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let clock = ObedientClock(at: TestHall.morning)
        let sender = OutboxFile(path, clock: clock, zone: .shanghai)
        #expect(await sender.send(try parcel("12000000001", "第一行\n第二行")) == .taken)
        #expect(await sender.send(try parcel("12000000002")) == .taken)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            text == """
                2024-06-25T09:00:00 12000000001 第一行 第二行
                2024-06-25T09:00:00 12000000002 验证码 123456

                """
        )
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(rights as? Int == 0o600)
    }

    @Test func `an outbox that cannot be written keeps the message waiting`() async throws {
        let clock = ObedientClock(at: TestHall.morning)
        let sender = OutboxFile("/nowhere/outbox.log", clock: clock, zone: .shanghai)
        let delivery = await sender.send(try parcel("12000000001"))
        #expect(delivery == .later("outbox.log cannot be written"))
    }

    private func parcel(_ phone: String, _ zh: String = "验证码 123456") throws -> Parcel {
        let text = MessageText(
            Words(zh: zh, en: "Code 123456"),
            template: "log-in",
            parameters: ["code": "123456"]
        )
        return Parcel(key: "code 7", to: try PhoneNumber(phone), text, in: .zh)
    }
}

/// A wire that answers one status, or never.
private final class Wire: Posting {
    struct Call: Sendable {
        let body: String
        let url: String
        let headers: [String: String]
    }

    struct Cut: Error {}

    private let status: Int?
    private let seen = Mutex<[Call]>([])

    init(_ status: Int?) {
        self.status = status
    }

    var calls: [Call] { seen.withLock { $0 } }

    func post(
        _ body: [UInt8],
        to url: String,
        headers: [(String, String)]
    ) async throws -> Int {
        guard let status else { throw Cut() }
        seen.withLock { calls in
            calls.append(
                Call(
                    body: String(decoding: body, as: UTF8.self),
                    url: url,
                    headers: Dictionary(headers) { first, _ in first }
                )
            )
        }
        return status
    }
}
