import HTTPTypes
import Hall
import Programs

/// What is handed out to a worker: seeing it, claiming it once, the wallet.
struct OfferRoutes: RouteGroup {
    let hall: Hall

    private static let offer = "/offers/{service}/{offer}"

    var routes: [Route] {
        [
            Route(.get, "/cards/{card}", policy: .open) { visit in
                .page(try await OfferPage(card: visit, in: hall))
            },
            Route(.get, Self.offer, policy: .open) { .page(try await OfferPage($0, in: hall)) },
            Route(.get, "\(Self.offer)/claim", policy: .worker, ask),
            Route(.post, "\(Self.offer)/claim", policy: .worker, claim),
            Route(.get, MyBenefitsPage.path, policy: .worker) { visit in
                .page(try await MyBenefitsPage(for: visit, in: hall))
            },
        ]
    }

    @Sendable private func ask(_ visit: Visit) async throws -> Reply {
        let page = try await OfferPage(visit, in: hall)
        guard case .claim = page.door else { return .page(page) }
        return .page(ClaimPage(offer: page))
    }

    @Sendable private func claim(_ visit: Visit) async throws -> Reply {
        let (service, offer) = (visit["service"], visit.offer)
        let claimed: ClaimOffer.Claimed
        do {
            claimed = try await hall.claim(offer, of: service, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound {
            guard !visit.wantsJSON else { throw refusal }
            // What stands against it is said where the button was.
            return .page(try await OfferPage(visit, in: hall), status: refusal.status)
        }
        return .seeOther(
            MyBenefitsPage.path,
            flash: Flash(
                .ok,
                claimed.isVoucher
                    ? visit.frame["领到了！到合作单位出示会员码使用。", en: "It is yours: use it at a partner."]
                    : visit.frame["领到了！到账后这里会显示。", en: "It is yours."]
            )
        )
    }
}
