import Calendar
import HTTPTypes
import Hall
import Programs
import Registry

/// Partners: taken in, agreed with on prices, given log-ins, ended.
struct PartnerRoutes: RouteGroup {
    let hall: Hall

    static let path = "/desk/partners"

    var routes: [Route] {
        let (staff, partner) = (RoutePolicy.staff(.partners), "\(Self.path)/{partner}")
        return [
            Route(.get, Self.path, policy: staff) { .page(try await Partners(for: $0, in: hall)) },
            Route(.get, "\(Self.path)/new", policy: staff) { .page(try await newForm($0)) },
            Route(.post, "\(Self.path)/new", policy: staff, add),
            Route(.post, "\(Self.path)/bill", policy: staff, bill),
            Route(.get, partner, policy: staff) { .page(PartnerSheet(try await view($0))) },
            Route(.get, partner + "/edit", policy: .staffAnew(.partners)) { visit in
                .page(try await editForm(visit))
            },
            Route(.post, partner + "/edit", policy: .staffAnew(.partners), edit),
            Route(.post, partner + "/price", policy: staff, price),
            Route(.post, partner + "/accounts", policy: staff, addClerk),
            Route(.post, partner + "/accounts/{account}/reset", policy: staff, resetClerk),
            Route(.post, partner + "/accounts/{account}/close", policy: staff, closeClerk),
            Route(.post, partner + "/statements", policy: staff, issue),
            Route(.post, partner + "/close", policy: staff, close),
        ]
    }

    private func view(_ visit: Visit) async throws -> PartnerView {
        try await hall.ask(OpenPartner(Addressed.partner(visit["partner"])), as: visit.actor)
    }

    private func here(_ visit: Visit) -> String { "\(Self.path)/\(visit["partner"])" }
}

extension PartnerRoutes {
    private func newForm(
        _ visit: Visit,
        _ entry: PartnerEntry = PartnerEntry(name: ""),
        errors: [String: Words] = [:]
    ) async throws -> PartnerForm {
        let owners = try await hall.ask(PartnerOwners(), as: visit.actor)
        return PartnerForm(
            action: "\(Self.path)/new",
            back: Self.path,
            entry: entry,
            owners: owners.map { Choice($0.id.description, visit.frame[$0.name]) },
            owner: visit.form["owner"],
            errors: errors
        )
    }

    @Sendable private func add(_ visit: Visit) async throws -> Reply {
        let entry = PartnerEntry(visit.form)
        do {
            let owner = try Addressed.partner(visit.form["owner"] ?? "")
            let id = try await hall.perform(
                AddPartner(entry, of: owner),
                once: visit.key,
                as: visit.actor
            )
            return .seeOther(
                "\(Self.path)/\(Addressed.text(partner: id))",
                flash: visit.done("已登记，接着约定价格、开通柜台账号。", "Added: now prices and log-ins.")
            )
        } catch let unfinished as UnfinishedForm {
            return .again(try await newForm(visit, entry, errors: unfinished.faults))
        }
    }

    private func editForm(
        _ visit: Visit,
        _ entry: PartnerEntry? = nil,
        errors: [String: Words] = [:],
        error: Words? = nil
    ) async throws -> PartnerForm {
        let view = try await view(visit)
        return PartnerForm(
            action: "\(here(visit))/edit",
            back: here(visit),
            entry: entry ?? view.entry,
            version: view.version,
            account: view.bankAccount,
            errors: errors,
            error: error
        )
    }

    @Sendable private func edit(_ visit: Visit) async throws -> Reply {
        let entry = PartnerEntry(visit.form)
        let version = visit.form["version"].flatMap { Int64($0) } ?? 0
        let id = try Addressed.partner(visit["partner"])
        do {
            _ = try await hall.perform(
                EditPartner(id, entry, seeing: version),
                once: visit.key,
                as: visit.actor
            )
            return .seeOther(here(visit), flash: visit.done("已保存。", "Saved."))
        } catch let unfinished as UnfinishedForm {
            return .again(try await editForm(visit, entry, errors: unfinished.faults))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            return .again(try await editForm(visit, error: refusal.words))
        }
    }

    @Sendable private func close(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.partner(visit["partner"])
        return try await answering(visit) {
            _ = try await hall.perform(ClosePartner(id), once: visit.key, as: visit.actor)
            return visit.done("已终止合作。", "The partnership has ended.")
        }
    }
}

extension PartnerRoutes {
    @Sendable private func price(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let item = (form["item"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        let id = try Addressed.partner(visit["partner"])
        // A voucher has no list price.
        let typed = (form["price"] ?? "").isEmpty ? Fen(0) : Fen(typed: form["price"] ?? "")
        guard item.count == 2, let fen = typed,
            let from = CivilDate(form["from"] ?? "")
        else { return .again(PartnerSheet(try await view(visit), error: Self.unread, typed: form)) }
        let set = SetPrice(
            fen.amount,
            for: item[1],
            of: item[0],
            at: id,
            from: from,
            until: CivilDate(form["until"] ?? "")
        )
        return try await answering(visit) {
            _ = try await hall.perform(set, once: visit.key, as: visit.actor)
            return visit.done("价格已保存。", "The price is saved.")
        }
    }

    private static let unread = Words(
        zh: "请选项目，填原价（最多两位小数；券不用填）和开始日期。",
        en:
            "Choose an item, a price with two decimals at most (none for a voucher) and a first day."
    )

    /// The password goes along once, with the next page: nothing of it is kept but its hash.
    @Sendable private func addClerk(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.partner(visit["partner"])
        return try await answering(visit) {
            let made = try await hall.addClerk(
                visit.form["login"] ?? "",
                at: id,
                withSecondFactor: visit.form["second"] == "yes",
                as: visit.actor
            )
            let secret = made.secret.map {
                visit.frame["，动态码密钥 \($0)", en: ", authenticator secret \($0)"]
            }
            return Flash(
                .ok,
                visit.frame[
                    "只显示这一次，请抄给对方：账号 \(made.login)，密码 \(made.password)\(secret ?? "")",
                    en:
                        "Shown this once: account \(made.login), password \(made.password)\(secret ?? "")"
                ]
            )
        }
    }

    @Sendable private func resetClerk(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.partner(visit["partner"])
        let account = try Addressed.colleague(visit["account"])
        return try await answering(visit) {
            let password = try await hall.resetClerk(account, at: id, as: visit.actor)
            return Flash(
                .ok,
                visit.frame[
                    "新密码只显示这一次，请抄给对方：\(password)",
                    en: "The new password is shown this once: \(password)"
                ]
            )
        }
    }

    @Sendable private func closeClerk(_ visit: Visit) async throws -> Reply {
        let close = CloseClerk(
            try Addressed.colleague(visit["account"]),
            at: try Addressed.partner(visit["partner"])
        )
        return try await answering(visit) {
            _ = try await hall.perform(close, once: visit.key, as: visit.actor)
            return visit.done("账号已停用。", "The log-in has ended.")
        }
    }

    @Sendable private func issue(_ visit: Visit) async throws -> Reply {
        let issue = IssueStatement(
            try Addressed.partner(visit["partner"]),
            month: visit.form["month"] ?? ""
        )
        return try await answering(visit) {
            _ = try await hall.perform(issue, once: visit.key, as: visit.actor)
            return visit.done("结算单已出，请财务付款。", "The statement is out: finance pays it.")
        }
    }

    /// Every month that is over, of every partner of the reader's unions.
    @Sendable private func bill(_ visit: Visit) async throws -> Reply {
        let issued = try await hall.perform(IssueAll(), once: visit.key, as: visit.actor)
        return .seeOther(
            Self.path,
            flash: visit.done("出了 \(issued) 份结算单，请财务付款。", "\(issued) statements are out.")
        )
    }

    /// What the hall refuses is said on the partner's page; a stale log-in is asked for anew.
    private func answering(
        _ visit: Visit,
        _ deed: () async throws -> Flash
    ) async throws -> Reply {
        do {
            return .seeOther(here(visit), flash: try await deed())
        } catch let refusal as Refusal {
            if refusal == .logInAgain { return visit.provingAgain(backTo: here(visit)) }
            guard refusal.status == .unprocessableContent else { throw refusal }
            let page = PartnerSheet(
                try await view(visit),
                error: refusal.words,
                typed: visit.form
            )
            return .again(page)
        }
    }
}

extension Visit {
    fileprivate func done(_ zh: String, _ en: String) -> Flash { Flash(.ok, frame[zh, en: en]) }
}
