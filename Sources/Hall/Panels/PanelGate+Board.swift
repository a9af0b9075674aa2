import Calendar
import Panels
import Programs
import Registry
import Store

extension PanelGate {
    func board(of round: PanelRoundRow?, among rounds: [Int64]) throws -> PanelBoard {
        guard let round else {
            return PanelBoard(
                service: service,
                serviceTitle: published.service.title,
                panel: panel,
                round: nil,
                rounds: [],
                judges: [],
                candidates: leads ? try candidates(but: []) : [],
                lines: [],
                vote: nil,
                sums: nil,
                digest: nil,
                leads: leads
            )
        }
        let table = try PanelTable(round, of: panel, in: tx, context)
        // Before closing nobody reads a value, unless the file says that those who lead may.
        let isRead = round.state != .open || (!panel.isBlind && leads)
        let list = try list(table)
        let undecided =
            round.state == .closed ? table.undecided(budget: try budget()) : []
        let lines =
            isRead
            ? list.map { line($0, table, undecided) } : table.cases.map { line($0, table) }
        return PanelBoard(
            service: service,
            serviceTitle: published.service.title,
            panel: panel,
            round: PanelBoard.Round(
                id: round.id,
                number: round.number,
                state: round.state,
                closed: try signed(round.closedAt, round.closedBy),
                confirmed: try signed(round.confirmedAt, round.confirmedBy)
            ),
            rounds: rounds,
            judges: try table.seats.map { try judge($0, table) },
            candidates: leads && round.state != .closed && round.number == rounds.max()
                ? try candidates(but: round.state == .open ? table.seats.map(\.account) : [])
                : [],
            lines: lines,
            vote: try panel.vote.map { try voteState($0, round, table, undecided.count) },
            sums: isRead ? try sums(list, table) : nil,
            digest: round.state == .closed && undecided.isEmpty ? digest(list) : nil,
            leads: leads
        )
    }

    private func voteState(
        _ plan: VotePlan,
        _ round: PanelRoundRow,
        _ table: PanelTable,
        _ undecided: Int
    ) throws -> PanelBoard.Vote {
        let turnout = try tx.votes.turnout(in: round.id)
        return PanelBoard.Vote(
            voters: Int(turnout.voters),
            votes: Int(turnout.votes),
            undecided: undecided,
            reasons: table.ties.compactMap { tie in
                guard let one = table.cases.first(where: { $0.id == tie.caseFile }) else {
                    return nil
                }
                return PanelBoard.Reason(number: one.row.number, text: tie.reason)
            }
        )
    }

    private func line(_ one: PanelCase, _ table: PanelTable) -> PanelBoard.Line {
        PanelBoard.Line(
            caseFile: one.id,
            number: one.row.number,
            title: one.title(panel),
            organisation: one.organisation,
            kind: one.kindTitle(panel),
            asked: one.asked,
            given: table.sheets(for: one.id).count,
            barred: table.seats.count { table.isBarred($0.account, from: one.id) },
            isShown: one.isShown(panel),
            isUndecided: false,
            position: nil,
            score: nil,
            verdict: nil,
            tie: nil
        )
    }

    private func line(
        _ place: PanelPlace,
        _ table: PanelTable,
        _ undecided: Set<CaseID>
    ) -> PanelBoard.Line {
        let one = table.cases.first { $0.id == place.caseFile }
        return PanelBoard.Line(
            caseFile: place.caseFile,
            number: one?.row.number ?? "",
            title: place.facts.title,
            organisation: place.facts.organisation,
            kind: one?.kindTitle(panel),
            asked: place.facts.asked,
            given: place.facts.counted,
            barred: table.seats.count { table.isBarred($0.account, from: place.caseFile) },
            isShown: one?.isShown(panel) ?? true,
            isUndecided: undecided.contains(place.caseFile),
            position: place.position,
            score: place.facts.score,
            verdict: place.verdict,
            tie: words(ofTie: place.facts.tie)
        )
    }

    private func words(ofTie tie: String?) -> Words? {
        guard let tie else { return nil }
        if let criterion = panel.criterion(tie) {
            return Words(
                zh: "同分，“\(criterion.title.zh)”较低",
                en: "Equal; less for \(criterion.title.en)"
            )
        }
        if tie == "decided" {
            return Words(zh: "票数相同，由人定了先后", en: "Equal; put in order by an officer")
        }
        if panel.vote != nil { return Words(zh: "票数相同，提交较晚", en: "Equal; filed later") }
        return Words(zh: "同分，申报较晚", en: "Equal; filed later")
    }

    private func sums(_ list: [PanelPlace], _ table: PanelTable) throws -> PanelBoard.Sums {
        let chosen = list.filter { $0.verdict == .chosen }
        let names = chosen.compactMap(\.facts.organisation)
        let field = panel.cut.per
        return PanelBoard.Sums(
            chosen: chosen.count,
            organisations: Set(names).count,
            asked: panel.cut.asks == nil ? nil : chosen.compactMap(\.facts.asked).reduce(0, +),
            budget: table.round.state == .confirmed ? nil : try budget(),
            classes: panel.cut.classes.map { part in
                PanelBoard.ClassSum(
                    code: part.code,
                    title: published.service.words(ofValue: part.code, in: field ?? ""),
                    chosen: chosen.count { $0.facts.kind == part.code },
                    most: part.most
                )
            }
        )
    }

    private func signed(_ at: Instant?, _ by: UserID?) throws -> PanelBoard.Signed? {
        try at.map { at in
            PanelBoard.Signed(
                at: context.calendar.zone.civil(at),
                by: try by.flatMap(tx.accounts.find)?.name,
                isOwn: by != nil && by == context.actor.account
            )
        }
    }

    private func judge(_ seat: PanelSeatRow, _ table: PanelTable) throws -> PanelBoard.Judge {
        let barred = table.cases.count { table.isBarred(seat.account, from: $0.id) }
        let given = table.cases.count { table.sheet(of: seat.account, for: $0.id) != nil }
        return PanelBoard.Judge(
            account: seat.account,
            name: try tx.accounts.find(seat.account)?.name ?? "",
            organisations: (seat.organisations ?? "").split(whereSeparator: \.isNewline)
                .map(String.init),
            given: given,
            barred: barred,
            open: table.cases.count - barred - given
        )
    }

    private func candidates(but taken: [UserID]) throws -> [PanelBoard.Candidate] {
        let posts = try tx.accounts.holders(of: Panel.judge, on: context.today)
        let places = try tx.organisations.find(anyOf: posts.map(\.organisation))
        return try posts.compactMap { post in
            guard !taken.contains(post.account), post.account != context.actor.account,
                let account = try tx.accounts.find(post.account), !account.isClosed
            else { return nil }
            return PanelBoard.Candidate(
                account: post.account,
                name: account.name ?? "",
                organisation: places[post.organisation]?.name ?? ""
            )
        }
    }
}
