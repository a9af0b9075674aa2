import HTTPTypes
import Hall
import Programs
import Registry

/// The counter: a code is scanned or typed, an item is confirmed, a receipt stands there.
struct CounterRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        let partner = RoutePolicy.partner
        return [
            Route(.get, CounterPaths.home, policy: partner) { .page(try await home($0)) },
            Route(.post, CounterPaths.code, policy: partner, typeCode),
            Route(.get, "\(CounterPaths.scan)/{token}", policy: partner, scan),
            Route(.post, "\(CounterPaths.scan)/{token}/redeem", policy: partner, redeem),
            Route(.get, "\(CounterPaths.redemptions)/{redemption}", policy: partner) { visit in
                .page(CounterReceipt(try await redemption(visit)))
            },
            Route(.post, "\(CounterPaths.redemptions)/{redemption}/undo", policy: partner, undo),
            Route(.get, CounterPaths.statements, policy: partner) { visit in
                let day = try await hall.ask(OpenCounterDay(), as: visit.actor)
                return .page(CounterStatements(day.statements))
            },
            Route(.get, "\(CounterPaths.statements)/{statement}", policy: partner) { visit in
                let id = try Addressed.statement(visit["statement"])
                let answer = try await hall.ask(OpenStatement(id), as: visit.actor)
                return .page(StatementSheet(answer, at: .partner))
            },
            Route(.get, "\(CounterPaths.statements)/{statement}/file", policy: partner) { visit in
                let id = try Addressed.statement(visit["statement"])
                let file = try await hall.ask(StatementBytes(id), as: visit.actor)
                return .file(file.bytes, name: file.name, type: "text/csv; charset=utf-8")
            },
        ]
    }

    private func home(
        _ visit: Visit,
        typed: String = "",
        error: Words? = nil
    ) async throws -> CounterHome {
        let day = try await hall.ask(OpenCounterDay(), as: visit.actor)
        return CounterHome(day, typed: typed, error: error)
    }

    private func redemption(_ visit: Visit) async throws -> RedemptionView {
        let id = try Addressed.redemption(visit["redemption"])
        return try await hall.ask(OpenRedemption(id), as: visit.actor)
    }

    /// A typed code, or the whole address from a scanner that types what it sees.
    @Sendable private func typeCode(_ visit: Visit) async throws -> Reply {
        let typed = visit.form["code"] ?? ""
        if let token = Self.token(in: typed) { return .seeOther("\(CounterPaths.scan)/\(token)") }
        switch try await hall.perform(TypeMemberCode(typed), as: visit.actor) {
        case .token(let token): return .seeOther("\(CounterPaths.scan)/\(token)")
        case .refused(let refusal):
            return .again(try await home(visit, typed: typed, error: refusal.words))
        }
    }

    private static func token(in typed: String) -> String? {
        guard let start = typed.firstRange(of: CounterPaths.scan + "/")?.upperBound else {
            return nil
        }
        let token = typed[start...].prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
        }
        return token.isEmpty ? nil : String(token)
    }

    @Sendable private func scan(_ visit: Visit) async throws -> Reply {
        do {
            let view = try await hall.ask(OpenCounter(visit["token"]), as: visit.actor)
            return .page(CounterScan(view, token: visit["token"]))
        } catch let refusal as Refusal where refusal == .noPass || refusal == .stalePass {
            return .again(try await home(visit, error: refusal.words))
        }
    }

    @Sendable private func redeem(_ visit: Visit) async throws -> Reply {
        let token = visit["token"]
        let redeem = Redeem(
            visit.form["offer"] ?? "",
            of: visit.form["service"] ?? "",
            by: token,
            paying: visit.form["pays"].flatMap { Int64($0) } ?? -1
        )
        do {
            switch try await hall.perform(redeem, once: visit.key, as: visit.actor) {
            case .redeemed(let id):
                return .seeOther("\(CounterPaths.redemptions)/\(Addressed.text(redemption: id))")
            case .listPrice(let pays): return .page(CounterListPrice(pays: Fen(pays)))
            }
        } catch let refusal as Refusal where refusal == .noPass || refusal == .stalePass {
            return .again(try await home(visit, error: refusal.words))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            let view = try await hall.ask(OpenCounter(token), as: visit.actor)
            return .again(CounterScan(view, token: token, error: refusal.words))
        }
    }

    @Sendable private func undo(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.redemption(visit["redemption"])
        do {
            _ = try await hall.perform(UndoRedemption(id), once: visit.key, as: visit.actor)
            return .seeOther("\(CounterPaths.redemptions)/\(id)")
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            return .again(CounterReceipt(try await redemption(visit), error: refusal.words))
        }
    }
}
