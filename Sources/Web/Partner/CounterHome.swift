import Calendar
import Hall
package import Programs
import Registry

/// What a counter opens in the morning: a field for the code, the camera, what was redeemed today.
package struct CounterHome: Sendable {
    package struct Line: Sendable {
        package var path: String
        package var number: String
        package var title: Words
        package var time: String
        package var paid: Fen
        package var isUndone: Bool
        /// What a voucher took off, where it was one.
        package var voucher: Fen?

        package init(
            path: String,
            number: String,
            title: Words,
            time: String,
            paid: Fen,
            isUndone: Bool
        ) {
            self.path = path
            self.number = number
            self.title = title
            self.time = time
            self.paid = paid
            self.isUndone = isUndone
        }
    }

    package var lines: [Line]
    package var count: Int
    package var paid: Fen
    package var borne: Fen
    package var hasItems: Bool
    package var typed: String
    package var error: Words?

    package init(
        lines: [Line],
        count: Int,
        paid: Fen,
        borne: Fen,
        hasItems: Bool,
        typed: String = "",
        error: Words? = nil
    ) {
        self.lines = lines
        self.count = count
        self.paid = paid
        self.borne = borne
        self.hasItems = hasItems
        self.typed = typed
        self.error = error
    }

    init(_ day: OpenCounterDay.Answer, typed: String = "", error: Words? = nil) {
        self.init(
            lines: day.today.map(Line.init),
            count: day.count,
            paid: Fen(day.paid),
            borne: Fen(day.borne),
            hasItems: day.hasItems,
            typed: typed,
            error: error
        )
    }
}

extension CounterHome.Line {
    init(_ view: RedemptionView) {
        self.init(
            path: "\(CounterPaths.redemptions)/\(view.id)",
            number: view.number,
            title: view.title,
            time: String(view.at.time.description.prefix(5)),
            paid: Fen(view.paid),
            isUndone: view.isUndone
        )
        voucher = view.isVoucher ? Fen(view.borne) : nil
    }
}

extension CounterHome: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["核销", en: "Redeem"],
            at: .partner,
            content: """
                \(when: !hasItems, nothingAgreed(frame))\(codeCard(frame))\(todayCard(frame))\
                \(LinkButton(frame["结算单", en: "Statements"], to: CounterPaths.statements, wide: true))
                """
        )
    }

    private func nothingAgreed(_ frame: Frame) -> HTML {
        Notice(
            .warn,
            frame[
                "还没有约定项目和价格，请联系工会。",
                en: "No items and prices are agreed yet: ask the union."
            ],
            frame: frame
        ).html
    }

    private func codeCard(_ frame: Frame) -> HTML {
        Card(
            """
            \(SealedForm(to: CounterPaths.code, frame: frame, """
            \(TextField(
                Field(
                    "code",
                    frame["会员码", en: "Member code"],
                    hint: frame["顾客手机上的九位，大小写、空格都行。", en: "Nine letters on the customer's phone."],
                    error: frame[error]
                ),
                value: typed,
                autocomplete: "off",
                frame: frame
            ))\(Button(frame["查看价格", en: "See the price"], wide: true))
            """))\
            <div class="stack" data-scanner hidden>\
            <button class="btn wide" type="button" data-scan>\(frame.icon(.camera))\
            \(frame["扫会员码", en: "Scan the code"])</button>\
            <video class="scan" data-scan-view hidden muted playsinline \
            aria-label="\(frame["摄像头画面", en: "What the camera sees"])"></video></div>\
            <p class="muted sm">\(frame["也可以用手机自带的相机扫，会直接打开这里。",
            en: "The phone's own camera opens this page too."])</p>
            """
        ).html
    }

    private func todayCard(_ frame: Frame) -> HTML {
        let sum = FactList([
            .init(frame["核销", en: "Redeemed"], frame["\(count) 笔", en: "\(count)"].html),
            .init(frame["收顾客", en: "From customers"], frame.money(paid)),
            .init(frame["工会补", en: "From the union"], frame.money(borne)),
        ])
        let rows = lines.map { line in
            ListRow(
                frame[line.title],
                detail: "\(line.time) · \(line.number)",
                pill: line.isUndone
                    ? Pill(frame["已撤销", en: "Undone"]).html
                    : Pill(
                        line.voucher.map { frame["券 \($0.text)", en: "voucher \($0.text)"] }
                            ?? line.paid.text,
                        .ok
                    ).html,
                to: line.path
            )
        }
        let list =
            lines.isEmpty
            ? Note(frame["今天还没有核销。", en: "Nothing redeemed today."]).html : Rows(rows).html
        return Card(frame["今天", en: "Today"], "\(sum)\(list)").html
    }
}

extension String {
    /// The text, escaped.
    fileprivate var html: HTML { "\(self)" }
}
