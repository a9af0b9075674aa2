import HTTPTypes
import Hall
import Programs
import Registry

/// Who one is, how one wants his pages, and somebody to ask.
struct MeRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/me", policy: .worker) { .page(try await Me(for: $0, in: hall)) },
            Route(.get, MyDataPage.path, policy: .worker) { _ in .page(MyDataPage()) },
            Route(.post, MyDataPage.path, policy: .worker, takeData),
            Route(.get, "/help", policy: .open) { _ in .page(Help(desks: [])) },
            Route(.get, "/introduce", policy: .worker) { visit in
                guard visit.actor.person == nil else { return .seeOther(visit.wayBack(or: "/")) }
                return .page(Introduce(back: visit.back))
            },
            Route(.post, "/introduce", policy: .worker, pace: .guesses, introduce),
        ]
    }

    @Sendable private func takeData(_ visit: Visit) async throws -> Reply {
        let language = visit.frame.look.language
        do {
            let zip = try await hall.myData(by: visit.actor) { $0.document(in: language) }
            let name = visit.frame["我的资料.zip", en: "my-data.zip"]
            return .file(zip, name: name, type: "application/zip")
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            return .page(MyDataPage(error: refusal.words), status: refusal.status)
        }
    }

    @Sendable private func introduce(_ visit: Visit) async throws -> Reply {
        let (name, phone) = (visit.form["name"] ?? "", visit.form["phone"] ?? "")
        let introduction = IntroduceOneself(
            name: name,
            phone: phone,
            identityNumber: visit.form["identity"] ?? ""
        )
        do {
            _ = try await hall.perform(introduction, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            return .again(
                Introduce(name: name, phone: phone, back: visit.back, errors: unfinished.faults)
            )
        }
        return .seeOther(visit.wayBack(or: "/"))
    }
}
