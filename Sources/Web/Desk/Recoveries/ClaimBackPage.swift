import Hall
import Programs
import Registry

/// Says that money of a case was paid wrongly.
struct ClaimBackPage: Screen {
    let answer: OpenClaimable.Answer
    var typed: [String: String] = [:]
    var faults: [String: Words] = [:]

    private var back: String { "/desk/cases/\(answer.caseFile)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame["追回款项 · \(answer.number)", en: "Claim back · \(answer.number)"],
            at: .desk(.recoveries),
            back: back,
            content: Card(answer.payments.isEmpty ? nothing(frame) : form(frame)).html
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Note(
            frame[
                "这一件没有可以追回的款项：还没有发放，或者已经在追回。",
                en: "There is nothing to claim back: not paid yet, or claimed already."
            ]
        ).html
    }

    private func form(_ frame: Frame) -> HTML {
        SealedForm(
            to: back + "/claim",
            frame: frame,
            """
            \(SelectField(
                field("grant", frame["哪一笔", en: "Which payment"], frame),
                answer.payments.map { payment in
                    let left = frame[Words(fen: payment.left)]
                    return Choice(
                        payment.grant.description,
                        frame["\(frame[payment.title])，可追回 \(left)", en: "\(frame[payment.title]), up to \(left)"]
                    )
                },
                chosen: typed["grant"] ?? only,
                frame: frame
            ))\
            \(TextField(
                field("sum", frame["追回多少元", en: "How much, in yuan"], frame),
                .money, value: typed["sum"] ?? "", frame: frame))\
            \(TextArea(
                field(
                    "reason",
                    frame["为什么（当事人看得到）", en: "Why; the person reads it"],
                    frame
                ),
                value: typed["reason"] ?? "",
                most: 500,
                frame: frame
            ))\
            \(Button(frame["提出追回", en: "Propose it"]))
            """
        ).html
    }

    /// Where there is one payment, that is meant.
    private var only: String {
        answer.payments.count == 1 ? answer.payments[0].grant.description : ""
    }

    private func field(_ name: String, _ label: String, _ frame: Frame) -> Field {
        Field(name, label, error: faults[name].map { frame[$0] })
    }
}
