import HTTPTypes
import Hall
import Programs

/// The member's code.
struct MemberCodeRoutes: RouteGroup {
    let hall: Hall

    /// A phone renews its code every few minutes; thousands may stand behind one address.
    private static let pace = Pace("codes", burst: 200, perSecond: 20)

    var routes: [Route] {
        [
            Route(.get, MemberCodePage.path, policy: .worker, pace: Self.pace) { visit in
                guard let code = try await hall.perform(ShowMemberCode(), as: visit.actor) else {
                    return .seeOther("/introduce?back=\(MemberCodePage.path.percentEncoded)")
                }
                return .page(MemberCodePage(code, for: visit, in: hall))
            }
        ]
    }
}
