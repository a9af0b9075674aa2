import Casework

/// What records those who live together: how they are known again, who of them is asked, who agrees.
extension ServiceDraft {
    static let checkHouseholds: Check = { draft, findings in
        guard let asking = draft.asking else { return }
        guard asking.isForHousehold else {
            draft.checkNoHousehold(asking, &findings)
            return
        }
        draft.checkAskers(asking, &findings)
        draft.checkSigns(asking, &findings)
        draft.checkAgreed(asking, &findings)
        for grant in draft.grants {
            findings.error(
                grant.place,
                zh: "这项服务是给一户人家建档的，没有人可以领“\(grant.id)”。",
                en: "The service is for a household: there is nobody to hold “\(grant.id)”.",
                fixZh: "写进另一个流程，由本人申请。",
                fixEn: "Put it into a further procedure, for which people apply themselves."
            )
        }
        if asking.when != nil || draft.decisions.contains(where: { $0.id == Decision.eligible }) {
            findings.error(
                asking.place,
                zh: "给一户人家建档不审资格，不能写 when 或 eligible。",
                en: "A household is recorded, not judged: no when and no eligible here.",
                fixZh: "去掉它。",
                fixEn: "Leave it out."
            )
        }
    }

    private func checkNoHousehold(_ asking: Asking, _ findings: inout Findings) {
        var isOfEach = false
        if case .each? = asking.consent?.of { isOfEach = true }
        guard asking.same != nil || asking.updates || isOfEach else { return }
        let key = asking.same != nil ? "same" : asking.updates ? "again: update" : "of: each of …"
        findings.error(
            asking.place,
            zh: "“\(key)”只用于给一户人家建档的服务。",
            en: "“\(key)” is for services that record a household.",
            fixZh: "写 for: household，或者去掉它。",
            fixEn: "Write for: household, or leave it out."
        )
    }

    /// Whoever visits works for the union.
    private func checkAskers(_ asking: Asking, _ findings: inout Findings) {
        if let people = ["worker", "everyone"].first(where: asking.who.contains) {
            findings.error(
                asking.place,
                zh: "入户建档由工作人员填写，“who”里不能写“\(people)”。",
                en: "Staff fill in what is for a household; “who” cannot hold “\(people)”.",
                fixZh: "写职责，例如 visitor、officer。",
                fixEn: "Name duties, such as visitor or officer."
            )
        }
        if let once = asking.once, once.per != .household {
            findings.error(
                asking.place,
                zh: "给一户人家建档，“once”不能按“\(once.per.rawValue)”算。",
                en: "What is for a household cannot be had once per \(once.per.rawValue).",
                fixZh: "写 once: {per: household, again: update}。",
                fixEn: "Write once: {per: household, again: update}."
            )
        }
    }

    private func checkSigns(_ asking: Asking, _ findings: inout Findings) {
        guard let same = asking.same, !same.person.isEmpty else {
            findings.error(
                asking.place,
                zh: "没有写怎样认出同一户、同一个人，会重复建档。",
                en: "It does not say how a household and a person are known again.",
                fixZh: "加上 same: {household: 门牌的问题, person: [identity hash, phone and name]}。",
                fixEn:
                    "Add same: {household: the question for the address, person: [identity hash, phone and name]}."
            )
            return
        }
        let field = fields.first { $0.id == same.household }
        if let field, field.kind == .text(isLong: false), !field.isOptional,
            field.neededWhen == nil
        {
            return
        }
        findings.error(
            field?.place ?? asking.place,
            zh: "同一户要靠“\(same.household)”认出来，它却不是必答的短文字。",
            en:
                "A household is known again by “\(same.household)”, which is no short text asked of everybody.",
            fixZh: "加一个问题，例如 \(same.household): {ask: 门牌, text: short}。",
            fixEn: "Add a question, such as \(same.household): {ask: …, text: short}."
        )
    }

    /// Nothing about anybody is kept without a yes of his own.
    private func checkAgreed(_ asking: Asking, _ findings: inout Findings) {
        let lines = fields.filter {
            if case .rows(let rows) = $0.kind { rows.personColumn != nil } else { false }
        }
        guard let field = lines.first, lines.count == 1 else {
            findings.error(
                asking.place,
                zh: "要有一个（只有一个）问题逐人登记这户人，每行有一列 person: any。",
                en:
                    "One question, and only one, has to ask for the people, with a column person: any.",
                fixZh: "例如 adults: {ask: 家里有谁？, rows: {who: {ask: 姓名, person: any}}}。",
                fixEn: "Such as adults: {ask: …, rows: {who: {ask: …, person: any}}}."
            )
            return
        }
        if asking.consent?.of == .each(field.id) { return }
        findings.error(
            asking.place,
            zh: "“\(field.id)”里的人要本人同意才能登记。",
            en: "Whoever stands in “\(field.id)” has to agree before anything is kept.",
            fixZh: "加上 consent: {of: each of \(field.id), to: 同意什么}。",
            fixEn: "Add consent: {of: each of \(field.id), to: what is agreed to}."
        )
    }
}
