import CCurl
import Calendar
import Hall
import NIOPosix
import Registry

/// Hands letters to a mail server by libcurl, which speaks SMTP and TLS.
struct CurlMail: MailSender {
    let server: MailServer
    let clock: any HallClock

    func send(_ letter: OutgoingMail) async -> Delivery {
        let bytes = letter.bytes(from: server.from, at: clock.now)
        do {
            return try await NIOThreadPool.singleton.runIfActive {
                Handover(bytes, to: letter.address, by: server).delivery
            }
        } catch {
            return .later("the hall is closing")
        }
    }
}

/// The mail server an operator has set.
struct MailServer: Sendable {
    /// `smtps://mail.example.org:465`, or `smtp://…` that must change to TLS before anything is said.
    var url: String
    var from: MailAddress
    var user: String?
    var password: String?

    /// Within the machine a server without TLS will do.
    var isInside: Bool {
        ["smtp://127.0.0.1", "smtp://localhost", "smtp://[::1]"].contains { url.hasPrefix($0) }
    }
}

/// One letter on the wire; blocks until the server has answered.
private final class Handover {
    private let bytes: [UInt8]
    private var sent = 0
    private let address: MailAddress
    private let server: MailServer

    init(_ bytes: [UInt8], to address: MailAddress, by server: MailServer) {
        self.bytes = bytes
        self.address = address
        self.server = server
    }

    var delivery: Delivery {
        guard let handle = curl_easy_init() else { return .later("libcurl cannot start") }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(address.text)>")
        defer { curl_slist_free_all(recipients) }
        unionhall_curl_text(handle, CURLOPT_URL, server.url)
        unionhall_curl_text(handle, CURLOPT_MAIL_FROM, "<\(server.from.text)>")
        unionhall_curl_list(handle, CURLOPT_MAIL_RCPT, recipients)
        unionhall_curl_number(handle, CURLOPT_TIMEOUT, 30)
        unionhall_curl_number(handle, CURLOPT_CONNECTTIMEOUT, 10)
        unionhall_curl_number(handle, CURLOPT_NOSIGNAL, 1)
        let needsTLS = server.isInside ? CURLUSESSL_TRY : CURLUSESSL_ALL
        unionhall_curl_number(handle, CURLOPT_USE_SSL, Int(needsTLS.rawValue))
        if let user = server.user {
            unionhall_curl_text(handle, CURLOPT_USERNAME, user)
            unionhall_curl_text(handle, CURLOPT_PASSWORD, server.password ?? "")
        }
        unionhall_curl_upload(handle, Self.read, Unmanaged.passUnretained(self).toOpaque())
        return answer(of: handle)
    }

    /// What the server says no to for ever begins with 5 (RFC 5321 §4.2.1).
    private func answer(of handle: UnsafeMutableRawPointer) -> Delivery {
        let code = curl_easy_perform(handle)
        if code == CURLE_OK { return .taken }
        var status = 0
        unionhall_curl_answer(handle, &status)
        let isFinal = 500..<600 ~= status && code != CURLE_LOGIN_DENIED
        let reason =
            status > 0 ? "the mail server answered \(status)" : "no answer from the mail server"
        return isFinal ? .refused(reason) : .later(reason)
    }

    private static let read: curl_read_callback = { buffer, size, count, handover in
        guard let buffer, let handover else { return 0 }
        return Unmanaged<Handover>.fromOpaque(handover).takeUnretainedValue()
            .fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = bytes[sent..<min(sent + buffer.count, bytes.count)]
        buffer.copyBytes(from: part)
        sent += part.count
        return part.count
    }
}
