import HTTPTypes
import Hall
import Programs

/// What is shown to the public, objections to it, and their answers: for everybody, without a script.
struct NoticeRoutes: RouteGroup {
    let hall: Hall

    private static let sendings = Pace("objections", burst: 30, perSecond: 0.2)
    /// A code is as long as it is so that nobody hits one by trying; trying is slow all the same.
    private static let looks = Pace("objection codes", burst: 30, perSecond: 0.5)

    var routes: [Route] {
        let notice = "\(PublicNoticesPage.path)/{notice}"
        return [
            Route(.get, PublicNoticesPage.path, policy: .open) { visit in
                .page(
                    PublicNoticesPage(
                        answer: try await hall.ask(PublicNotices(), as: visit.actor)
                    )
                )
            },
            Route(.get, ObjectionCode.path, policy: .open, pace: Self.looks, look),
            Route(.get, notice, policy: .open) { visit in
                .page(PublicNoticePage(answer: try await open(visit)))
            },
            Route(.get, "\(notice)/object", policy: .open) { visit in
                .page(ObjectionPage(answer: try await open(visit)))
            },
            Route(.post, "\(notice)/object", policy: .open, pace: Self.sendings, object),
        ]
    }

    private func open(_ visit: Visit) async throws -> OpenNotice.Answer {
        try await hall.ask(OpenNotice(Addressed.notice(visit["notice"])), as: visit.actor)
    }

    @Sendable private func object(_ visit: Visit) async throws -> Reply {
        var page = ObjectionPage(answer: try await open(visit))
        page.entry = visit.form["entry"]
        page.name = visit.form["name"] ?? ""
        page.phone = visit.form["phone"] ?? ""
        page.words = visit.form["words"] ?? ""
        page.isAnonymous = visit.form["anonymous"] != nil
        guard let entry = page.entry.flatMap({ try? Addressed.noticeEntry($0) }) else {
            page.error = Words(zh: "请选对哪一项有异议。", en: "Choose to which of them you object.")
            return .again(page)
        }
        let objection = ObjectToNotice(
            entry,
            by: page.isAnonymous ? nil : Objector(name: page.name, phone: page.phone),
            saying: page.words,
            from: visit.address
        )
        do {
            // What is done once is kept under who did it: without a name, under nobody's.
            let actor = page.isAnonymous ? Actor.visitor : visit.actor
            switch try await hall.object(objection, once: visit.key, as: actor) {
            case .success(let receipt): return .page(ObjectionReceived(receipt: receipt))
            case .failure: page.error = Self.tooOften
            }
        } catch let refusal as Refusal {
            page.error = refusal.words
        }
        return .again(page)
    }

    @Sendable private func look(_ visit: Visit) async throws -> Reply {
        guard let code = visit.query["code"], !code.isEmpty else { return .page(ObjectionCode()) }
        let answer = try await hall.ask(AskObjection(code), as: visit.actor)
        return .page(
            ObjectionCode(typed: code, answer: .some(answer)),
            status: answer == nil ? .notFound : .ok
        )
    }

    private static let tooOften = Words(
        zh: "这里刚收到太多异议，请过一小时再试，或打工会电话。",
        en: "Too many objections came from here just now. Try again in an hour, or call the union."
    )
}
