extension Figures: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["指标", en: "Figures"],
            at: .desk(.figures),
            aside:
                Note(html: "\(frame["数据截至", en: "As of"]) \(frame.moment(asOf))").html,
            content: """
                \(FilterChips(periods, frame: frame))\
                <section class="kpis" aria-label="\(frame["指标", en: "Figures"])">\
                \(measures.map { kpi($0, frame) })</section>\(trends.map { trend($0, frame) })
                """
        )
    }

    private func kpi(_ measure: Measure, _ frame: Frame) -> HTML {
        """
        <a class="card kpi" href="\(measure.path)"><p class="muted sm">\(frame[measure.title])</p>\
        <p class="big num">\(text(measure.value, frame))</p>\(detail(measure.value, frame))\
        \(frame[measure.note].map { "<p class=\"muted sm\">\($0)</p>" as HTML })</a>
        """
    }

    private func text(_ value: Measure.Value, _ frame: Frame) -> String {
        switch value {
        case .count(let count): String(count).grouped
        case .money(let fen): fen.text
        case .days(let tenths):
            frame["\(tenths / 10).\(tenths % 10) 天", en: "\(tenths / 10).\(tenths % 10) days"]
        case .share(let share): share.text
        }
    }

    private func detail(_ value: Measure.Value, _ frame: Frame) -> HTML? {
        guard case .share(let share) = value else { return nil }
        return """
            \(ShareBar(share))<p class="row wrap"><span class="muted sm">\
            \(frame["\(share.whole) 件中 \(share.part) 件", en: "\(share.part) of \(share.whole)"])\
            </span>\
            \(share.target.map { pill($0, share, frame) })</p>
            """
    }

    private func pill(_ target: Int, _ share: Share, _ frame: Frame) -> Pill {
        let goal = Share.percent(target)
        return share.isMet
            ? Pill(frame["目标 \(goal)，达到", en: "Target \(goal): met"], .ok)
            : Pill(frame["目标 \(goal)，未达到", en: "Target \(goal): missed"], .warn)
    }

    private func trend(_ trend: Trend, _ frame: Frame) -> HTML {
        Card(
            frame[trend.title],
            Table(
                frame[trend.title],
                [
                    .init(frame["月份", en: "Month"]),
                    .init(frame["比例", en: "Share"], isNumber: true),
                    .init(frame["件数", en: "Cases"], isNumber: true),
                    .init(frame["图示", en: "Bar"], isSilent: true),
                ],
                trend.months.map { month in
                    .init([
                        "<span class=\"nw\">\(frame[month.label])</span>", "\(month.share.text)",
                        "\(month.share.part) / \(month.share.whole)", ShareBar(month.share).html,
                    ])
                }
            ).html
        ).html
    }
}

extension Figures.Share {
    /// "97.2%"; a dash where there is nothing to share.
    var text: String { perMille.map(Self.percent) ?? "—" }

    static func percent(_ perMille: Int) -> String {
        perMille.isMultiple(of: 10) ? "\(perMille / 10)%" : "\(perMille / 10).\(perMille % 10)%"
    }
}
