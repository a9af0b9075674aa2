import Calendar
import Casework
import FEEL
import Hall
import Programs
import Registry
import Store

extension Stage {
    /// What an expectation misses; nil where it is met.
    func missed(
        _ expectation: Expectation,
        in step: Scenario.Step,
        refusal: Words?
    ) async throws
        -> Words?
    {
        switch expectation {
        case .refused(let words):
            guard let refusal else { return .unmet("拒绝（\(words)）", "a refusal (\(words))", "—") }
            return refusal.zh.contains(words) || refusal.en.contains(words)
                ? nil : .unmet(words, words, refusal.zh)
        case .can(let deeds):
            let open = try await openDeeds(step)
            return deeds.allSatisfy(open.contains) ? nil : .unmet("可以", deeds, open.sorted())
        case .cannot(let deeds):
            let open = try await openDeeds(step)
            return deeds.allSatisfy { !open.contains($0) }
                ? nil : .unmet("不可以", deeds, open.sorted())
        case .alarm(let duty): return try await alarm(duty)
        case .task(let duty): return try await task(duty)
        case .promisesKept, .promisesBroken, .meetings, .waitsFor, .daysAfterFirstDue:
            return try await promiseMissed(expectation, step)
        case .measure(let id, let value): return try await measure(id, value)
        case .total(let id, let value): return try await total(id, value)
        case .missed(let ids): return try await missedTargets(ids)
        case .shortfall(let id, let value): return try await shortfall(id, value)
        case .entrance(let wanted):
            let seen = entrance ?? "没有人出示会员码"
            return seen.contains(wanted) ? nil : .unmet("门禁", [wanted], [seen])
        case .places(let words):
            let names = words.map { spots[$0]?.name ?? $0 }
            return names == found.map(\.zh) ? nil : .unmet("地点", names, found.map(\.zh))
        case .dates(let wanted):
            return wanted == days
                ? nil : .unmet("日期", wanted.map(\.description), days.map(\.description))
        case .partner(let expectation): return try await missed(expectation, in: step)
        case .station(let expectation): return try await missed(expectation, in: step)
        case .trend(let id, let wanted): return try await trend(id, wanted)
        case .text(let kind, let figure): return try await text(kind, figure, step)
        case .covered(let firms, let people): return try await covered(firms, people, step)
        case .opened(let name, let count): return try await opened(name, count, step)
        case .cover, .coverCount, .findings: return try await coverMissed(expectation)
        case .why(let words) where step.deed == .partner(.redeem): return missed(why: words)
        case .registry(let figure): return try await registry(figure)
        case .line(let wanted): return try await line(wanted, step)
        case .roll(let figure): return try await roll(figure)
        case .stillClaimed(let yuan): return try await stillClaimed(yuan, step)
        case .claim(let state): return try await claim(state, step)
        case .contact(let word): return try await contact(word, step)
        case .inPlaceOf(let word): return try await inPlaceOf(word, step)
        case .panel(let figure): return try await panel(figure, step)
        case .notice(let figure): return try await notice(figure, step)
        case .shown(let list, let figure): return try await shown(list, figure, step)
        case .told(let id, let wanted): return try await told(id, wanted)
        case .quiz(let figure): return try await quiz(figure, step)
        case .consent(let way): return try await consent(way, step)
        case .offer(let id, let figure): return try await offer(id, figure)
        case .paper(let kind, let figure): return try await paper(kind, figure, step)
        case .balance(let id, let amount): return try await balance(id, amount)
        default: return try await caseMissed(expectation, step)
        }
    }

    private func caseMissed(
        _ expectation: Expectation,
        _ step: Scenario.Step
    ) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        let view = try await hall.ask(OpenCase(id), as: .hall)
        let row = view.row
        switch expectation {
        case .step(let wanted): return .compare("环节", "step", wanted, row.state.step)
        case .outcome(let wanted):
            return .compare("结果", "outcome", wanted, row.state.outcome ?? "—")
        case .eligible(let wanted):
            return .compare("资格", "eligible", wanted, view.judgement?.verdict.rawValue ?? "—")
        case .needs(let facts):
            let names = facts.map { service.words(.fact($0)).zh }
            let missing = (view.judgement?.missing ?? []).map(\.zh)
            return Set(names) == Set(missing) ? nil : .unmet("缺少", names, missing)
        case .why(let wanted):
            return .compare("理由", "why", wanted, view.judgement?.because.zh ?? "—")
        case .amount(let yuan):
            let fen = view.grants.map(\.amount).reduce(0, +)
            return .compare("金额", "amount", yuan.text(decimals: 2), fen.yuan)
        case .due(let day):
            return .compare("期限", "due", day.description, view.clock?.lastDay.description ?? "—")
        case .days(let wanted):
            let end = row.closedAt ?? clock.now
            let filed = hall.calendar.date(of: row.filedAt)
            let days = filed.days(until: hall.calendar.date(of: end))
            return .compare("天数", "days", String(wanted), String(days))
        case .channel(let wanted): return .compare("来源", "channel", wanted, row.channel)
        case .urgent(let wanted):
            return .compare(
                "加急",
                "urgent",
                wanted ? "yes" : "no",
                row.state.isUrgent ? "yes" : "no"
            )
        case .kept(let wanted):
            return .compare(
                "内容还在",
                "kept",
                wanted ? "yes" : "no",
                row.erasedAt == nil ? "yes" : "no"
            )
        default: return nil
        }
    }

    /// What the step's actor may do now.
    private func openDeeds(_ step: Scenario.Step) async throws -> Set<String> {
        if let lead = step.person.flatMap({ leads[$0] }) {
            let view = try await hall.ask(OpenLead(lead), as: .hall)
            return view.refusal == nil ? ["open case"] : []
        }
        guard let id = caseFile(step), let actor = step.actor.flatMap(actor) else { return [] }
        return Set(try await hall.ask(OpenCase(id), as: actor).actions.map(\.action))
    }

    private func alarm(_ duty: String) async throws -> Words? {
        guard let account = staff[duty]?.account else { return .unmet("提醒", "an alarm", "—") }
        let since = lastStep
        let isRaised = try await hall.database.read(hall.tenant) { tx in
            try tx.messages.of(account, limit: 200).contains { message in
                message.madeAt > since
                    && (message.onceKey.contains(" warned ") || message.onceKey.contains(" late ")
                        || message.onceKey.contains(" broken ")
                        || message.onceKey.contains(" tell "))
            }
        }
        return isRaised ? nil : .unmet("给 \(duty) 的提醒", "an alarm for \(duty)", "—")
    }

    /// The measures of every procedure.
    func figures() async throws -> [FiguresOf.Figure] {
        var figures: [FiguresOf.Figure] = []
        for procedure in service.procedures {
            figures += try await hall.ask(FiguresOf(procedure.id), as: .hall)
        }
        return figures
    }

    private func measure(_ id: String, _ wanted: Decimal34) async throws -> Words? {
        let figure = try await figures().first { $0.measure.id == id }
        // A part is held to what people read of it: hundredths to a tenth.
        let seen = figure.flatMap { figure in figure.value.map(figure.text) }
        let told = figure?.text(wanted) ?? wanted.description
        return seen == told ? nil : .unmet("\(id) \(told)", "\(id) = \(told)", seen ?? "—")
    }

    private func trend(_ id: String, _ wanted: [Decimal34]) async throws -> Words? {
        let seen = try await figures().first { $0.measure.id == id }?.trend.map(\.value) ?? []
        return seen == wanted
            ? nil
            : .unmet(id, wanted.map(\.description), seen.map(\.description))
    }

    private func total(_ id: String, _ wanted: Decimal34) async throws -> Words? {
        let seen = try await figures().first { $0.measure.id == id }?.total
        return seen == wanted
            ? nil
            : .unmet("\(id) 累计 \(wanted)", "\(id) \(wanted) in all", seen.map(\.description) ?? "—")
    }

    private func shortfall(_ id: String, _ wanted: Decimal34) async throws -> Words? {
        let figures = try await figures()
        let figure = figures.first { $0.measure.id == id }
        // Where something was promised and nothing is wanting, nothing is wanting.
        let lack = figure?.shortfall ?? (figure?.part == nil ? nil : Decimal34(0))
        return lack == wanted
            ? nil
            : .unmet("\(id) 还差 \(wanted)", "\(id) \(wanted) short", lack.map(\.description) ?? "—")
    }

    private func missedTargets(_ ids: [String]) async throws -> Words? {
        let figures = try await figures()
        let missed = Set(figures.filter { !$0.isKept }.map(\.measure.id))
        return missed == Set(ids) ? nil : .unmet("未兑现", ids, missed.sorted())
    }

    private func consent(_ way: String, _ step: Scenario.Step) async throws -> Words? {
        let lead = step.person.flatMap { leads[$0] }
        let id = caseFile(step)
        let ways = try await hall.database.read(hall.tenant) { tx in
            let consents =
                try lead.map(tx.consents.ofLead) ?? id.map(tx.consents.ofCase) ?? []
            return consents.map(\.way)
        }
        return ways.contains(way) ? nil : .unmet("同意方式 \(way)", "consent by \(way)", ways.joined())
    }
}

extension Words {
    static func unmet(_ zh: String, _ en: String, _ seen: String) -> Words {
        Words(zh: "应有：\(zh)；实际：\(seen)", en: "Expected: \(en); seen: \(seen)")
    }

    fileprivate static func unmet(_ what: String, _ wanted: [String], _ seen: [String]) -> Words {
        unmet(
            "\(what) \(wanted.joined(separator: "、"))",
            wanted.joined(separator: ", "),
            seen.joined(separator: ", ")
        )
    }

    static func compare(
        _ zh: String,
        _ en: String,
        _ wanted: String,
        _ seen: String
    )
        -> Words?
    {
        wanted == seen ? nil : unmet("\(zh) \(wanted)", "\(en) \(wanted)", seen)
    }
}

extension Int64 {
    /// Fen as yuan with two decimals.
    fileprivate var yuan: String {
        "\(self / 100)." + (self % 100 < 10 ? "0" : "") + "\(self % 100)"
    }
}
