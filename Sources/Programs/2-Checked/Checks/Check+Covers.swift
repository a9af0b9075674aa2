import Calendar
import Casework

/// What a cover has to say of its days and its money.
extension ServiceDraft {
    static let checkCovers: Check = { draft, findings in
        let repeated = Set(draft.rounds.map(\.grant))
        for grant in draft.grants {
            guard let plan = grant.cover else { continue }
            draft.checkHolder(of: grant, repeated, &findings)
            draft.checkMoney(of: grant, plan, &findings)
        }
    }

    private func checkHolder(
        of grant: Grant,
        _ repeated: Set<String>,
        _ findings: inout Findings
    ) {
        if let valid = grant.valid, !valid.unit.isOfDays {
            findings.error(
                grant.place,
                zh: "保障“\(grant.id)”的期限要按天、周、月、年算，不能写 \(valid)。",
                en: "The cover “\(grant.id)” lasts days, weeks, months or years, not \(valid).",
                fixZh: "例如 valid: 1 year。",
                fixEn: "Such as valid: 1 year."
            )
        }
        let isPersons = [.applicant, .person].contains(grant.holder)
        if isPersons, grant.pay == nil, grant.once == nil, !repeated.contains(grant.id) { return }
        findings.error(
            grant.place,
            zh: "保障“\(grant.id)”只能给一个人，不能写 pay、once，也不能每期给。",
            en: "The cover “\(grant.id)” is one person's: it has no pay and no once, and no round.",
            fixZh: "写 holder: applicant 或 holder: person；到期后再参保就是续保。",
            fixEn: "Write holder: applicant or person; joining again is a renewal."
        )
    }

    private func checkMoney(of grant: Grant, _ plan: CoverPlan, _ findings: inout Findings) {
        if plan.fee == nil, plan.into != nil || grant.from != nil {
            findings.error(
                grant.place,
                zh: "保障“\(grant.id)”写了账户，却没有写交多少钱。",
                en: "The cover “\(grant.id)” names accounts and no fee.",
                fixZh: "加上 fee: 金额的公式，或者去掉 from 和 into。",
                fixEn: "Add fee: and a formula, or leave from and into out."
            )
        }
        if plan.fee != nil, plan.into == nil {
            findings.error(
                grant.place,
                zh: "保障“\(grant.id)”要交钱，却没有写交到哪个账户。",
                en: "The cover “\(grant.id)” costs money that goes to no account.",
                fixZh: "加上 into: 账户。",
                fixEn: "Add into: and the account that it goes to."
            )
        }
        if let into = plan.into, into == grant.from {
            findings.error(
                grant.place,
                zh: "保障“\(grant.id)”的钱从哪个账户出，又进了同一个账户。",
                en: "The fee of the cover “\(grant.id)” comes from the account that it goes to.",
                fixZh: "两边写不同的账户。",
                fixEn: "Name two accounts."
            )
        }
    }
}
