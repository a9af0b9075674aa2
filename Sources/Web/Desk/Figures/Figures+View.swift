import Hall
import Programs

extension Figures: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["指标", en: "Figures"],
            at: .desk(.figures),
            aside:
                Note(html: "\(frame["数据截至", en: "As of"]) \(frame.moment(asOf))").html,
            content: sections.isEmpty ? nothing(frame) : "\(sections.map { section($0, frame) })"
        )
    }

    private func section(_ section: Section, _ frame: Frame) -> HTML {
        """
        <section class="stack"><h2>\(frame[section.title])</h2>\
        <div class="kpis">\(section.measures.map { kpi($0, frame) })</div></section>
        """
    }

    private func kpi(_ measure: Measure, _ frame: Frame) -> HTML {
        """
        <a class="card kpi" href="\(measure.path)"><p class="muted sm">\(frame[measure.title])</p>\
        <p class="big num">\(text(measure.value))\(frame[measure.unit].map { unit($0) })</p>\(share(measure, frame))\
        \(measure.target.map { pill($0.words, isKept: $0.isKept, measure.lack, frame) })\
        \(measure.notes.map { Note(frame[$0]) })\(when: measure.open > 0, undecided(measure.open, frame))</a>
        """
    }

    private func unit(_ word: String) -> HTML { "<span class=\"muted sm\"> \(word)</span>" }

    private func text(_ value: Measure.Value) -> String {
        switch value {
        case .count(let count): String(count).grouped
        case .share(let share): share.text
        case .median(let number): number ?? "—"
        }
    }

    private func share(_ measure: Measure, _ frame: Frame) -> HTML? {
        guard case .share(let share) = measure.value else { return nil }
        let words = frame[
            "\(share.whole) 件中 \(share.part) 件",
            en: "\(share.part) of \(share.whole)"
        ]
        return "\(ShareBar(share, isKept: measure.target?.isKept ?? true))\(Note(words))"
    }

    private func pill(
        _ target: Words,
        isKept: Bool,
        _ lack: Words?,
        _ frame: Frame
    ) -> HTML {
        let words =
            isKept
            ? frame["目标\(frame[target])，达到", en: "Target \(frame[target]): kept"]
            : frame[
                "目标\(frame[target])，未达到\(frame[lack].map { "，\($0)" } ?? "")",
                en: "Target \(frame[target]): missed\(frame[lack].map { ", \($0)" } ?? "")"
            ]
        return "<p>\(Pill(words, isKept ? .ok : .warn))</p>"
    }

    private func undecided(_ count: Int, _ frame: Frame) -> HTML {
        Note(frame["另有 \(count) 件还没到时候", en: "\(count) more not settled yet"]).html
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .chartColumn,
            frame["还没有指标", en: "No figures yet"],
            frame[
                "服务写明要统计什么，这里就会出现。",
                en: "What the services count appears here."
            ],
            frame: frame
        ).html
    }
}

extension FigureCases: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[title],
            at: .desk(.figures),
            back: DeskSection.figures.path,
            content: """
                <p class="muted sm">\(frame[service]) · \(frame["数据截至", en: "As of"]) \
                \(frame.moment(asOf))</p>\(FilterChips(parts, frame: frame))\
                \(Card(isEmpty ? nothing(frame) : "\(table(frame))\(pager?.html(frame))"))
                """
        )
    }

    private var isEmpty: Bool { lines.isEmpty && places.isEmpty }

    private func table(_ frame: Frame) -> Table {
        lines.isEmpty ? placeTable(frame) : caseTable(frame)
    }

    private func placeTable(_ frame: Frame) -> Table {
        Table(
            frame[title],
            [
                .init(frame["编号", en: "Number"]), .init(frame["名称", en: "Name"]),
                .init(frame["状态", en: "Status"]), .init(frame["开放日", en: "Opened"]),
            ],
            places.map { place in
                .init([
                    "\(place.number)", "\(frame[place.name])", "\(frame[place.status])",
                    place.opened.map(frame.day) ?? "—",
                ])
            }
        )
    }

    private func caseTable(_ frame: Frame) -> Table {
        Table(
            frame[title],
            [
                .init(frame["编号", en: "Number"]), .init(frame["对象", en: "For"]),
                .init(frame["进度", en: "State"]), .init(frame["申请日", en: "Filed"]),
                .init(frame["来源", en: "Channel"]),
            ],
            lines.map { line in
                .init(
                    [
                        "<a class=\"num nw\" href=\"\(line.path)\">\(line.number)</a>",
                        "\(line.person)", "\(frame[line.step])", frame.day(line.filed),
                        "\(frame[line.channel])",
                    ],
                    path: line.path
                )
            }
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .chartColumn,
            frame["没有办件", en: "No cases"],
            frame["这一栏现在是空的。", en: "This list is empty now."],
            frame: frame
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
