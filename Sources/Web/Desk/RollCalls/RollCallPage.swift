import Calendar
import Hall
import Programs
import Registry
import Store

/// One day's list: who is there, who is not and why, who collected a child. Each page of it is one form, so
/// that it works on a phone without scripts and with a poor network.
struct RollCallPage: Screen {
    let answer: OpenRollCall.Answer
    let search: String
    let isOpenOnly: Bool
    let page: Int
    var typed: Fields?
    var error: Words?

    private var path: String {
        RollCallsPage.path(answer.service, answer.gathering.id, answer.day)
    }
    private var index: Int { answer.gathering.first.days(until: answer.day) + 1 }

    func page(in frame: Frame) -> Page {
        Page(
            frame[
                "\(frame[answer.gathering.title])第 \(index) 天",
                en: "\(frame[answer.gathering.title]), day \(index)"
            ],
            at: .desk(.rollCalls),
            back: RollCallsPage.path,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\(head(frame))\
                \(Card("\(finder(frame))\(answer.canMark ? form(frame) : reading(frame))"))\
                \(when: answer.canMark, close(frame))
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        let count = answer.count
        var facts: [FactList.Fact] = [
            .init(frame["日期", en: "Day"], frame.day(answer.day)),
            .init(frame["名单", en: "On the list"], "\(count.all)"),
            .init(frame["到了", en: "Here"], "\(count.present)"),
            .init(frame["没到", en: "Absent"], "\(count.absent)"),
            .init(frame["还没点到", en: "Not marked"], "\(count.open)"),
        ]
        if answer.gathering.pickup != nil {
            facts.append(.init(frame["已接走", en: "Collected"], "\(count.collected)"))
        }
        if let closed = answer.closed {
            let by = closed.by.map { " · \($0)" } ?? ""
            facts.append(
                .init(frame["点名结束", en: "Closed"], "\(frame.moment(closed.at))\(by)")
            )
        }
        return Card(FactList(facts).html).html
    }

    private func finder(_ frame: Frame) -> HTML {
        """
        <form class="search desk-search" method="get" action="\(path)" role="search">\
        <label class="hidden" for="q">\(frame["查找", en: "Search"])</label>\
        <input id="q" type="search" name="q" value="\(search)" \
        placeholder="\(frame["姓名或编号", en: "Name or number"])">\
        <button class="btn">\(frame["查找", en: "Search"])</button></form>\
        <p class="row wrap"><a class="btn small\(when: !isOpenOnly, " primary")" href="\(path)">\
        \(frame["全部", en: "All"])</a><a class="btn small\(when: isOpenOnly, " primary")" \
        href="\(path)?open=1">\(frame["还没办完的", en: "To be done"])</a></p>\
        \(when: answer.lines.isEmpty, nobody(frame))
        """
    }

    private func nobody(_ frame: Frame) -> HTML {
        if isOpenOnly, search.isEmpty {
            return Note(frame["都办完了。", en: "Nothing is left to do."]).html
        }
        if search.isEmpty {
            return Note(
                frame["名单上还没有人。", en: "Nobody is on the list yet."]
            ).html
        }
        return Notice(
            .warn,
            frame[
                "名单上没有这个人：没有名额的孩子不能点名，也不能上车。",
                en:
                    "Not on the list: a child without a place cannot be marked and does not get on the bus."
            ],
            frame: frame
        ).html
    }

    private func form(_ frame: Frame) -> HTML? {
        guard !answer.lines.isEmpty else { return nil }
        return """
            \(SealedForm(to: path, frame: frame, """
                \(HiddenField("q", search))\(HiddenField("open", isOpenOnly ? "1" : ""))\
                \(HiddenField("page", "\(page)"))\
                \(answer.lines.map { line($0, frame) })\
                \(Button(frame["保存这一页", en: "Save this page"], wide: true))
                """))\(pager(frame))
            """
    }

    private func pager(_ frame: Frame) -> HTML {
        let tail = isOpenOnly ? "&open=1" : ""
        return """
            <nav class="pager" aria-label="\(frame["翻页", en: "Pages"])">\
            \(page > 0 ? LinkButton(frame["上一页", en: "Previous"], to: "\(path)?page=\(page - 1)\(tail)") : nil)\
            \(answer.next.map { LinkButton(frame["下一页", en: "Next"], to: "\(path)?page=\($0)\(tail)") })</nav>
            """
    }

    private func close(_ frame: Frame) -> HTML {
        Card(
            frame["结束当天的点名", en: "Close the day"],
            """
            <p class="muted">\(frame[
            "名单上每个人都点到才能结束；结束以后不能再改。",
            en: "Everybody on the list has to be marked; afterwards nothing changes any more."])</p>\
            \(SealedForm(to: "\(path)/close", frame: frame, """
                \(Button(frame["结束点名", en: "Close"], .plain))
                """))
            """
        ).html
    }
}

extension RollCallPage {
    private func name(_ part: String, _ line: OpenRollCall.Line) -> String {
        "\(part)-\(line.caseFile.description)"
    }

    /// What was typed just now and not taken, or what is kept.
    private func value(_ part: String, _ line: OpenRollCall.Line, _ kept: String?) -> String {
        // Where a colleague has noted something since, that is shown.
        let seen = typed?[name("seen", line)]
        let typed = seen == nil || seen == self.seen(line) ? typed?[name(part, line)] : nil
        return typed ?? kept ?? ""
    }

    private func seen(_ line: OpenRollCall.Line) -> String {
        "\(line.markedAt?.milliseconds ?? 0)"
    }

    private func line(_ line: OpenRollCall.Line, _ frame: Frame) -> HTML {
        let chosen = value("state", line, line.state?.rawValue)
        let collect =
            answer.gathering.pickup == nil
            ? nil
            : SelectField(
                Field(
                    name("collector", line),
                    frame["谁接走了", en: "Collected by"],
                    required: false
                ),
                line.collectors.map { Choice($0, $0) },
                chosen: value("collector", line, line.collector),
                frame: frame
            ).html
        return """
            <section class="stack called" data-case="\(line.number)">\
            \(HiddenField(name("seen", line), seen(line)))\
            <fieldset class="field"><legend>\(line.name) \
            <span class="muted sm num">\(line.number)</span></legend>\
            <div class="choices">\(states(frame).map { choice($0, of: line, chosen) })</div></fieldset>\
            \(TextField(
                Field(
                    name("reason", line),
                    frame["没到的原因", en: "Why absent"],
                    required: false
                ),
                value: value("reason", line, line.reason),
                frame: frame
            ))\(collect)</section>
            """
    }

    private func states(_ frame: Frame) -> [Choice] {
        [
            Choice(RollCallMarkRow.State.present.rawValue, frame["到了", en: "Here"]),
            Choice(RollCallMarkRow.State.absent.rawValue, frame["没到", en: "Absent"]),
        ]
    }

    /// Nobody has to be marked before the others are kept.
    private func choice(
        _ choice: Choice,
        of line: OpenRollCall.Line,
        _ chosen: String
    ) -> HTML {
        """
        <label class="choice"><input type="radio" name="\(name("state", line))" \
        value="\(choice.value)"\(when: choice.value == chosen, " checked")>\
        <span><b>\(choice.label)</b></span></label>
        """
    }

    /// A day that is closed, or has not come: to be read.
    private func reading(_ frame: Frame) -> HTML? {
        guard !answer.lines.isEmpty else { return nil }
        return """
            \(Table(
                frame["名单", en: "List"],
                [
                    .init(frame["编号", en: "Number"]), .init(frame["姓名", en: "Name"]),
                    .init(frame["情况", en: "State"]), .init(frame["接送", en: "Collected by"]),
                ],
                answer.lines.map { line in
                    .init([
                        "<span class=\"num nw\">\(line.number)</span>", "\(line.name)",
                        state(line, frame),
                        "\(line.collector ?? "—")",
                    ])
                }
            ))\(pager(frame))
            """
    }

    private func state(_ line: OpenRollCall.Line, _ frame: Frame) -> HTML {
        switch line.state {
        case .present: Pill(frame["到了", en: "Here"], .ok).html
        case .absent:
            "\(Pill(frame["没到", en: "Absent"], .warn)) <span class=\"sm\">\(line.reason ?? "")</span>"
        case nil: "—"
        }
    }
}
