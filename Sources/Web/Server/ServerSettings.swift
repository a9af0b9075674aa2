/// How the house is reached.
package struct ServerSettings: Sendable {
    package struct Certificate: Hashable, Sendable {
        /// Paths of PEM files.
        package let chain: String
        package let key: String

        package init(chain: String, key: String) {
            self.chain = chain
            self.key = key
        }
    }

    package var host = "127.0.0.1"
    package var port = 8080
    package var certificate: Certificate?
    /// A proxy before us speaks TLS and says whom it speaks for (X-Forwarded-For).
    package var isBehindProxy = false
    package var uploads = UploadLimits()
    /// Of a form without files.
    package var formBytes = 512 << 10

    package init() {}

    /// Whether browsers reach us over TLS.
    package var isSecure: Bool { certificate != nil || isBehindProxy }
}
