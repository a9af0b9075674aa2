import Hall

@testable import Web

extension Samples {
    static var partners: [(name: String, screen: any Screen)] {
        [
            ("member-code", memberCode), ("counter-log-in", CounterLogIn(error: w("不对", "Wrong"))),
            ("counter", counterHome), ("counter-scan", counterScan), ("receipt", counterReceipt),
            ("list-price", CounterListPrice(pays: 25_00)), ("statements", counterStatements),
            ("partners", partnerList), ("partner-form", partnerForm), ("pay-partners", payPartners),
        ]
    }

    static let haircut = w("十元理发", "Haircut for ten yuan")
    static let shop = w("小李理发店", "Li's")

    static let memberCode = MemberCodePage(
        address: "https://union.example/partner/scan/abc",
        code: "0A1B2C3D4",
        until: at(6, 25, 9, 5),
        seconds: 290,
        name: script,
        isMember: true,
        categories: [w("新就业形态劳动者", "New-form worker")],
        offers: [
            .init(title: haircut, price: 10_00, path: "/services/x", refusal: nil),
            .init(
                title: haircut,
                price: 10_00,
                path: "/services/x",
                refusal: w("用完了。", "Used up.")
            ),
        ],
        had: [
            .init(title: haircut, partner: shop, paid: 10_00, at: at(6, 25, 9, 0), isUndone: false)
        ]
    )

    static let counterHome = CounterHome(
        lines: [
            .init(
                path: "/partner/redemptions/1",
                number: "DH-2024-000001",
                title: haircut,
                time: "09:00",
                paid: 10_00,
                isUndone: true
            )
        ],
        count: 1,
        paid: 10_00,
        borne: 15_00,
        hasItems: false,
        typed: script,
        error: w("没有这个会员码。", "There is no such code.")
    )

    static let counterScan = CounterScan(
        token: "abc",
        name: script,
        items: [
            .init(
                service: "s",
                offer: "o",
                title: haircut,
                listPrice: 25_00,
                pays: 10_00,
                borne: 15_00,
                reason: nil
            ),
            .init(
                service: "s",
                offer: "p",
                title: haircut,
                listPrice: 25_00,
                pays: 25_00,
                borne: 0,
                reason: w("不在范围内。", "Not meant.")
            ),
        ]
    )

    static let counterReceipt = CounterReceipt(
        path: "/partner/redemptions/1",
        number: "DH-2024-000001",
        title: haircut,
        at: at(6, 25, 9, 0),
        listPrice: 25_00,
        paid: 10_00,
        borne: 15_00,
        isUndone: false,
        mayUndo: true
    )

    static let counterStatements = CounterStatements(
        lines: [
            .init(
                path: "/partner/statements/1",
                number: "JS-2024-000001",
                month: "2024-06",
                owed: 15_00,
                state: w("待付款", "to be paid"),
                tone: .warn
            )
        ]
    )

    static let partnerList = Partners(
        filters: [ListFilter(w("合作中", "Open"), count: 1, path: "/desk/partners", isCurrent: true)],
        lines: [
            .init(
                id: "1",
                name: w(script, script),
                address: script,
                owner: union,
                items: 2,
                owed: 15_00,
                hasAccount: false
            )
        ],
        toBill: 2,
        pager: nil
    )

    static let partnerForm = PartnerForm(
        action: "/desk/partners/new",
        back: "/desk/partners",
        entry: PartnerEntry(name: script),
        owners: [.init("1", "A"), .init("2", "B")],
        account: "****1234",
        errors: ["name": w("请填写。", "Please enter it.")]
    )

    static let payPartners = PayStatements(
        lines: [
            .init(
                id: "1",
                number: "JS-2024-000001",
                month: "2024-06",
                partner: shop,
                sum: 15_00,
                hasAccount: true,
                bounced: script
            ),
            .init(
                id: "2",
                number: "JS-2024-000002",
                month: "2024-05",
                partner: shop,
                sum: 15_00,
                hasAccount: false
            ),
        ]
    )
}
