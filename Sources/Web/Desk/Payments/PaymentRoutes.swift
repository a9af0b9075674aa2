import HTTPTypes
import Hall
import Programs
import Registry

/// Money on its way: a batch is prepared by one, checked by another, and confirmed line by line.
struct PaymentRoutes: RouteGroup {
    let hall: Hall

    private static let path = "/desk/payments"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.payments)) { visit in
                .page(try await Payments(for: visit, in: hall))
            },
            Route(.post, "\(Self.path)/prepare", policy: .staff(.payments), prepare),
            Route(.get, "\(Self.path)/{batch}", policy: .staff(.payments)) { visit in
                .page(PaymentBatch(try await batch(visit)))
            },
            Route(.post, "\(Self.path)/{batch}/check", policy: .staff(.payments), check),
            Route(.post, "\(Self.path)/{batch}/return", policy: .staff(.payments), sendBack),
            Route(.post, "\(Self.path)/{batch}/withdraw", policy: .staff(.payments), withdraw),
            Route(.post, "\(Self.path)/{batch}/file", policy: .staff(.payments), download),
            Route(.post, "\(Self.path)/{batch}/mark", policy: .staff(.payments), mark),
        ]
    }

    private func batch(_ visit: Visit) async throws -> BatchView {
        try await hall.ask(OpenBatchView(Addressed.batch(visit["batch"])), as: visit.actor)
    }

    private func path(_ visit: Visit) -> String { "\(Self.path)/\(visit["batch"])" }
}

extension PaymentRoutes {
    @Sendable private func prepare(_ visit: Visit) async throws -> Reply {
        guard visit.visitor?.isFresh == true else { return visit.provingAgain(backTo: Self.path) }
        guard visit.form["sure"] == "yes" else {
            let payable = try await hall.ask(PayableNow(), as: visit.actor)
            guard !payable.lines.isEmpty else {
                let page = try await Payments(for: visit, in: hall)
                return .page(page, status: .unprocessableContent)
            }
            return .page(PrepareConfirm(payable: payable))
        }
        let grants = try visit.form.all("grant").map { try Addressed.grant($0) }
        do {
            let made = try await hall.perform(
                PrepareBatch(grants),
                once: visit.key,
                as: visit.actor
            )
            return .seeOther("\(Self.path)/\(made.address)", flash: flash(made, visit.frame))
        } catch let refusal as Refusal {
            if refusal == .logInAgain { return visit.provingAgain(backTo: Self.path) }
            return .seeOther(Self.path, flash: Flash(.warn, visit.frame[refusal.words]))
        }
    }

    private func flash(_ made: PrepareBatch.Prepared, _ frame: Frame) -> Flash {
        var said = [frame["已编好，请另一位同事复核。", en: "Prepared: ask a colleague to check it."]]
        if made.beyond > 0 {
            let all = PrepareBatch.most + made.beyond
            said.append(
                frame[
                    "\(all) 笔里编了 \(PrepareBatch.most) 笔，其余请再编一批。",
                    en: "\(PrepareBatch.most) of \(all) taken: prepare another batch for the rest."
                ]
            )
        }
        let left = made.leftOut.sorted { $0.key < $1.key }.map { "\($0.key)：\(frame[$0.value])" }
        if !left.isEmpty { said.append(left.joined(separator: frame["；", en: "; "])) }
        return Flash(said.count == 1 ? .ok : .warn, said.joined(separator: " "))
    }

    @Sendable private func check(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.batch(visit["batch"])
        guard visit.form["seen"] == "yes" else {
            return .again(PaymentBatch(try await batch(visit), error: Self.lookFirst))
        }
        return try await answering(visit) {
            _ = try await hall.perform(CheckBatch(id), once: visit.key, as: visit.actor)
            return done(
                visit,
                visit.frame["已复核，可以下载银行文件。", en: "Checked: the bank file can be taken."]
            )
        }
    }

    @Sendable private func sendBack(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.batch(visit["batch"])
        let back = ReturnBatch(id, because: visit.form["reason"] ?? "")
        return try await answering(visit) {
            _ = try await hall.perform(back, once: visit.key, as: visit.actor)
            return done(
                visit,
                visit.frame["已退回制单人，款项回到待发放。", en: "Sent back: the payments wait again."]
            )
        }
    }

    @Sendable private func withdraw(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.batch(visit["batch"])
        return try await answering(visit) {
            _ = try await hall.perform(WithdrawBatch(id), once: visit.key, as: visit.actor)
            return done(
                visit,
                visit.frame["已撤回，款项回到待发放。", en: "Withdrawn: the payments wait again."]
            )
        }
    }

    private func done(_ visit: Visit, _ words: String) -> Reply {
        .seeOther(path(visit), flash: Flash(.ok, words))
    }

    @Sendable private func download(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.batch(visit["batch"])
        return try await answering(visit) {
            let file = try await hall.bankFile(of: id, once: visit.key, as: visit.actor)
            return .file(file.bytes, name: file.name, type: "text/csv; charset=utf-8")
        }
    }

    @Sendable private func mark(_ visit: Visit) async throws -> Reply {
        let batch = try await batch(visit)
        let chosen = Set(visit.form.all("line"))
        let lines = batch.lines.filter { chosen.contains($0.id.description) }
        let isPaid = visit.form["mark"] != "bounced"
        guard !lines.isEmpty else {
            return .again(PaymentBatch(batch, error: Self.chooseFirst))
        }
        guard visit.form["sure"] == "yes" else {
            return .page(MarkConfirm(batch: batch, lines: lines, isPaid: isPaid))
        }
        let reason = visit.form["reason"] ?? ""
        if !isPaid, reason.isEmpty {
            return .again(
                MarkConfirm(batch: batch, lines: lines, isPaid: false, error: Self.sayWhy)
            )
        }
        let settle = SettleBatch(
            batch.id,
            lines: lines.map { .init($0.id, returned: isPaid ? nil : reason) }
        )
        return try await answering(visit) {
            let settled = try await hall.perform(settle, once: visit.key, as: visit.actor)
            return .seeOther(path(visit), flash: flash(settled, visit.frame))
        }
    }

    private func flash(_ settled: SettleBatch.Settled, _ frame: Frame) -> Flash {
        let sum = frame[
            "到账 \(settled.paid) 笔，退回 \(settled.returned) 笔，待确认 \(settled.waiting) 笔。",
            en: "\(settled.paid) paid, \(settled.returned) bounced, \(settled.waiting) waiting."
        ]
        let no = settled.refusals.sorted { $0.key < $1.key }.map {
            "\($0.key)：\(frame[$0.value.words])"
        }
        return Flash(no.isEmpty ? .ok : .warn, ([sum] + no).joined(separator: " "))
    }

    /// What the hall refuses is said on the batch's page; a stale log-in is asked for anew.
    private func answering(
        _ visit: Visit,
        _ deed: () async throws -> Reply
    ) async throws -> Reply {
        do {
            return try await deed()
        } catch let refusal as Refusal {
            if refusal == .logInAgain { return visit.provingAgain(backTo: path(visit)) }
            if refusal == .notFound { throw refusal }
            var page = PaymentBatch(try await batch(visit), error: refusal.words)
            page.reason = visit.form["reason"] ?? ""
            return .page(page, status: refusal.status)
        }
    }

    private static let lookFirst = Words(
        zh: "请先核对金额、户名和账号，再打勾。",
        en: "Check sums, names and accounts first, then tick the box."
    )
    private static let chooseFirst = Words(zh: "请先勾选。", en: "Choose lines first.")
    private static let sayWhy = Words(zh: "请写明银行说的原因。", en: "Say what the bank says.")
}
