/// What a service about places cannot say, and what only such a service can.
extension ServiceDraft {
    static let checkPlaces: Check = { draft, findings in
        draft.checkLaterPlaces(&findings)
        guard let asking = draft.asking else { return }
        if asking.isForPlace {
            draft.checkSubject(asking, &findings)
            draft.checkNoPerson(asking, &findings)
        } else {
            draft.checkForgottenSubject(asking, &findings)
        }
        if !asking.isForPlace, asking.once?.per == .place {
            findings.error(
                asking.place,
                zh: "“once”按地点算，可这项服务不是为地点申办的。",
                en: "“once” counts per place, and the service is not for places.",
                fixZh: "写 for: place，或者换一个 per。",
                fixEn: "Write for: place, or count per something else."
            )
        }
    }

    /// Staff alone hand it in and it asks for a place: most likely the place is what it is about.
    private func checkForgottenSubject(_ asking: Asking, _ findings: inout Findings) {
        guard let field = fields.first(where: \.asksForPlace), !asking.isForNobody,
            Set(asking.who).isDisjoint(with: ["worker", "everyone"])
        else { return }
        findings.warning(
            field.place,
            zh: "“\(field.id)”问一个地点，可这项服务没写 for: place：工作人员要先选一个人，才能提交。",
            en:
                "“\(field.id)” asks for a place, and the service is not for places: staff have to choose a person first.",
            fixZh: "办的是地点的事，在 ask 里写 for: place；办的是人的事，在 who 里加上 worker。",
            fixEn: "Write for: place under ask; where it is about a person, add worker to who."
        )
    }

    /// Who acts answers in words: places and unions of the registry are named by the application.
    private func checkLaterPlaces(_ findings: inout Findings) {
        let forms = steps.flatMap { $0.texts.actions.map(\.form) } + events.map(\.texts.form)
        for field in forms.flatMap(\.fields) where field.asksForPlace || field.asksForUnion {
            findings.error(
                field.place,
                zh: "“\(field.id)”在操作里问一个地点或工会，操作的表单还不会查登记册。",
                en:
                    "“\(field.id)” asks for a place or a union in an action's form, which cannot look into the registry.",
                fixZh: "把这个问题放到 ask 的 form 里，或者用 text 来问。",
                fixEn: "Ask it in the form of ask, or ask for a text."
            )
        }
    }

    /// The question which place it is about has to be asked of everybody.
    private func checkSubject(_ asking: Asking, _ findings: inout Findings) {
        guard let field = fields.first(where: \.asksForPlace) else {
            findings.error(
                asking.place,
                zh: "这项服务是为地点申办的，表单里却没有问是哪个地点。",
                en: "The service is for a place, and the form does not ask which one.",
                fixZh: "在 form 里加一个问题，例如 station: {ask: 哪个站点？, place: station}。",
                fixEn: "Add a question, such as station: {ask: …, place: station}."
            )
            return
        }
        if field.isOptional || field.neededWhen != nil {
            findings.error(
                field.place,
                zh: "“\(field.id)”是这项服务要办的地点，不能不填。",
                en: "“\(field.id)” is the place the service is about, so it cannot be left out.",
                fixZh: "去掉 optional 和 needed when。",
                fixEn: "Leave out optional and needed when."
            )
        }
    }

    /// A place has no phone, no consent and no bank account.
    private func checkNoPerson(_ asking: Asking, _ findings: inout Findings) {
        let people = ["worker", "everyone"].filter(asking.who.contains)
        if !people.isEmpty {
            findings.error(
                asking.place,
                zh: "为地点申办的服务由工作人员办理，“who”里不能写“\(people[0])”。",
                en: "Staff hand in what is for a place; “who” cannot hold “\(people[0])”.",
                fixZh: "写职责，例如 officer、station manager，或 workplace union。",
                fixEn: "Name duties, such as officer, station manager, or workplace union."
            )
        }
        if let once = asking.once, once.per != .place {
            findings.error(
                asking.place,
                zh: "为地点申办的服务，“once”不能按“\(once.per.rawValue)”算。",
                en: "What is for a place cannot be had once per \(once.per.rawValue).",
                fixZh: "写 once: {per: place}。",
                fixEn: "Write once: {per: place}."
            )
        }
        if asking.consent != nil {
            findings.error(
                asking.place,
                zh: "为地点申办的服务不需要征得谁的同意。",
                en: "What is for a place needs nobody's consent.",
                fixZh: "去掉 consent。",
                fixEn: "Leave consent out."
            )
        }
    }
}
