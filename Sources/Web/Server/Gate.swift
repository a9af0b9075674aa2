import Calendar
import HTTPTypes
import Hummingbird
import NIOCore

/// One route's guard: counts, asks who it is, holds the policy, reads the form, then lets the page
/// answer.
struct Gate: HTTPResponder {
    let route: Route
    let settings: ServerSettings
    let surroundings: Surroundings
    let limiter: RateLimiter

    func respond(to request: Request, context: RequestOrigin) async throws -> Response {
        let now = surroundings.now()
        let address = context.address(request, behindProxy: settings.isBehindProxy)
        if let seconds = limiter.wait(address, route.pace, at: now) {
            throw Trouble.tooFast(seconds: seconds)
        }
        var arrival = Arrival(request, settings: settings, surroundings: surroundings, now: now)
        try await arrival.identify(for: route)
        arrival.visit.address = address
        for (name, value) in context.parameters {
            arrival.visit.captures[String(name)] = value.removingPercentEscapes
        }
        let reply = try await answer(request, &arrival)
        return arrival.response(to: reply)
    }

    private func answer(_ request: Request, _ arrival: inout Arrival) async throws -> Reply {
        switch route.action {
        case .answer(let handler):
            if case .program = route.policy {
                if route.method != .get {
                    try await arrival.readJSON(request, limit: settings.formBytes)
                }
            } else if route.method != .get {
                try await arrival.readForm(request, limit: settings.formBytes)
            }
            return try await handler(arrival.visit)
        case .upload(let handler):
            var parts = try await arrival.openParts(request, limits: settings.uploads)
            return try await handler(arrival.visit, &parts)
        }
    }
}

extension Substring {
    fileprivate var removingPercentEscapes: String {
        // "+" means itself in a path.
        let fields = Fields(
            urlEncoded: replacing("+", with: "%2B").replacing("=", with: "%3D").utf8
        )
        return fields?.pairs.first?.name ?? ""
    }
}
