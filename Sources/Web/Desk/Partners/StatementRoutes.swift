import HTTPTypes
import Hall
import Programs
import Registry

/// Statements at the desk: read by officers and finance, put into a file for the bank by finance.
struct StatementRoutes: RouteGroup {
    let hall: Hall

    private static let path = "\(PartnerRoutes.path)/statements"
    private static let pay = "/desk/payments/statements"

    var routes: [Route] {
        [
            Route(.get, "\(Self.path)/{statement}", policy: .staff(nil)) { visit in
                let id = try Addressed.statement(visit["statement"])
                let answer = try await hall.ask(OpenStatement(id), as: visit.actor)
                return .page(StatementSheet(answer, at: .desk(.partners)))
            },
            Route(.get, "\(Self.path)/{statement}/file", policy: .staff(nil)) { visit in
                let id = try Addressed.statement(visit["statement"])
                let file = try await hall.ask(StatementBytes(id), as: visit.actor)
                return .file(file.bytes, name: file.name, type: "text/csv; charset=utf-8")
            },
            Route(.get, Self.pay, policy: .staff(.payments)) { visit in
                .page(PayStatements(try await hall.ask(PayableStatements(), as: visit.actor)))
            },
            Route(.post, Self.pay, policy: .staff(.payments), prepare),
        ]
    }

    @Sendable private func prepare(_ visit: Visit) async throws -> Reply {
        guard visit.visitor?.isFresh == true else { return visit.provingAgain(backTo: Self.pay) }
        let ids = try visit.form.all("statement").map { try Addressed.statement($0) }
        do {
            let made = try await hall.perform(
                PrepareStatements(ids),
                once: visit.key,
                as: visit.actor
            )
            let left = made.leftOut.sorted { $0.key < $1.key }
                .map { "\($0.key)：\(visit.frame[$0.value])" }
            let words = visit.frame["已编好，请另一位同事复核。", en: "Prepared: ask a colleague to check it."]
            return .seeOther(
                "/desk/payments/\(made.address)",
                flash: Flash(
                    left.isEmpty ? .ok : .warn,
                    ([words] + left).joined(separator: " ")
                )
            )
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            let lines = try await hall.ask(PayableStatements(), as: visit.actor)
            return .again(PayStatements(lines, error: refusal.words))
        }
    }
}
