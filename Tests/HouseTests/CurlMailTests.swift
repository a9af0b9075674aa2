import Calendar
import Foundation
import Hall
import HallTesting
import NIOCore
import NIOPosix
import Registry
import Synchronization
import Testing

@testable import unionhall

/// Letters handed by libcurl to a server that speaks just enough SMTP.
@Suite struct CurlMailTests {
    @Test func `the server gets sender, recipient and the letter as it is`() async throws {
        let post = try await PostOffice.open()
        let letter = try letter(".\n你好\n.\nbye")
        #expect(try await mail(to: post).send(letter) == .taken)
        let heard = try #require(post.heard.first)
        #expect(heard.from == "<hall@union.example>" && heard.to == "<li@example.org>")
        let sent = letter.bytes(from: try MailAddress("hall@union.example"), at: TestHall.morning)
        #expect(heard.data == String(decoding: sent, as: UTF8.self))
        try await post.close()
    }

    @Test(
        arguments: [
            (550, Delivery.refused("the mail server answered 550")),
            (451, .later("the mail server answered 451")),
        ]
    )
    func `its no is for ever or for now`(status: Int, delivery: Delivery) async throws {
        let post = try await PostOffice.open(answering: status)
        #expect(try await mail(to: post).send(try letter("hello")) == delivery)
        try await post.close()
    }

    @Test func `where nobody listens it is tried later`() async throws {
        let post = try await PostOffice.open()
        let mail = try mail(to: post)
        try await post.close()
        #expect(await mail.send(try letter("hello")) == .later("no answer from the mail server"))
    }

    private func mail(to post: PostOffice) throws -> CurlMail {
        let server = MailServer(
            url: "smtp://127.0.0.1:\(post.port)",
            from: try MailAddress("hall@union.example")
        )
        return CurlMail(server: server, clock: ObedientClock(at: TestHall.morning))
    }

    private func letter(_ text: String) throws -> OutgoingMail {
        OutgoingMail(key: "k", to: try MailAddress("li@example.org"), subject: "消息", text: text)
    }
}

/// A mail server for one test.
private final class PostOffice: Sendable {
    struct Heard: Sendable {
        var from = ""
        var to = ""
        var data = ""
    }

    private let channel: any NIOCore.Channel
    private let letters: Ears

    var port: Int { channel.localAddress?.port ?? 0 }
    var heard: [Heard] { letters.all.withLock { $0 } }

    private init(_ channel: any NIOCore.Channel, _ letters: Ears) {
        self.channel = channel
        self.letters = letters
    }

    /// - Parameter status: What it says to a recipient.
    static func open(answering status: Int = 250) async throws -> PostOffice {
        let ears = Ears()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Talk(status, ears))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return PostOffice(channel, ears)
    }

    func close() async throws { try await channel.close() }

    final class Ears: Sendable {
        let all = Mutex<[Heard]>([])
    }

    /// One client, one letter.
    private final class Talk: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let status: Int
        private let ears: Ears
        private var waiting = ""
        private var letter = Heard()
        private var isData = false

        init(_ status: Int, _ ears: Ears) {
            self.status = status
            self.ears = ears
        }

        func channelActive(context: ChannelHandlerContext) { say("220 ready", context) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            waiting += String(buffer: unwrapInboundIn(data))
            while let end = waiting.range(of: "\r\n") {
                let line = String(waiting[..<end.lowerBound])
                waiting = String(waiting[end.upperBound...])
                isData ? take(line, context) : answer(line, context)
            }
        }

        private func answer(_ line: String, _ context: ChannelHandlerContext) {
            let word = line.prefix(4).uppercased()
            switch word {
            case "MAIL":
                letter.from = String(line.drop { $0 != "<" }.prefix { $0 != " " })
                say("250 ok", context)
            case "RCPT":
                letter.to = String(line.drop { $0 != "<" })
                say("\(status) so be it", context)
            case "DATA":
                isData = true
                say("354 go on", context)
            case "QUIT": say("221 bye", context)
            default: say("250 ok", context)
            }
        }

        /// A leading point was doubled by the client (RFC 5321 §4.5.2).
        private func take(_ line: String, _ context: ChannelHandlerContext) {
            guard line == "." else {
                letter.data += (line.hasPrefix("..") ? String(line.dropFirst()) : line) + "\r\n"
                return
            }
            isData = false
            let whole = letter
            ears.all.withLock { $0.append(whole) }
            say("250 taken", context)
        }

        private func say(_ line: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line + "\r\n")), promise: nil)
        }
    }
}
