/// A cookie as we send it: never readable by scripts, never sent along by other sites' forms.
package struct SetCookie: Hashable, Sendable {
    package let name: String
    package let value: String
    /// Seconds; nil ends with the browser, 0 forgets it.
    package let maxAge: Int?

    package init(_ name: String, _ value: String, maxAge: Int?) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
    }

    package static func forget(_ name: String) -> SetCookie { SetCookie(name, "", maxAge: 0) }

    func header(secure: Bool) -> String {
        var text = "\(secure ? "__Host-" : "")\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if secure { text += "; Secure" }
        return text
    }
}

/// The cookies of a request.
struct Cookies: Sendable {
    private let values: [Substring: Substring]
    private let prefix: String

    init(_ headers: [String], secure: Bool) {
        prefix = secure ? "__Host-" : ""
        var values: [Substring: Substring] = [:]
        for pair in headers.joined(separator: ";").split(separator: ";") {
            let halves = pair.drop { $0 == " " }.split(
                separator: "=",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard halves.count == 2, values[halves[0]] == nil else { continue }
            values[halves[0]] = halves[1]
        }
        self.values = values
    }

    subscript(name: String) -> String? { values["\(prefix)\(name)"].map(String.init) }
}
