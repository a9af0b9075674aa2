import Casework

/// Who can hold what is given, and how it reaches them.
extension ServiceDraft {
    static let checkHolders: Check = { draft, findings in
        guard let asking = draft.asking else { return }
        for grant in draft.grants where grant.placeRecord == nil && grant.rule == nil {
            if grant.holder == .place, !asking.isForPlace {
                findings.error(
                    grant.place,
                    zh: "“\(grant.id)”要给地点，可这项服务不是为地点申办的。",
                    en: "“\(grant.id)” goes to a place, and the service is not for places.",
                    fixZh: "在 ask 里写 for: place，或者换一个 holder。",
                    fixEn: "Write for: place under ask, or name another holder."
                )
            } else if asking.isForPlace, ![.place, .organisation].contains(grant.holder) {
                findings.error(
                    grant.place,
                    zh: "这项服务是为地点申办的，没有人可以领“\(grant.id)”。",
                    en: "The service is for a place: there is nobody to hold “\(grant.id)”.",
                    fixZh: "写 holder: place 或 holder: organisation。",
                    fixEn: "Write holder: place or holder: organisation."
                )
            }
            if grant.setsAside {
                draft.checkKept(grant, &findings)
            } else {
                draft.checkWay(of: grant, &findings)
            }
        }
        let repeated = Set(draft.rounds.map(\.grant))
        for grant in draft.grants where repeated.contains(grant.id) {
            draft.checkRepeated(grant, &findings)
        }
    }

    /// A bank batch pays people; an organisation is paid by transfer, a place by that of its organisation.
    private func checkWay(of grant: Grant, _ findings: inout Findings) {
        guard case .money = grant.kind else { return }
        let isForPerson = ![.place, .organisation].contains(grant.holder)
        if isForPerson == (grant.pay != .transfer), grant.pay != nil || isForPerson { return }
        findings.error(
            grant.place,
            zh: isForPerson
                ? "“\(grant.id)”给个人，不能写 pay: transfer。"
                : "“\(grant.id)”给地点或单位，要写怎样付：pay: transfer。",
            en: isForPerson
                ? "“\(grant.id)” goes to a person, who is not paid by transfer."
                : "“\(grant.id)” goes to a place or an organisation, which is paid by transfer.",
            fixZh: isForPerson ? "写 pay: bank batch。" : "写 pay: transfer。",
            fixEn: isForPerson ? "Write pay: bank batch." : "Write pay: transfer."
        )
    }

    /// What is only kept is paid by others out of it, and is given no second time.
    private func checkKept(_ grant: Grant, _ findings: inout Findings) {
        let isMoney = if case .money = grant.kind { true } else { false }
        let isPaidOut = grants.contains { $0.from == grant.id }
        if isMoney, isPaidOut, grant.pay == nil, grant.once == nil, grant.valid == nil,
            !rounds.contains(where: { $0.grant == grant.id })
        {
            return
        }
        findings.error(
            grant.place,
            zh: "“\(grant.id)”先把钱留出来：要写 money，不写 pay、once、valid，也不能每期给，并且有别的权益从它里面付。",
            en: """
                “\(grant.id)” sets money aside: it has money, no pay, once or valid, is not given again and again, \
                and other grants are paid out of it.
                """,
            fixZh: "在付款的那几项里写 from: \(grant.id)。",
            fixEn: "Write from: \(grant.id) in the grants that are paid out of it."
        )
    }

    private func checkRepeated(_ grant: Grant, _ findings: inout Findings) {
        let isPaidByAction = steps.flatMap { $0.step.actions.flatMap(\.effects) }
            .contains { $0.paidGrant == grant.id }
        if grant.placeRecord == nil, grant.once == nil, !isPaidByAction { return }
        findings.error(
            grant.place,
            zh: "“\(grant.id)”每期都给，不能写 once 或 record，也不能由某个操作付款。",
            en:
                "“\(grant.id)” is given each time: it cannot be once, a record, or paid by an action.",
            fixZh: "去掉它们；财务在“单位和站点款项”里付款。",
            fixEn: "Leave those out; finance pays it under Payments to places."
        )
    }
}
