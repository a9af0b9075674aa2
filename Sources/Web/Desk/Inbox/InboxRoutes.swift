import HTTPTypes
import Hall
import Programs

/// What waits, by deadline, and one action on many.
struct InboxRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/desk/inbox", policy: .staff(.inbox)) { visit in
                .page(try await Inbox(for: visit, in: hall))
            },
            Route(.post, "/desk/bulk", policy: .staff(.inbox), askBulk),
            Route(.post, "/desk/bulk/do", policy: .staff(.inbox), doBulk),
        ]
    }

    @Sendable private func askBulk(_ visit: Visit) async throws -> Reply {
        let lines = BulkLine.all(in: visit.form)
        guard !lines.isEmpty else { return nothingChosen(visit) }
        let preview = BulkPreview(visit.form["action"] ?? "", on: lines)
        do {
            let answer = try await hall.ask(preview, as: visit.actor)
            return .page(BulkConfirm(answer))
        } catch let refusal as Refusal {
            return .seeOther(
                DeskSection.inbox.path,
                flash: Flash(.warn, visit.frame[refusal.words])
            )
        }
    }

    /// Done for all in one go; where something stayed undone, every line says what became of it.
    @Sendable private func doBulk(_ visit: Visit) async throws -> Reply {
        let lines = BulkLine.all(in: visit.form)
        guard !lines.isEmpty else { return nothingChosen(visit) }
        let action = visit.form["action"] ?? ""
        let results = try await hall.perform(
            DecideInBulk(action, on: lines, saying: visit.form["say"]),
            once: visit.key,
            as: visit.actor
        )
        guard results.contains(where: { $0.refusal != nil }) else {
            return .seeOther(
                DeskSection.inbox.path,
                flash: Flash(
                    .ok,
                    visit.frame["\(results.count) 件全部办成。", en: "All \(results.count) are done."]
                )
            )
        }
        // Where something stayed undone, its case still has the action, and so its name.
        let offer = try await hall.ask(BulkOffer(of: lines), as: visit.actor)
        let title = offer.first { $0.action == action }?.title
        return .page(BulkResult(results, title: title ?? Self.together))
    }

    private static let together = Words(zh: "一起办", en: "All at once")

    private func nothingChosen(_ visit: Visit) -> Reply {
        .seeOther(
            DeskSection.inbox.path,
            flash: Flash(.warn, visit.frame["请先勾选要办的件。", en: "Choose the cases first."])
        )
    }
}
