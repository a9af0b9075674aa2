import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store

/// Panels: judges are called, score what is put to them day by day, and two colleagues close and confirm.
extension DemoLife {
    /// How many cases are worth calling judges for.
    private static let fewestCases = 3
    /// For how long before the end nothing is finished any more: whoever tries the demo finds it half done.
    private static let openDays = 12
    private var isLeftOpen: Bool { today.days(until: lastDay) <= Self.openDays }

    mutating func holdPanels() async throws {
        for published in services {
            for service in published.service.procedures {
                for panel in service.panels {
                    guard panel.vote == nil else {
                        try await putInOrder(panel, of: service.id, at: published.ownerPath)
                        try await confirm(panel, of: service.id, at: published.ownerPath)
                        continue
                    }
                    try await hold(panel, of: service.id, at: published.ownerPath)
                }
            }
        }
    }

    /// Of those with equally many votes somebody says who stands first, where it matters.
    private func putInOrder(_ panel: Panel, of service: String, at path: String) async throws {
        let leaders = crew.holders(of: [panel.keeper], at: path)
            .filter { $0.posts.contains { $0.path == path } }
        guard let second = leaders.dropFirst().first else { return }
        let board = try await hall.ask(OpenPanel(panel.id, of: service), as: .staff(second))
        guard let first = board.lines.first(where: \.isUndecided) else { return }
        let put = PutFirst(first.caseFile, in: panel.id, of: service, because: "按推选办法，工龄长的在前。")
        _ = try await allowed { try await $0.perform(put, as: .staff(second)) }
    }

    /// Votes open and end by themselves; what they come to is confirmed.
    private func confirm(_ panel: Panel, of service: String, at path: String) async throws {
        let leaders = crew.holders(of: [panel.keeper], at: path)
            .filter { $0.posts.contains { $0.path == path } }
        guard let leader = leaders.first else { return }
        let board = try await hall.ask(OpenPanel(panel.id, of: service), as: .staff(leader))
        guard board.round?.state == .closed, let digest = board.digest else { return }
        let confirm = ConfirmPanel(panel.id, of: service, seeing: digest)
        _ = try await allowed { try await $0.perform(confirm, as: .staff(leader)) }
    }

    private mutating func hold(_ panel: Panel, of service: String, at path: String) async throws {
        let leaders = crew.holders(of: [panel.keeper], at: path)
            .filter { $0.posts.contains { $0.path == path } }
        guard let leader = leaders.first, let second = leaders.dropFirst().first else { return }
        let board = try await hall.ask(OpenPanel(panel.id, of: service), as: .staff(leader))
        switch board.round?.state {
        case nil, .confirmed:
            try await callJudges(panel, of: service, as: .staff(leader))
        case .open:
            if let round = board.round { try await judge(panel, in: round.id) }
            try await close(panel, of: service, as: .staff(leader))
        case .closed:
            let confirm = ConfirmPanel(panel.id, of: service, seeing: board.digest ?? "")
            _ = try await allowed { try await $0.perform(confirm, as: .staff(second)) }
        }
    }

    private func callJudges(_ panel: Panel, of service: String, as leader: Actor) async throws {
        let lines = try await hall.ask(PanelDesk(), as: leader)
        let waiting = lines.first { $0.service == service && $0.panel.id == panel.id }?.cases ?? 0
        // On Mondays also a single one is reason enough: nobody is to wait for ever.
        guard waiting >= Self.fewestCases || waiting > 0 && today.weekday == .monday else { return }
        for judge in judges {
            let call = AppointJudge(judge.account, to: panel.id, of: service)
            _ = try await allowed { try await $0.perform(call, as: leader) }
        }
    }

    private var judges: [Colleague] { crew.members.map(\.colleague).filter(\.judges) }

    /// Each judge takes up some of what he has not judged yet; one of them is slower than the others. In
    /// the last days all leave the same case to whoever tries the demo.
    private mutating func judge(_ panel: Panel, in round: PanelRoundID) async throws {
        for (index, judge) in judges.enumerated() {
            let rounds = try await hall.ask(JudgingDesk(), as: .staff(judge))
            // One judge may sit in several rounds, and each has criteria of its own.
            for own in rounds where own.id == round {
                let open = own.lines.dropLast(isLeftOpen ? 1 : 0).filter { $0.state == .open }
                for line in open.prefix(max(1, 3 - index)) {
                    let hasTies = index == judges.count - 1 && panelDice.chance(8)
                    try await score(
                        line.caseFile,
                        in: round,
                        panel,
                        as: .staff(judge),
                        declaring: hasTies
                    )
                }
            }
        }
    }

    private mutating func score(
        _ caseFile: CaseID,
        in round: PanelRoundID,
        _ panel: Panel,
        as judge: Actor,
        declaring hasTies: Bool
    ) async throws {
        if hasTies {
            let declare = DeclareConflict(caseFile, in: round, because: "曾为申报单位提供咨询。")
            _ = try await allowed { try await $0.perform(declare, as: judge) }
            return
        }
        var marks: [String: String] = [:]
        for criterion in panel.criteria {
            let most = Int(criterion.outOf)
            marks[criterion.id] = String(panelDice.number((most * 6 / 10)...most))
        }
        let words = panelDice.chance(40) ? "方案具体，预算说得清楚。" : nil
        let give = GiveScore(marks, saying: words, to: caseFile, in: round)
        _ = try await allowed { try await $0.perform(give, as: judge) }
    }

    /// Where every case has its scores.
    private func close(_ panel: Panel, of service: String, as leader: Actor) async throws {
        guard !isLeftOpen else { return }
        let close = ClosePanel(panel.id, of: service)
        _ = try await allowed { try await $0.perform(close, as: leader) }
    }

    /// Nil where the hall refuses.
    func allowed<T: Sendable>(_ deed: (Hall) async throws -> T) async throws -> T? {
        do { return try await deed(hall) } catch is Refusal { return nil }
    }
}
