import Calendar
import Hall
import Programs
import Registry
import Store

/// Where people work without what was promised: two lists that know nothing of each other.
struct GapsPage: Screen {
    let service: Words
    let figure: FiguresOf.Figure
    let gaps: GapsFound

    static func path(_ service: String, _ measure: String) -> String {
        "/desk/gaps/\(service)/\(measure.wireName)"
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame[figure.title],
            at: .desk(.figures),
            back: DeskSection.figures.path,
            content: """
                <p class="muted">\(frame["按直线距离乘 1.3 估算，不是沿道路量的。看的是 \(gaps.places) 个开放的站点。",
                en: "Straight lines times 1.3, not measured along streets; \(gaps.places) open places."])</p>\
                \(Card(FactList(facts(frame)).html))\
                \(gaps.rule.density.map { _ in thin(frame) })\(gaps.rule.reach.map { far($0, frame) })
                """
        )
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        [
            .init(frame["聚集点", en: "Clusters"], "\(gaps.clusters)"),
            .init(frame["职工", en: "Workers"], "\(gaps.workers)"),
            .init(frame["够近的职工", en: "Workers near enough"], "\(gaps.nearWorkers)"),
            .init(
                frame["达到", en: "Kept"],
                "\(figure.value.map { figure.percent($0) + "%" } ?? "—")"
            ),
        ]
    }

    private func name(_ gap: GapsFound.Gap) -> HTML {
        let at = gap.point.degrees
        return """
            <a href="/places/map?near=\(String(at.longitude)),\(String(at.latitude))">\(gap.name)</a> \
            <span class="muted sm">\(gap.area)</span>
            """
    }

    private func thin(_ frame: Frame) -> HTML {
        list(
            frame["人多、站点不够", en: "Many workers, too few places"],
            gaps.thin,
            [
                .init(frame["已有", en: "Has"], isNumber: true),
                .init(frame["应有", en: "Should have"], isNumber: true),
            ],
            frame
        ) { ["\($0.has ?? 0)", "\($0.wants ?? 0)"] }
    }

    private func far(_ reach: Measure.Gaps.Reach, _ frame: Frame) -> HTML {
        list(
            frame["\(reach.minutes) 分钟内到不了", en: "Beyond \(reach.minutes) minutes"],
            gaps.far,
            [
                .init(frame["最近的站点", en: "Nearest place"]),
                .init(frame["分钟", en: "Minutes"], isNumber: true),
            ],
            frame
        ) { ["\($0.nearest ?? "—")", "\($0.minutes.map(String.init) ?? "—")"] }
    }

    /// Where people work, how many they are, and what is wanting there.
    private func list(
        _ title: String,
        _ found: [GapsFound.Gap],
        _ columns: [Table.Column],
        _ frame: Frame,
        _ cells: (GapsFound.Gap) -> [HTML]
    ) -> HTML {
        guard !found.isEmpty else {
            return Card(title, Note(frame["没有缺口。", en: "No gaps."]).html).html
        }
        let first: [Table.Column] = [
            .init(frame["聚集点", en: "Cluster"]),
            .init(frame["职工", en: "Workers"], isNumber: true),
        ]
        let rows = found.map { Table.Row([name($0), "\($0.workers)"] + cells($0)) }
        return Card(title, Table(title, first + columns, rows).html).html
    }
}
