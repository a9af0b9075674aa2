import HTTPTypes
import Hall
import Programs

/// What the union has written to a worker, and the check of any paper by whoever holds it.
struct PaperRoutes: RouteGroup {
    let hall: Hall

    /// A code is as long as it is so that nobody hits one by trying; trying is slow all the same.
    private static let checks = Pace("check papers", burst: 30, perSecond: 0.5)

    var routes: [Route] {
        [
            Route(.get, "/paper/{paper}", policy: .worker) { visit in
                let paper = try await read(visit)
                return .page(
                    PaperPage(
                        paper: paper,
                        place: .worker(.me),
                        path: "\(PaperItem.mine)/\(visit["paper"])",
                        casePath: "/cases/\(paper.line.caseFile)"
                    )
                )
            },
            Route(.get, "/paper/{paper}/pdf", policy: .worker) { visit in
                try await hall.print(
                    try await read(visit).text,
                    for: visit,
                    from: "\(PaperItem.mine)/\(visit["paper"])"
                )
            },
            Route(.get, CheckPaper.path, policy: .open, pace: Self.checks, check),
        ]
    }

    private func read(_ visit: Visit) async throws -> ReadPaper.Answer {
        try await hall.perform(ReadPaper(Addressed.paper(visit["paper"])), as: visit.actor)
    }

    @Sendable private func check(_ visit: Visit) async throws -> Reply {
        guard let code = visit.query["code"], !code.isEmpty else { return .page(PaperCheck()) }
        let answer = try await hall.ask(CheckPaper(code), as: visit.actor)
        return .page(
            PaperCheck(typed: code, answer: .some(answer)),
            status: answer == nil ? .notFound : .ok
        )
    }
}

extension Hall {
    /// A paper as a PDF to look at; where none can be made, the page of its words says why.
    func print(_ paper: PaperText, for visit: Visit, from path: String) async throws -> Reply {
        let isEnglish = visit.query["language"] == Language.en.rawValue && paper.en != nil
        let language: Language = isEnglish ? .en : .zh
        let bytes: [UInt8]
        do {
            bytes = try await printed(paper, in: language, origin: visit.origin)
        } catch let refusal as Refusal {
            let words = visit.frame[refusal.words]
            return .seeOther(path, flash: Flash(.warn, words))
        }
        let name = "\(paper.number) \(paper[language].title).pdf"
        return Reply(
            .bytes(bytes, type: "application/pdf"),
            headers: [.contentDisposition: "inline; filename*=UTF-8''\(name.percentEncoded)"]
        )
    }
}

/// Is this paper genuine? A field for the code, and what is known of it.
struct PaperCheck: Screen {
    var typed = ""
    /// Nil before anything was asked; nil within where no paper has the code.
    var answer: CheckPaper.Proof??

    func page(in frame: Frame) -> Page {
        Page(
            frame["核验文书", en: "Check a paper"],
            at: .worker(nil),
            back: "/",
            content: """
                \(answer.map { result($0, frame) })\(Card(form(frame)))
                """
        )
    }

    private func result(_ answer: CheckPaper.Proof?, _ frame: Frame) -> HTML {
        guard let answer else {
            return Notice(
                .warn,
                frame[
                    "没有这个核验码的文书。请对照纸上的字再输一次；还是没有，就不要相信这份文书，向出具它的工会核实。",
                    en:
                        "No paper has this code. Type it again as it stands there; if there is still none, do not trust the paper and ask the union."
                ],
                frame: frame
            ).html
        }
        return Card(
            """
            \(Notice(.ok, frame["这份文书是真的。请对照下面各项和纸上写的是否一样。",
            en: "This paper is genuine. Compare what stands below with what you hold."], frame: frame))\
            \(FactList([
                .init(frame["文号", en: "Number"], "<span class=\"num\">\(answer.number)</span>"),
                .init(frame["标题", en: "Title"], "\(frame[answer.title])"),
                .init(frame["出具单位", en: "Issued by"], "\(frame[answer.signer])"),
                .init(frame["日期", en: "Date"], frame.day(answer.day)),
                .init(frame["文字指纹", en: "Fingerprint"], "<code class=\"print\">\(answer.sha256.hex)</code>"),
            ]))\
            <p class="muted sm">\(frame["这里不显示文书写给谁、写了什么。",
            en: "Whom it is written to and what it says is not shown here."])</p>
            """
        ).html
    }

    private func form(_ frame: Frame) -> HTML {
        """
        <form class="stack" method="get" action="\(CheckPaper.path)">\
        \(TextField(
            Field(
                "code",
                frame["文书上的核验码", en: "The code on the paper"],
                hint: frame["12 个字母和数字，短横和大小写没有关系。", en: "Twelve letters and digits; dashes and capitals do not matter."]
            ),
            value: typed,
            autocomplete: "off",
            frame: frame
        ))\(Button(frame["核验", en: "Check"], wide: true))</form>
        """
    }
}
