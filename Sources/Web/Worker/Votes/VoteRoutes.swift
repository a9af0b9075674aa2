import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Votes: the page with those who stand, a vote given and taken back, pictures for those who vote; and the desk
/// reads what a count is made of and puts equals in order.
struct VoteRoutes: RouteGroup {
    let hall: Hall

    private static let ballot = "/services/{service}/vote/{panel}"
    private static let desk = "\(PanelsPage.path)/{service}/{panel}"

    var routes: [Route] {
        [
            Route(.get, Self.ballot, policy: .worker) { .page(try await ballot($0)) },
            Route(.post, "\(Self.ballot)/{case}", policy: .worker, give),
            Route(.post, "\(Self.ballot)/{case}/back", policy: .worker, takeBack),
            Route(.get, "\(Self.ballot)/{case}/pictures/{picture}", policy: .worker, picture),
            Route(.get, "\(Self.desk)/{round}/votes", policy: .staff(.panels)) { visit in
                guard let number = Int64(visit["round"]) else { throw Refusal.notFound }
                let read = ReadVoteTrail(panel(visit), of: visit["service"], round: number)
                return .page(VoteTrailPage(answer: try await hall.perform(read, as: visit.actor)))
            },
            Route(.post, "\(Self.desk)/first", policy: .staff(.panels), putFirst),
        ]
    }

    private func panel(_ visit: Visit) -> String {
        String(visit["panel"].map { $0 == "_" ? " " : $0 })
    }

    private func ballot(_ visit: Visit) async throws -> BallotPage {
        let open = OpenBallot(panel(visit), of: visit["service"])
        return BallotPage(answer: try await hall.ask(open, as: visit.actor))
    }

    @Sendable private func give(_ visit: Visit) async throws -> Reply {
        let give = GiveVote(
            to: try Addressed.caseFile(visit["case"]),
            in: panel(visit),
            of: visit["service"]
        )
        return try await vote(visit, visit.frame["投好了。", en: "Your vote counts."]) {
            try await hall.perform(give, as: visit.actor)
        }
    }

    @Sendable private func takeBack(_ visit: Visit) async throws -> Reply {
        let takeBack = TakeBackVote(
            from: try Addressed.caseFile(visit["case"]),
            in: panel(visit),
            of: visit["service"]
        )
        return try await vote(visit, visit.frame["收回来了。", en: "Taken back."]) {
            try await hall.perform(takeBack, as: visit.actor)
        }
    }

    /// The same vote twice is one: whoever sends a form again reads that it stands.
    private func vote(
        _ visit: Visit,
        _ done: String,
        _ deed: () async throws -> Int
    ) async throws -> Reply {
        do {
            _ = try await deed()
            return .seeOther(
                BallotPage.path(visit["service"], panel(visit)),
                flash: Flash(.ok, done)
            )
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = try await ballot(visit)
            again.error = refusal.words
            return .again(again)
        }
    }

    @Sendable private func picture(_ visit: Visit) async throws -> Reply {
        let open = OpenVotedPicture(
            try Addressed.file(visit["picture"]),
            of: try Addressed.caseFile(visit["case"]),
            in: panel(visit),
            of: visit["service"]
        )
        let picture = try await hall.ask(open, as: visit.actor)
        return Reply(
            .bytes(picture.bytes, type: picture.mediaType),
            headers: [.cacheControl: "private, max-age=3600"]
        )
    }

    @Sendable private func putFirst(_ visit: Visit) async throws -> Reply {
        let (service, panel) = (visit["service"], panel(visit))
        let put = PutFirst(
            try Addressed.caseFile(visit.form["case"] ?? ""),
            in: panel,
            of: service,
            because: visit.form["reason"] ?? ""
        )
        do {
            _ = try await hall.perform(put, once: visit.key, as: visit.actor)
            return .seeOther(
                PanelsPage.path(service, panel),
                flash: Flash(.ok, visit.frame["先后已记下。", en: "The order is noted."])
            )
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = PanelPage(
                board: try await hall.ask(OpenPanel(panel, of: service), as: visit.actor)
            )
            again.error = refusal.words
            return .again(again)
        }
    }
}
