import Calendar
import Casework
import Programs
import Registry
import Store

extension CaseWork {
    /// What still depends on what the case says, as a sentence each; empty where nothing does.
    func stillNeeded() throws -> [Words] {
        var needs: [Words] = []
        if row.state.canAppeal(at: context.now) {
            needs.append(Words(zh: "还可以申请复核", en: "it can still be reviewed"))
        }
        if row.state.promises.contains(where: \.isOpen) {
            needs.append(Words(zh: "还有没兑现的承诺", en: "something was promised and is not kept yet"))
        } else if row.state.wakes != nil {
            needs.append(Words(zh: "还有按日子办的事", en: "something will still happen on a day"))
        }
        if try !tx.waitingGrants.of(row.id).isEmpty {
            needs.append(Words(zh: "还在排队等", en: "something it was granted waits in line"))
        }
        needs += try tx.grants.ofCase(row.id).compactMap(standing)
        if try tx.recoveries.of(row.id).contains(where: \.state.isOpen) {
            needs.append(Words(zh: "有钱还在追回", en: "money of it is claimed back"))
        }
        if try tx.notices.entries(ofCase: row.id).contains(where: { $0.endedAt == nil }) {
            needs.append(Words(zh: "还在公示", en: "it stands on a notice"))
        }
        if try tx.erasures.isJudged(row.id) {
            needs.append(Words(zh: "评审名单还没有确认", en: "the list of its panel is not final"))
        }
        let opened = try tx.origins.opened(by: row.id).compactMap(tx.cases.find)
        if opened.contains(where: { !$0.state.isClosed }) {
            needs.append(Words(zh: "由它转出的办件没有办完", en: "a case that it opened is not over"))
        }
        return needs
    }

    /// What keeps a case for the sake of something that was given: money on its way, and what is in force.
    private func standing(_ grant: GrantRow) -> Words? {
        let title = service.words(.grant(grant.name))
        switch grant.status {
        case .due, .inBatch:
            return Words(zh: "\(title.zh)还没有发完", en: "\(title.en) is not paid yet")
        case .settled:
            let lasts = grant.startsOn != nil || service.grant(grant.name)?.rule != nil
            guard grant.validUntil.map({ $0 >= context.today }) ?? lasts else { return nil }
            return Words(zh: "\(title.zh)还有效", en: "\(title.en) is still in force")
        case .returned, .void: return nil
        }
    }
}
