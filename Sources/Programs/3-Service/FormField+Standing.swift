import Casework

/// The questions that the language itself asks: of a promise, of a meeting, of a payment.
extension FormField {
    static func promise(by parties: [Party], hasSum: Bool, at place: Place) -> [FormField] {
        let sum = standing(
            Promise.sum,
            Words(zh: "承诺多少钱？", en: "How much is promised?"),
            Words(zh: "承诺金额", en: "Sum promised"),
            .money(.any),
            at: place
        )
        return [
            standing(
                Promise.giver,
                Words(zh: "谁作出承诺？", en: "Who gives the promise?"),
                Words(zh: "承诺方", en: "Promised by"),
                .choose(FormChoice(parties)),
                at: place
            )
        ] + (hasSum ? [sum] : []) + [
            standing(
                Promise.until,
                Words(zh: "最晚哪一天？", en: "By which day at the latest?"),
                Words(zh: "承诺期限", en: "Promised day"),
                .date,
                help: Words(
                    zh: "当天也算；过了这天没有兑现，系统自动记为失信",
                    en: "That day counts; if it passes unkept, the promise breaks by itself"
                ),
                at: place
            )
        ]
    }

    static func meeting(of parties: [Party], at place: Place) -> [FormField] {
        [
            standing(
                CaseMeeting.day,
                Words(zh: "哪一天开的会？", en: "On which day was it?"),
                Words(zh: "会议日期", en: "Day of the meeting"),
                .date,
                isOptional: true,
                help: Words(zh: "不清楚就空着", en: "Leave it empty if it is not known"),
                at: place
            ),
            standing(
                CaseMeeting.venue,
                Words(zh: "在哪里开的？", en: "Where was it?"),
                Words(zh: "会议地点", en: "Place of the meeting"),
                .text(isLong: false),
                isOptional: true,
                at: place
            ),
            standing(
                CaseMeeting.came,
                Words(zh: "谁到场？", en: "Who came?"),
                Words(zh: "到场各方", en: "Present"),
                .choose(FormChoice(parties, isMany: true)),
                isOptional: true,
                at: place
            ),
            standing(
                CaseMeeting.minutes,
                Words(zh: "会上说了什么、定了什么？", en: "What was said and settled?"),
                Words(zh: "会议纪要", en: "Minutes"),
                .text(isLong: true),
                at: place
            ),
        ]
    }

    static func payment(by parties: [Party], at place: Place) -> [FormField] {
        [
            standing(
                PostedPayment.payer,
                Words(zh: "谁付的钱？", en: "Who paid?"),
                Words(zh: "付款方", en: "Paid by"),
                .choose(FormChoice(parties)),
                at: place
            ),
            standing(
                PostedPayment.sum,
                Words(zh: "到账多少钱？", en: "How much was paid?"),
                Words(zh: "到账金额", en: "Sum paid"),
                .money(.any),
                at: place
            ),
            standing(
                PostedPayment.day,
                Words(zh: "哪一天到账？", en: "On which day?"),
                Words(zh: "到账日期", en: "Day of payment"),
                .date,
                isOptional: true,
                help: Words(zh: "空着就是今天", en: "Empty means today"),
                at: place
            ),
        ]
    }

    static func standing(
        _ id: String,
        _ ask: Words,
        _ title: Words,
        _ kind: FieldKind,
        isOptional: Bool = false,
        help: Words? = nil,
        at place: Place
    ) -> FormField {
        FormField(
            id: id,
            ask: ask,
            title: title,
            help: help,
            kind: kind,
            isOptional: isOptional,
            neededWhen: nil,
            sees: nil,
            party: nil,
            isStanding: true,
            by: nil,
            place: place
        )
    }
}

extension FormChoice {
    /// One of these parties, or several of them.
    init(_ parties: [Party], isMany: Bool = false) {
        self.init(
            options: parties.map { Option(code: $0.id, title: $0.title) },
            isMany: isMany
        )
    }
}
