import Hall
import Programs

/// A paper to read, and ways to take it along.
struct PaperPage: Screen {
    let paper: ReadPaper.Answer
    let place: Page.Place
    /// Where this page is, and the case.
    let path: String
    let casePath: String

    func page(in frame: Frame) -> Page {
        Page(
            frame[paper.line.title],
            at: place,
            back: casePath,
            content: """
                \(Card("\(PaperSheet(paper.text, frame: frame))\(ways(frame))"))\(proof(frame))
                """
        )
    }

    private func ways(_ frame: Frame) -> HTML {
        """
        <p class="row wrap">\
        \(LinkButton(frame["打开 PDF", en: "Open the PDF"], to: "\(path)/pdf", .primary))\
        \(when: paper.text.en != nil, LinkButton(
            frame["英文译文 PDF", en: "English translation, PDF"],
            to: "\(path)/pdf?language=en"
        ))</p>
        """
    }

    private func proof(_ frame: Frame) -> HTML {
        let code = paper.text.code
        return Card(
            frame["真伪可以查", en: "Anybody can check it"],
            """
            <p>\(frame["拿到这份文书的人，扫上面的二维码或者输入核验码，就能查它是不是真的。",
            en: "Whoever holds this paper scans its code, or types it, and sees whether it is genuine."])</p>\
            \(FactList([
                .init(frame["核验码", en: "Code"], "<span class=\"num\">\(code.inGroups)</span>"),
                .init(frame["文字指纹", en: "Fingerprint"], "<code class=\"print\">\(paper.sha256.hex)</code>"),
            ]))\
            \(LinkButton(
                frame["去核验页看看", en: "See what the check says"],
                to: "\(CheckPaper.path)?code=\(code)"
            ))
            """
        ).html
    }
}
