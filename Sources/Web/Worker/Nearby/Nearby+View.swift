import Hall
import Programs
import Registry

extension Nearby: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            frame["附近", en: "Nearby"],
            at: .worker(.nearby),
            aside: hasMap
                ? LinkButton(frame["看地图", en: "Map"], to: wish.path(on: MapPage.path)).html
                : .empty,
            content: """
                <div class="lane">\(FilterChips(filters, frame: frame))</div>\
                \(when: origin == nil, locate(frame).html)\(list(frame))\(startCard(frame))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        guard !lines.isEmpty else { return Card(nothing(frame)).html }
        return Card(
            heading(frame),
            """
            \(Rows(lines.map { $0.row(frame) }))\(pager(frame))\
            \(when: origin != nil, "<p class=\"muted sm\">\(estimate(frame))</p>")
            """
        ).html
    }

    private func heading(_ frame: Frame) -> String {
        guard let nearby else {
            return frame["全部站点", en: "All places"] + when(frame)
        }
        let minutes = NearestPlaces.nearbyMinutes
        guard nearby > 0 else {
            return frame[
                "步行 \(minutes) 分钟内没有，最近的是",
                en: "None within \(minutes) minutes on foot; the nearest are"
            ] + when(frame)
        }
        return frame[
            "\(minutes) 分钟内有 \(nearby) 个站点",
            en: "\(nearby) within \(minutes) minutes"
        ] + when(frame)
    }

    private func when(_ frame: Frame) -> String {
        guard let time = wish.time else { return "" }
        return frame["（\(time.clock)）", en: " (\(time.clock))"]
    }

    private func estimate(_ frame: Frame) -> String {
        let from = frame[origin] ?? ""
        return frame[
            "从\(from)出发。步行时间按直线距离估算，实际路程可能更长。",
            en:
                "From \(from). Walking times are estimated from the straight line; the way may be longer."
        ]
    }

    private func pager(_ frame: Frame) -> HTML {
        guard previous != nil || next != nil else { return .empty }
        return """
            <nav class="pager" aria-label="\(frame["翻页", en: "Pages"])">\
            \(previous.map { LinkButton(frame["上一页", en: "Previous"], to: $0) })\
            \(next.map { LinkButton(frame["下一页", en: "Next"], to: $0) })</nav>
            """
    }

    private func nothing(_ frame: Frame) -> HTML {
        let isFiltered = wish.isOpen || !wish.needs.isEmpty || wish.region != nil
        return EmptyState(
            .mapPin,
            frame["没有合适的站点", en: "No such place"],
            isFiltered
                ? frame["换个时间，或少选一项试试。", en: "Try another time, or ask for less."]
                : frame["这里还没有登记站点。", en: "No place has been put in yet."],
            action: isFiltered
                ? LinkButton(
                    frame["看全部站点", en: "See all places"],
                    to: wish.with {
                        ($0.needs, $0.isOpen, $0.region, $0.time) = ([], false, nil, nil)
                    }
                    .path(on: Self.path)
                ) : nil,
            frame: frame
        ).html
    }
}

extension Nearby {
    /// Where one starts, and when: works without JavaScript and without a position.
    private func startCard(_ frame: Frame) -> HTML {
        Card(
            frame["从哪里出发，什么时候", en: "From where, and when"],
            """
            \(when: origin != nil, locate(frame).html)\
            <form class="search" method="get" action="\(Self.path)" role="search">\(kept)\
            <label class="hidden" for="q">\(frame["站点名称或地址", en: "Name or address"])</label>\
            <input id="q" type="search" name="q" value="\(search)" enterkeyhint="search" \
            placeholder="\(frame["站点名称、街道", en: "Name or street"])">\
            <button class="btn">\(frame["找", en: "Find"])</button></form>\
            \(found(frame))\
            <form class="stack" method="get" action="\(Self.path)">\(keptForTime)\
            \(when: regions.count > 1, regionField(frame))\
            <div class="field"><label for="time">\(frame["什么时候去", en: "When"])\
             <span class="muted sm">\(frame["不填就是现在", en: "empty is now"])</span></label>\
            <input id="time" type="time" name="time" value="\(wish.time?.text ?? "")"></div>\
            <label class="choice"><input type="checkbox" name="allday" value="1"\
            \(when: wish.isAllDay, " checked")><span>\(frame["只看 24 小时开放的", en: "Only what is open day and night"])\
            </span></label>\
            <label class="choice"><input type="checkbox" name="open" value="1"\
            \(when: wish.isOpen, " checked")><span>\(frame["只看那时营业的", en: "Only what is open then"])\
            </span></label>\
            \(Button(frame["按这些找", en: "Show"], .plain))</form>
            """
        ).html
    }

    /// Stands before the list until there is a place to start from: nearest first is what one came for.
    private func locate(_ frame: Frame) -> LocateButton {
        LocateButton(frame: frame, otherwise: frame["请在下面选。", en: "choose below."])
    }

    private func regionField(_ frame: Frame) -> SelectField {
        SelectField(
            Field("region", frame["地区", en: "Region"], required: false),
            regions.map { Choice($0.code, frame[$0.title]) },
            chosen: wish.region,
            frame: frame
        )
    }

    private func found(_ frame: Frame) -> HTML? {
        guard !search.isEmpty else { return nil }
        guard !starts.isEmpty else {
            return "<p class=\"muted\">\(frame["没有找到叫这个的地方。", en: "Nothing is called that."])</p>"
        }
        let rows = starts.map { start in
            ListRow(frame[start.name], detail: "\(start.address)", to: start.path)
        }
        return """
            <p>\(frame["从这里出发：", en: "Start from:"])</p>\(Rows(rows))
            """
    }

    /// What a search for a start leaves as it is.
    private var kept: HTML {
        var html = keptForTime
        if wish.isOpen { html += HiddenField("open", "1").html }
        if wish.isAllDay { html += HiddenField("allday", "1").html }
        if let time = wish.time { html += HiddenField("time", time.text).html }
        return html
    }

    private var keptForTime: HTML {
        var html = HTML.empty
        for need in wish.needs { html += HiddenField("need", need).html }
        if let near = wish.near { html += HiddenField("near", near).html }
        if let from = wish.from { html += HiddenField("from", from).html }
        return html
    }
}

extension Nearby.Line {
    func row(_ frame: Frame) -> ListRow {
        let way = walk.map { walk in
            [
                frame["步行约 \(walk.minutes) 分钟", en: "about \(walk.minutes) min on foot"],
                frame[walk.zh, en: walk.en],
            ]
        }
        let parts = (way ?? []) + services.prefix(5).map { frame[$0] }
        let more = remarks.map { "<br>\(frame[$0])" as HTML }
        return ListRow(
            frame[name],
            detail: "\(parts.map(whole).dotted)\(more)",
            pill: Pill(frame[now.short], now.tone).html,
            to: path
        )
    }
}

/// A few words of a line that are not broken; somebody's long title may be.
private func whole(_ words: String) -> HTML {
    words.count > 24 ? "\(words)" : "<span class=\"nw\">\(words)</span>"
}

extension OpenNow {
    var tone: Tone {
        switch state {
        case .open: .ok
        case .closed: .plain
        case .unknown: .warn
        }
    }
}
