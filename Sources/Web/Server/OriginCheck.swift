import HTTPTypes

/// Whether a form was sent from our own pages, by what the browser itself says.
enum OriginCheck {
    static func isOurs(_ headers: HTTPFields, host: String?) -> Bool {
        if let site = headers[SecurityHeaders.name("Sec-Fetch-Site")] {
            return site == "same-origin" || site == "none"
        }
        // Older browsers send the origin; what sends neither is no browser: the seal decides.
        guard let origin = headers[.origin] else { return true }
        guard let host, let scheme = origin.firstRange(of: "://") else { return false }
        return origin[scheme.upperBound...].lowercased() == host.lowercased()
    }
}
