import HTTPTypes

/// What every answer carries: nothing of ours is framed, sniffed, or runs from elsewhere.
enum SecurityHeaders {
    private static let contentPolicy = [
        "default-src 'self'", "img-src 'self' blob:", "object-src 'none'", "base-uri 'none'",
        "manifest-src 'self'", "worker-src 'self'",
        "form-action 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    static func add(to headers: inout HTTPFields, secure: Bool) {
        headers[.contentSecurityPolicy] = contentPolicy
        headers[.xContentTypeOptions] = "nosniff"
        headers[name("Referrer-Policy")] = "same-origin"
        headers[name("Cross-Origin-Opener-Policy")] = "same-origin"
        headers[name("Permissions-Policy")] = "geolocation=(self), microphone=(), payment=()"
        if secure { headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    static func name(_ text: StaticString) -> HTTPField.Name {
        HTTPField.Name(text.description) ?? .server
    }
}
