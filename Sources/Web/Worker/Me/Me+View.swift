import Programs

extension Me: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["我的", en: "Me"],
            at: .worker(.me),
            content: """
                \(Card(person(frame)))\(Card(own(frame).html))\(LookSettings(frame: frame))\
                \(SealedForm(to: "/logout", frame: frame, leave(frame).html))
                """
        )
    }

    private func person(_ frame: Frame) -> HTML {
        """
        <p class="row wrap"><b class="grow">\(name)</b>\
        \(membership(frame))</p>\
        \(FactList(facts(frame)))
        """
    }

    /// What there is of the reader's own.
    private func own(_ frame: Frame) -> Rows {
        Rows([
            cases(frame), benefits(frame), covers(frame), unions(frame), code(frame),
            messages(frame),
            consents(frame),
            data(frame),
            offline(frame),
        ])
    }

    private func messages(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我的消息", en: "My messages"],
            detail:
                "\(frame["办件进展都在这里，也可以发到邮箱", en: "News of your cases; by mail too, if you like"])",
            to: MessageDoor.worker.path
        )
    }

    private func benefits(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我的权益", en: "My benefits"],
            detail: "\(frame["领到的、批准的，到没到账", en: "What you have claimed or been granted"])",
            to: MyBenefitsPage.path
        )
    }

    private func covers(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我的保障", en: "My covers"],
            detail:
                "\(frame["参加了什么互助，保到哪天，怎么申领", en: "What covers you, until when, how to claim"])",
            to: MyCoversPage.path
        )
    }

    private func unions(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我的工会", en: "My unions"],
            detail:
                "\(frame["会籍在哪里，还在哪里报到，换单位了怎么办", en: "Where you belong, and what to do when your job changes"])",
            to: MyUnionsPage.path
        )
    }

    private func cases(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我的办件", en: "My cases"],
            detail: "\(frame["办到哪一步，还要补什么", en: "How far they are, and what is asked of you"])",
            to: "/cases"
        )
    }

    private func code(_ frame: Frame) -> ListRow {
        ListRow(
            frame["会员码", en: "Member code"],
            detail: "\(frame["到合作单位出示，享受工会价", en: "Show it at partners for the union's price"])",
            to: MemberCodePage.path
        )
    }

    private func consents(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我同意过的", en: "What I agreed to"],
            detail: "\(frame["谁能替你办事，可以随时撤回", en: "Who may act for you; withdraw at any time"])",
            to: MyConsentsPage.path
        )
    }

    private func data(_ frame: Frame) -> ListRow {
        ListRow(
            frame["我的资料", en: "My data"],
            detail:
                "\(frame["工会这里有你的什么，全部带走", en: "What the union holds about you: take it along"])",
            to: MyDataPage.path
        )
    }

    private func offline(_ frame: Frame) -> ListRow {
        ListRow(
            frame["装到手机桌面", en: "On your home screen"],
            detail: "\(frame["没有网络时还能用什么", en: "And what works without a network"])",
            to: OfflinePage.hall.path
        )
    }

    private func membership(_ frame: Frame) -> Pill {
        isMember
            ? Pill(frame["工会会员", en: "Union member"], .ok)
            : Pill(frame["还不是会员", en: "Not a member"])
    }

    private func leave(_ frame: Frame) -> Button {
        Button(frame["退出登录", en: "Log out"], .plain)
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        var facts = [FactList.Fact(frame["手机", en: "Phone"], "\(phone)")]
        if let union { facts.append(.init(frame["所在工会", en: "Union"], "\(frame[union])")) }
        return facts
    }
}
