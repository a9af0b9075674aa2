import Hall
import Programs
import Registry

/// What covers a worker because of where he works, and the text to read.
struct RuleCard: Piece {
    let line: MyRules.Line
    let frame: Frame

    var html: HTML {
        Card(
            frame[line.title],
            aside: Pill(frame["生效中", en: "In force"], .ok).html,
            """
            <p class="muted sm">\(frame[line.service])</p>\
            \(FactList([
                .init(frame["因为你在", en: "Because you work for"], "\(line.employer)"),
                .init(frame["从", en: "From"], frame.day(line.from)),
                .init(
                    frame["到", en: "Until"],
                    line.until.map { frame.day($0) } ?? "\(frame["长期", en: "No end"])"
                ),
            ]))\
            \(line.paper.map { paper in
                LinkButton(
                    frame["看合同全文", en: "Read the contract"],
                    to: "/me/contracts/\(paper.description)",
                    .primary,
                    wide: true
                )
            })
            """
        ).html
    }
}
