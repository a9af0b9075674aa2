import Calendar
import Hall
import Ledger
import Programs
import Store

/// What scenarios see of offers and accounts.
extension Stage {
    func offer(_ id: String, _ figure: Expectation.OfferFigure) async throws -> Words? {
        let answer = try await hall.ask(OpenOfferLine(id, of: service.id), as: .hall)
        let line = answer.line
        switch figure {
        case .reserve(let wanted):
            return .compare("预留", "reserve", line.text(wanted), line.text(line.reserve))
        case .claimed(let wanted):
            return .compare("已领", "claimed", String(wanted), String(line.counts.all))
        case .left(let wanted):
            return .compare("剩余", "left", String(wanted), String(line.left))
        case .cards(let wanted):
            return .compare("卡片", "cards", String(wanted), String(line.cards))
        case .texts(let wanted):
            return .compare("短信", "texts", String(wanted), String(try await texts()))
        case .state(let wanted):
            return .compare("状态", "state", wanted, "\(line.state)")
        case .openings(let wanted):
            let opened = answer.openings.count { $0.state == .open || $0.state == .closed }
            return .compare("开了几期", "openings", String(wanted), String(opened))
        case .next(let wanted):
            return .compare("下一期", "next", "\(wanted)", line.next.map { "\($0)" } ?? "—")
        case .standing(let wanted):
            return .compare("还能用", "standing", wanted, answer, \.standing)
        case .used(let wanted): return .compare("已用", "used", wanted, answer, \.used)
        case .lapsed(let wanted): return .compare("过期", "lapsed", wanted, answer, \.lapsed)
        }
    }

    func balance(_ id: String, _ wanted: Int64) async throws -> Words? {
        guard let account = service.account(id) else {
            return .unmet("账户 \(id)", "account \(id)", "—")
        }
        let unit = Unit(code: account.unit)
        let seen = try await hall.database.read(hall.tenant) { tx in
            try tx.books.account(named: "fund \(service.id)/\(id)").flatMap(tx.books.state)?
                .available ?? .zero
        }
        return .compare(id, id, Amount(wanted).text(in: unit), seen.text(in: unit))
    }

    /// Messages about cards that wait for a phone; in a scenario nobody sends them.
    private func texts() async throws -> Int {
        let now = clock.now
        return try await hall.database.read(hall.tenant) { tx in
            try tx.messages.waiting(at: now, limit: 100_000)
                .count { $0.channel == MessageChannel.sms && $0.onceKey.hasPrefix("card ") }
        }
    }
}

extension Words {
    /// Vouchers of all openings, or of the only one.
    fileprivate static func compare(
        _ zh: String,
        _ en: String,
        _ wanted: Int,
        _ answer: OpenOfferLine.Answer,
        _ part: KeyPath<VoucherCounts, Int>
    ) -> Words? {
        let lines = answer.openings.isEmpty ? [answer.line] : answer.openings
        let seen = lines.compactMap(\.vouchers).map { $0[keyPath: part] }.reduce(0, +)
        return compare(zh, en, String(wanted), String(seen))
    }
}

extension OfferLine {
    fileprivate func text(_ amount: Int64) -> String {
        Amount(amount).text(in: Unit(code: unit))
    }
}
