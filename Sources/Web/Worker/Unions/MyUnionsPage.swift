import Calendar
import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Where one belongs, where one is registered besides, what to note when a job is over, where to join.
struct MyUnionsPage: Screen {
    static let path = "/me/unions"

    let answer: MyUnions.Answer
    let today: CivilDate
    var error: Words?

    func page(in frame: Frame) -> Page {
        Page(
            frame["我的工会", en: "My unions"],
            at: .worker(.me),
            back: "/me",
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(answer.ties.isEmpty ? [nothing(frame)] : answer.ties.map { card($0, frame) })\
                \(ways(frame))\(answer.changes.map { change($0, frame) })
                """
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .users,
                frame["还没有加入工会", en: "No union yet"],
                frame[
                    "在单位入会，在住的社区报到，两边互不影响。",
                    en: "Join where you work and register where you live: each stands by itself."
                ],
                frame: frame
            ).html
        ).html
    }

    private func card(_ tie: HeldTie, _ frame: Frame) -> HTML {
        let isMember = tie.kind == .member
        let ended =
            tie.until.map { $0 < today } ?? false
        let pill =
            ended
            ? Pill(frame["已结束", en: "Ended"])
            : isMember
                ? Pill(frame["会籍", en: "Member"], .ok)
                : Pill(frame["报到", en: "Registered"], .info)
        var facts: [FactList.Fact] = [.init(frame["从", en: "Since"], frame.day(tie.from))]
        if let until = tie.until {
            facts.append(.init(frame["到", en: "Until"], frame.day(until)))
        }
        facts.append(
            .init(
                frame["会费", en: "Dues"],
                tie.paysDues
                    ? "\(frame["交到这个工会", en: "Paid here"])"
                    : "\(frame["不在这里交", en: "Not paid here"])"
            )
        )
        return Card(frame[tie.union], aside: pill.html, FactList(facts).html).html
    }

    private func ways(_ frame: Frame) -> HTML? {
        guard !answer.ways.isEmpty else { return nil }
        let buttons = answer.ways.map { way in
            LinkButton(frame[way.title], to: "/services/\(way.service)", .primary, wide: true).html
        }
        return Card(frame["可以办", en: "You can"], "\(buttons)").html
    }

    private func change(_ change: MyUnions.Change, _ frame: Frame) -> HTML {
        let ends = change.ends.map { frame[$0] }.joined(separator: frame["、", en: ", "])
        let form = SealedForm(
            to: Self.path,
            frame: frame,
            """
            \(HiddenField("change", change.kind.rawValue))\
            <p class="muted">\(frame[
            "登记以后结束：\(ends)。其他关系都保留。",
            en: "This ends: \(ends). Everything else stays."])</p>\
            \(TextField(
                Field(
                    "day",
                    frame["哪一天？", en: "On which day?"],
                    id: "\(change.kind.rawValue)-day"
                ),
                .date,
                value: today.description,
                frame: frame
            ))\
            \(Button(frame["登记", en: "Note it"], .plain, wide: true))
            """
        )
        return Card(
            """
            <details><summary>\(frame[change.title])</summary>\(form)</details>
            """
        ).html
    }
}

/// A worker's unions.
struct MyUnionsRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, MyUnionsPage.path, policy: .worker) { .page(try await page($0)) },
            Route(.post, MyUnionsPage.path, policy: .worker, note),
        ]
    }

    private func page(_ visit: Visit, error: Words? = nil) async throws -> MyUnionsPage {
        MyUnionsPage(
            answer: try await hall.ask(MyUnions(), as: visit.actor),
            today: visit.frame.today,
            error: error
        )
    }

    @Sendable private func note(_ visit: Visit) async throws -> Reply {
        guard let person = visit.actor.person,
            let kind = visit.form["change"].flatMap(LifeChange.Kind.init)
        else { throw Trouble.unreadable }
        guard let day = visit.form["day"].flatMap({ CivilDate($0) }) else {
            let words = Words(zh: "请填日期。", en: "Please give a day.")
            return .again(try await page(visit, error: words))
        }
        do {
            _ = try await hall.perform(
                NoteLifeChange(kind, of: person, on: day),
                once: visit.key,
                as: visit.actor
            )
            return .seeOther(
                MyUnionsPage.path,
                flash: Flash(.ok, visit.frame["已登记。", en: "Noted."])
            )
        } catch let refusal as Refusal where refusal != .notFound && refusal != .otherBody {
            return .again(try await page(visit, error: refusal.words))
        }
    }
}
