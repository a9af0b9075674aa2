package import Hummingbird
import NIOCore

/// The context of a request: what Hummingbird needs, and the address it came from.
package struct RequestOrigin: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let channelAddress: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channelAddress = source.channel.remoteAddress?.ipAddress
    }

    /// What limits are counted by: an IPv6 customer has a whole /64.
    func address(_ request: Request, behindProxy: Bool) -> String {
        var address = channelAddress ?? "local"
        if behindProxy,
            let last = request.headers[SecurityHeaders.name("X-Forwarded-For")]?
                .split(separator: ",").last
        {
            address = last.filter { $0 != " " }
        }
        guard address.contains(":") else { return address }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4)
            .joined(separator: ":")
    }
}
