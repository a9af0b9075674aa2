import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Applying for many by a list: the file, what is done with each line, and what became of every one.
struct ListPage: Screen {
    let form: ListForm.Answer
    var sent = Fields()
    var error: Words?
    /// What became of the lines of a list that was sent.
    var lines: [ListedLine] = []
    var isTrial = false

    static func path(_ service: String) -> String { "/desk/apply/list/\(service)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame["按名单办理", en: "Apply by a list"],
            at: .desk(.apply),
            back: ProxyPath.start,
            content: "\(when: !lines.isEmpty, results(frame))\(sending(frame))"
        )
    }

    private func sending(_ frame: Frame) -> HTML {
        Card(
            frame[form.title],
            """
            \(frame[error].map { Notice(.warn, $0, frame: frame) })\
            <p>\(frame["每一行单独办：这一行没有问题就办好，有问题就不办，写明原因。",
            en: "Each line by itself: it is done wholly, or not at all and the reason is given."])</p>\
            \(SealedForm(to: Self.path(form.service), uploads: true, frame: frame, fields(frame)))
            """
        ).html
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(file(frame))\(action(frame))\(consent(frame))\
        \(Choices(
            Field("how", frame["怎么办", en: "What to do"]),
            [
                Choice("try", frame["先检查，不办理", en: "Check only"]),
                Choice("file", frame["办理", en: "Do it"]),
            ],
            chosen: [sent["how"] ?? "try"],
            frame: frame
        ))\(Button(frame["上传", en: "Send"], wide: true))
        """
    }

    private func file(_ frame: Frame) -> HTML {
        let columns = form.columns.map { frame[$0] }.joined(separator: frame["、", en: ", "])
        let more: String =
            columns.isEmpty
            ? "" : frame["，还可以有：\(columns)", en: "; there may also be: \(columns)"]
        let field = Field(
            "list",
            frame["名单文件", en: "The list"],
            hint: frame[
                "Excel 或 CSV，最多 \(ListToFile.most) 行。表头要有：姓名，身份证号或手机号\(more)。",
                en:
                    "Excel or CSV, at most \(ListToFile.most) lines, headed: name, and identity number or "
                    + "mobile number\(more)."
            ]
        )
        return field.group(
            FilePicker(
                name: field.name,
                label: frame["选一个 .xlsx 或 CSV 文件", en: "Choose an .xlsx or CSV file"],
                accept: ".xlsx,.csv,.txt",
                frame: frame
            ).html,
            frame: frame
        )
    }

    private func action(_ frame: Frame) -> HTML? {
        guard !form.actions.isEmpty else { return nil }
        let wait = Choice("", frame["登记后等人办理", en: "File them; somebody sees to them later"])
        let ways = form.actions.map { action in
            Choice(
                action.action,
                frame[
                    "登记后马上办：\(frame[action.title])",
                    en: "File them and at once: \(frame[action.title])"
                ]
            )
        }
        return Choices(
            Field("action", frame["登记以后", en: "And then"], required: false),
            [wait] + ways,
            chosen: [sent["action"] ?? ""],
            frame: frame
        ).html
    }

    private func consent(_ frame: Frame) -> HTML? {
        guard form.needsConsent else { return nil }
        return Choices(
            Field("consent", frame["本人怎么同意的", en: "How they agreed"]),
            [ConsentGiven.Way.paper, .phone, .face, .online].map {
                Choice($0.rawValue, frame[$0.title])
            },
            chosen: [sent["consent"] ?? ConsentGiven.Way.paper.rawValue],
            frame: frame
        ).html
    }

    private func results(_ frame: Frame) -> HTML {
        let done = lines.count { $0.finding == nil }
        let words =
            isTrial
            ? frame[
                "检查完了，还没有办理：\(done) 行可以办，\(lines.count - done) 行有问题。",
                en: "Checked, nothing done: \(done) lines are fine, \(lines.count - done) are not."
            ]
            : frame[
                "办好 \(done) 行，\(lines.count - done) 行没有办。",
                en: "\(done) lines done, \(lines.count - done) not."
            ]
        let table = Table(
            frame["每一行的结果", en: "Line by line"],
            [
                .init(frame["行", en: "Line"], isNumber: true), .init(frame["姓名", en: "Name"]),
                .init(frame["结果", en: "Result"]),
            ],
            lines.map { .init(["\($0.number)", "\($0.name)", result($0, frame)]) }
        )
        return Card(
            """
            \(Notice(done == lines.count ? .ok : .warn, words, frame: frame))\(table)
            """
        ).html
    }

    private func result(_ line: ListedLine, _ frame: Frame) -> HTML {
        if let finding = line.finding {
            return "\(Pill(frame["没有办", en: "Not done"], .warn)) \(frame[finding])"
        }
        guard !isTrial, let receipt = line.receipt else {
            return Pill(frame["可以办", en: "Fine"], .ok).html
        }
        let path = "/desk/cases/\(CaseID(raw: receipt.caseFile).description)"
        return """
            \(Pill(frame[receipt.step], .ok)) <a class="num nw" href="\(path)">\(receipt.number)</a>
            """
    }
}

/// Applying by a list.
struct ListRoutes: RouteGroup {
    let hall: Hall

    private static let path = "/desk/apply/list/{service}"
    /// A list is read whole, and each line of it is a case.
    private static let sendings = Pace("apply by list", burst: 10, perSecond: 0.1)

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.apply)) { visit in
                .page(ListPage(form: try await form(visit)))
            },
            Route(upload: Self.path, policy: .staff(.apply), pace: Self.sendings, send),
        ]
    }

    private func form(_ visit: Visit) async throws -> ListForm.Answer {
        try await hall.ask(ListForm(visit["service"]), as: visit.actor)
    }

    @Sendable private func send(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        var sink = FileSink()
        let fields = try await parts.drain(into: &sink)
        let form = try await form(visit)
        var page = ListPage(form: form, sent: fields)
        guard !sink.bytes.isEmpty else {
            page.error = Words(zh: "请选一个文件。", en: "Choose a file.")
            return .again(page)
        }
        let action = fields["action"].flatMap { id in
            form.actions.contains { $0.action == id } ? id : nil
        }
        let way = fields["consent"].flatMap(ConsentGiven.Way.init)
        page.isTrial = fields["how"] != "file"
        let list = ListToFile(
            form.service,
            consent: form.needsConsent ? way.map { ConsentGiven($0) } : nil,
            then: action,
            isTrial: page.isTrial
        )
        do {
            page.lines = try await hall.file(
                sink.bytes,
                by: list,
                once: visit.key,
                as: visit.actor
            )
        } catch let refusal as Refusal where refusal != .notFound {
            page.error = refusal.words
            return .again(page)
        }
        return .page(page)
    }
}
