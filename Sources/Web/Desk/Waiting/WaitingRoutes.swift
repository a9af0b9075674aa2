import Calendar
import HTTPTypes
import Hall
import Papers
import Programs
import Registry
import Store

/// Lists of what waits, what comes in, what is owed to places, and where people work without a place.
struct WaitingRoutes: RouteGroup {
    let hall: Hall

    private static let path = WaitingPage.path
    private static let payments = PlacePaymentsPage.path
    private static let caseFile = "/desk/cases/{case}"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.offers)) { visit in
                .page(WaitingPage(lists: try await hall.ask(OpenWaiting(), as: visit.actor)))
            },
            Route(.post, "\(Self.path)/income", policy: .staff(.offers), income),
            Route(.post, "\(Self.path)/allot", policy: .staff(.offers), allot),
            Route(.get, "\(Self.path)/donors/{service}", policy: .staff(.offers), donors),
            Route(.get, "\(Self.path)/export/{service}", policy: .staff(.offers), export),
            Route(.get, Self.payments, policy: .staff(.payments)) { visit in
                .page(PlacePaymentsPage(answer: try await hall.ask(PlacesToPay(), as: visit.actor)))
            },
            Route(.post, Self.payments, policy: .staff(.payments), pay),
            Route(.get, "/desk/gaps/{service}/{measure}", policy: .staff(.figures), gaps),
            Route(.get, "\(Self.caseFile)/findings", policy: .staff(nil)) { visit in
                let open = OpenFillIn(try Addressed.caseFile(visit["case"]))
                let answer = try await hall.ask(open, as: visit.actor)
                return .page(FillInPage(path: "/desk/cases/\(visit["case"])", answer: answer))
            },
            Route(.post, "\(Self.caseFile)/findings/fill", policy: .staff(nil), fillIn),
        ]
    }

    private func again(_ visit: Visit, _ refusal: Refusal) async throws -> Reply {
        let lists = try await hall.ask(OpenWaiting(), as: visit.actor)
        return .again(WaitingPage(lists: lists, error: refusal.words))
    }

    @Sendable private func income(_ visit: Visit) async throws -> Reply {
        let (service, account) = (visit.form["service"] ?? "", visit.form["account"] ?? "")
        let lists = try await hall.ask(OpenWaiting(), as: visit.actor)
        let list = lists.first { $0.service == service && $0.source == account && !$0.isOffer }
        let typed = visit.form["amount"] ?? ""
        let amount = list?.unit == ServiceAccount.yuan ? Fen(typed: typed)?.amount : Int64(typed)
        let act = RecordIncome(
            amount ?? 0,
            into: account,
            of: service,
            from: visit.form["from"] ?? ""
        )
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound {
            return try await again(visit, refusal)
        }
        try await hall.tick()
        let done = visit.frame["已登记，排队的已按顺序办理。", en: "Recorded; those in line were served."]
        return .seeOther(Self.path, flash: Flash(.ok, done))
    }

    @Sendable private func allot(_ visit: Visit) async throws -> Reply {
        let act = AllotOffer(visit.form["offer"] ?? "", of: visit.form["service"] ?? "")
        do {
            let done = try await hall.perform(act, once: visit.key, as: visit.actor)
            let words = visit.frame[
                "分配了 \(done.served) 件，还有 \(done.waiting) 件在等。",
                en: "\(done.served) allotted, \(done.waiting) still waiting."
            ]
            return .seeOther(Self.path, flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal != .notFound {
            return try await again(visit, refusal)
        }
    }

    @Sendable private func donors(_ visit: Visit) async throws -> Reply {
        let statements = try await hall.ask(DonorStatements(visit["service"]), as: visit.actor)
        let path = "\(Self.path)/export/\(visit["service"])"
        return .page(DonorPage(statements: statements, path: path))
    }

    @Sendable private func export(_ visit: Visit) async throws -> Reply {
        let statements = try await hall.ask(DonorStatements(visit["service"]), as: visit.actor)
        let frame = visit.frame
        let head = [
            frame["捐赠方", en: "Donor"], frame["收到", en: "Received"],
            frame["给了谁", en: "Given to"], frame["编号", en: "Number"],
            frame["数量", en: "Amount"], frame["日期", en: "Day"],
        ]
        let rows = statements.flatMap { statement in
            statement.lines.map { line in
                [
                    statement.donor, statement.receivedOn.description, frame[line.holder],
                    line.number, String(line.amount), line.on.description,
                ]
            }
        }
        return .file(
            CSVText.bytes([head] + rows),
            name: frame["捐赠去向.csv", en: "donors.csv"],
            type: TableForm.csv.mediaType
        )
    }

    @Sendable private func pay(_ visit: Visit) async throws -> Reply {
        guard visit.visitor?.isFresh == true else {
            return visit.provingAgain(backTo: Self.payments)
        }
        let grants = try visit.form.all("grant").map { try Addressed.grant($0) }
        let act = PayPlaces(grants, slip: visit.form["slip"] ?? "")
        do {
            let paid = try await hall.perform(act, once: visit.key, as: visit.actor)
            let words = visit.frame["已记 \(paid.count) 笔。", en: "\(paid.count) noted as paid."]
            return .seeOther(Self.payments, flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal != .logInAgain {
            let answer = try await hall.ask(PlacesToPay(), as: visit.actor)
            return .again(PlacePaymentsPage(answer: answer, error: refusal.words))
        }
    }

    @Sendable private func gaps(_ visit: Visit) async throws -> Reply {
        let id = String(visit["measure"].map { $0 == "_" ? " " : $0 })
        let sections = try await hall.ask(FiguresDesk(), as: visit.actor)
        guard let section = sections.first(where: { $0.service == visit["service"] }),
            let figure = section.figures.first(where: { $0.id == id }), let found = figure.gaps
        else { throw Refusal.notFound }
        return .page(GapsPage(service: section.title, figure: figure, gaps: found))
    }

    @Sendable private func fillIn(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        let path = "/desk/cases/\(visit["case"])"
        guard let version = Int(visit.form["_version"] ?? "") else { throw Trouble.unreadable }
        var faults: [String: Words] = [:]
        var error: Words?
        do {
            let act = FillIn(id, answers: visit.form.byName, seeing: version)
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
            let done = visit.frame["已保存。", en: "Saved."]
            return .seeOther(path, flash: Flash(.ok, done))
        } catch let unfinished as UnfinishedForm {
            faults = unfinished.faults
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            error = refusal.words
        }
        let open = OpenFillIn(id, typed: visit.form.byName, faults: faults)
        let answer = try await hall.ask(open, as: visit.actor)
        return .again(FillInPage(path: path, answer: answer, error: error))
    }
}
