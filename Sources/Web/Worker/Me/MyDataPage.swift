import Hall
import Programs

/// What the hall holds about the reader, and taking it along.
struct MyDataPage: Screen {
    static let path = "/me/data"

    var error: Words?

    func page(in frame: Frame) -> Page {
        Page(
            frame["我的资料", en: "My data"],
            at: .worker(.me),
            back: "/me",
            content: """
                \(frame[error].map { Notice(.warn, $0, frame: frame) })\
                \(Card(
                    frame["全部带走", en: "Take it along"],
                    """
                    <p>\(frame[
                        """
                        工会这里有关你的资料，打成一个压缩包给你：登记的信息、会籍、办件和结果、理由、领到的钱和券、保障、优惠、同意过的、没交的表和消息。
                        """,
                        en: """
                            Everything the union holds about you, in one ZIP: the registry, your unions, your cases with \
                            their answers, reasons and outcomes, what you were given, covers, prices at partners, \
                            consents, forms not sent, and messages.
                            """
                    ])</p>\
                    <p class="muted sm">\(frame[
                        """
                        里面有两个文件：一个网页，打开就能看；一个给程序读（JSON）。身份证号、银行卡号只留几位，别人的电话不在里面；交过的照片在各件的页面上。一天最多 3 次，会留记录。
                        """,
                        en: """
                            It holds two files: a page to read, and one for programs (JSON). Of identity and bank numbers \
                            there are a few digits, of others no phones; photos are on the pages of your cases. Three \
                            times a day at the most; that you took it is noted.
                            """
                    ])</p>\
                    <p class="muted sm">\(frame[
                        "存好，别发给别人，也别在公用电脑上打开。",
                        en: "Keep it safe: do not pass it on, nor open it on a shared computer."
                    ])</p>\
                    \(SealedForm(
                        to: Self.path,
                        frame: frame,
                        Button(frame["下载我的资料", en: "Download my data"]).html
                    ))
                    """
                ))
                """
        )
    }
}

extension MyData {
    /// The page that a person reads: it needs nothing but itself.
    func document(in language: Language) -> [UInt8] {
        let title = Words(zh: "我的资料", en: "My data")[language]
        let made = "\(madeAt)"
        let page: HTML = """
            <!doctype html><html lang="\(language == .zh ? "zh-CN" : "en")"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width"><title>\(title)</title>\
            <style>body{font:16px/1.6 sans-serif;max-width:50em;margin:1em auto;padding:0 1em}\
            dl{border:1px solid #ccc;border-radius:8px;padding:.5em 1em}dt{color:#555}dd{margin:0 0 .5em}</style>\
            </head><body><h1>\(title)</h1><p>\(made)</p>\
            \(sections.map { Self.section($0, language) })</body></html>
            """
        return Array(page.text.utf8)
    }

    private static func section(_ section: Section, _ language: Language) -> HTML {
        let none = Words(zh: "没有。", en: "None.")[language]
        let body: HTML =
            section.records.isEmpty
            ? "<p>\(none)</p>" : "\(section.records.map { record($0, language) })"
        return "<h2>\(section.title[language])</h2>\(body)"
    }

    private static func record(_ record: Record, _ language: Language) -> HTML {
        let fields = record.fields.map { field -> HTML in
            let value: HTML =
                switch field.value {
                case .words(let words): "\(words[language])"
                case .records(let records): "\(records.map { self.record($0, language) })"
                }
            return "<dt>\(field.title[language])</dt><dd>\(value)</dd>"
        }
        return "<dl>\(fields)</dl>"
    }
}
