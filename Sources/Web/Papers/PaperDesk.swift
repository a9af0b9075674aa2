import Calendar
import Hall
import Programs

/// The register of issued numbers.
struct PaperDesk: Screen {
    static let length = 50

    private let answer: PaperRegister.Answer
    private let wish: PaperRegister.Wish
    private let number: Int

    init(_ answer: PaperRegister.Answer, _ wish: PaperRegister.Wish, page: Int) {
        self.answer = answer
        self.wish = wish
        number = page
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame["发文登记簿", en: "Register of papers"],
            at: .desk(.papers),
            content: """
                \(Card(filter(frame)))\
                \(Card(answer.lines.isEmpty ? nothing(frame) : "\(table(frame))\(pager?.html(frame))\(export(frame))"))
                """
        )
    }

    private func filter(_ frame: Frame) -> HTML {
        """
        <form class="row wrap" method="get" action="\(DeskSection.papers.path)">\
        \(SelectField(
            Field("service", frame["哪项服务", en: "Service"], required: false),
            answer.services.map { Choice($0.id, frame[$0.title]) },
            chosen: wish.service,
            frame: frame
        ))\
        \(TextField(
            Field("from", frame["从哪天", en: "From"], required: false),
            .date,
            value: wish.from?.description ?? "",
            frame: frame
        ))\
        \(TextField(
            Field("until", frame["到哪天", en: "Until"], required: false),
            .date,
            value: wish.until?.description ?? "",
            frame: frame
        ))\(Button(frame["查找", en: "Search"], .plain))</form>
        """
    }

    private func table(_ frame: Frame) -> HTML {
        let titles = Dictionary(
            answer.services.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first }
        )
        return Table(
            frame["发文登记簿，最新的在前", en: "Register of papers, the latest first"],
            [
                .init(frame["文号", en: "Number"]), .init(frame["标题", en: "Title"]),
                .init(frame["日期", en: "Date"]), .init(frame["签发单位", en: "Signed by"]),
                .init(frame["服务", en: "Service"]),
            ],
            answer.lines.map { line in
                let path = "\(PaperItem.desk)/\(line.id)"
                return .init(
                    [
                        "<a class=\"nw\" href=\"\(path)\">\(line.number)</a>",
                        "\(frame[line.title])", frame.day(line.day), "\(frame[line.signer])",
                        "\(frame[titles[line.service]] ?? line.service)",
                    ],
                    path: path
                )
            }
        ).html
    }

    private func export(_ frame: Frame) -> HTML {
        SealedForm(
            to: "\(DeskSection.papers.path)/export",
            frame: frame,
            """
            \(HiddenField("service", wish.service ?? ""))\
            \(HiddenField("from", wish.from?.description ?? ""))\
            \(HiddenField("until", wish.until?.description ?? ""))\
            \(Button(frame["下载表格（xlsx）", en: "Take it as a table (xlsx)"], .plain))
            """
        ).html
    }

    private var pager: Pager? {
        let first = (number - 1) * Self.length
        return Pager(
            page: number,
            size: Self.length,
            first: first,
            shown: answer.lines.count,
            total: answer.total,
            at: here
        )
    }

    private var here: String {
        let parts = [
            wish.service.map { "service=\($0.percentEncoded)" },
            wish.from.map { "from=\($0)" }, wish.until.map { "until=\($0)" },
        ].compactMap(\.self)
        return DeskSection.papers.path + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .fileText,
            frame["还没有文书", en: "No papers yet"],
            frame[
                "办件里写出的通知、函件都会登记在这里。",
                en: "Notices and letters written in cases are registered here."
            ],
            frame: frame
        ).html
    }
}
