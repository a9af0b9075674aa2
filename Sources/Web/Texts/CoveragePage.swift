import Hall
import Programs
import Registry
import Store

/// Whom a case covers by a rule: its firms with how many work there today, and their people on demand.
struct CoveragePage: Screen {
    let answer: OpenCoverage.Answer
    let path: String
    let casePath: String
    /// The firm whose people are listed.
    let firm: OrganisationID?

    func page(in frame: Frame) -> Page {
        Page(
            frame["覆盖的企业和职工", en: "Firms and workers covered"],
            at: .desk(.inbox),
            back: casePath,
            content: """
                <p class="muted num">\(answer.number) · \(frame[answer.service])</p>\
                \(Card(FactList([
                    .init(frame["企业", en: "Firms"], "\(answer.firms.count)"),
                    .init(frame["职工", en: "Workers"], "\(answer.count)"),
                ]).html))\
                \(when: !answer.firms.isEmpty, Card(table(frame)).html)\(unknown(frame))\(people(frame))
                """
        )
    }

    private func table(_ frame: Frame) -> HTML {
        Table(
            frame["企业", en: "Firms"],
            [
                .init(frame["企业", en: "Firm"]), .init(frame["职工人数", en: "Workers"], isNumber: true),
                .init(frame["从", en: "From"]), .init(frame["到", en: "Until"]),
            ],
            answer.firms.map { firm in
                .init([
                    "<a href=\"\(path)?firm=\(firm.id.description)\">\(firm.name)</a>",
                    "\(firm.people)",
                    firm.from.map { frame.day($0) } ?? "\(frame["还没生效", en: "Not in force"])",
                    firm.until.map { frame.day($0) } ?? "—",
                ])
            }
        ).html
    }

    private func unknown(_ frame: Frame) -> HTML {
        guard !answer.unknown.isEmpty else { return .empty }
        let names = answer.unknown.joined(separator: "、")
        return Notice(
            .warn,
            frame[
                "单位名册里没有：\(names)。生效以前登记好单位，职工才算进来。",
                en:
                    "Not in the registry: \(names). Their people count only where they are registered before it is in force."
            ],
            frame: frame
        ).html
    }

    private func people(_ frame: Frame) -> HTML {
        guard let firm, let name = answer.firms.first(where: { $0.id == firm })?.name else {
            return .empty
        }
        let more = answer.next.map { next in
            LinkButton(
                frame["后面的", en: "Next"],
                to: "\(path)?firm=\(firm.description)&after=\(next.description)"
            ).html
        }
        return Card(
            name,
            "\(Rows(answer.people.map { ListRow($0) }))\(more)"
        ).html
    }
}
