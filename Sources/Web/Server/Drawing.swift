import HTTPTypes
import Hummingbird
import NIOCore

/// Turns a reply into bytes on the line.
struct Drawing {
    let frame: Frame
    let gzip: Bool
    /// The tag of what the browser already has.
    let known: String?

    func response(to reply: Reply) -> Response {
        var headers = reply.headers
        // A page shows one person's affairs: no shared cache keeps it.
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        switch reply.body {
        case .page(let screen):
            return response(screen.html(in: frame), reply.status, &headers)
        case .fragment(let html):
            return response(html, reply.status, &headers)
        case .bytes(let bytes, let type):
            headers[.contentType] = type
            return body(bytes, reply.status, &headers)
        case .sealed(let draw):
            headers[.contentType] = "application/json"
            return body(draw(frame), reply.status, &headers)
        case .asset(let file):
            return asset(file)
        case .none:
            return Response(status: reply.status, headers: headers)
        }
    }

    private func asset(_ file: ServedFile) -> Response {
        var headers: HTTPFields = [
            .contentType: file.type, .eTag: file.tag, .vary: "Accept-Encoding",
            .cacheControl: "public, max-age=31536000, immutable",
        ]
        guard !isKnown(file.tag) else { return Response(status: .notModified, headers: headers) }
        guard gzip, let packed = file.gzipped else { return whole(file.bytes, .ok, headers) }
        headers[.contentEncoding] = "gzip"
        return whole(packed, .ok, headers)
    }

    private func response(
        _ html: HTML,
        _ status: HTTPResponse.Status,
        _ headers: inout HTTPFields
    ) -> Response {
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = frame.look.languageTag
        guard gzip, html.text.utf8.count >= Gzip.threshold else {
            headers[.vary] = "Accept-Encoding, Cookie"
            return whole(ByteBuffer(string: html.text), status, headers)
        }
        return body(Array(html.text.utf8), status, &headers)
    }

    private func body(
        _ bytes: [UInt8],
        _ status: HTTPResponse.Status,
        _ headers: inout HTTPFields
    ) -> Response {
        headers[.vary] = "Accept-Encoding, Cookie"
        if let tag = headers[.eTag], status == .ok, isKnown(tag) {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        let isText =
            headers[.contentType].map { $0.hasPrefix("text/") || $0.contains("json") } ?? false
        if gzip, isText, bytes.count >= Gzip.threshold, let packed = Gzip.compress(bytes) {
            headers[.contentEncoding] = "gzip"
            return whole(packed, status, headers)
        }
        return whole(bytes, status, headers)
    }

    private func isKnown(_ tag: String) -> Bool {
        known?.split(separator: ",").contains { $0.filter { $0 != " " } == tag } ?? false
    }

    private func whole(
        _ bytes: [UInt8],
        _ status: HTTPResponse.Status,
        _ headers: HTTPFields
    ) -> Response {
        whole(ByteBuffer(bytes: bytes), status, headers)
    }

    private func whole(
        _ buffer: ByteBuffer,
        _ status: HTTPResponse.Status,
        _ headers: HTTPFields
    ) -> Response {
        Response(status: status, headers: headers, body: ResponseBody(byteBuffer: buffer))
    }
}
