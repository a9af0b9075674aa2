import Calendar
import Programs

@testable import Web

extension Samples {
    static let payments = Payments(
        waiting: .init(
            count: 4,
            sum: 23_000_00,
            account: w("困难帮扶资金", "the hardship fund"),
            lastDay: day(6, 30),
            blocked: 1
        ),
        batches: [
            .init(
                id: "b2",
                number: "PF-2024-000012",
                count: 6,
                sum: 41_250_50,
                state: w("待复核", "To be checked"),
                tone: .warn,
                preparedBy: "李干事",
                on: day(6, 24)
            ),
            .init(
                id: "b1",
                number: "PF-2024-000011",
                count: 12,
                sum: 98_000_00,
                state: w("已办结", "Closed"),
                tone: .ok,
                preparedBy: "王干事",
                on: day(5, 28)
            ),
        ],
        pager: nil
    )

    static func batch(_ state: PaymentBatch.State) -> PaymentBatch {
        PaymentBatch(
            id: "b2",
            number: "PF-2024-000012",
            account: w("困难帮扶资金", "the hardship fund"),
            state: state,
            sum: 13_000_00,
            lines: [
                .init(
                    id: "1",
                    caseNumber: "KN-2024-000017",
                    casePath: "/desk/cases/06A1",
                    person: "张**",
                    account: "6217 ****0017",
                    sum: 10_000_00,
                    state: w("待付", "To pay"),
                    tone: .info,
                    isOpen: true
                ),
                .init(
                    id: "2",
                    caseNumber: "KN-2024-000018",
                    casePath: "/desk/cases/06A2",
                    person: "李**",
                    account: "6222 ****4410",
                    sum: 3_000_00,
                    state: w("已到账", "Paid"),
                    tone: .ok,
                    isOpen: false
                ),
            ],
            prepared: .init("李干事", at(6, 24, 16, 20)),
            checked: state == .sent ? .init("王干事", at(6, 25, 9, 2)) : nil,
            sent: state == .sent ? .init("王干事", at(6, 25, 9, 10)) : nil,
            checkBlocked: nil,
            version: 1
        )
    }

    static let figures = Figures(
        asOf: at(6, 25, 8, 0),
        sections: [
            .init(
                w("困难职工帮扶", "Hardship aid"),
                [
                    .init(
                        w("当月批、当月付", "Paid in the month of approval"),
                        .share(.init(part: 35, of: 36)),
                        target: (w("不低于 100%", "at least 100%"), false),
                        open: 2,
                        path: "/desk/figures/aid/a"
                    ),
                    .init(
                        w("主动找到的", "Found by us"),
                        .share(.init(part: 0, of: 0)),
                        path: "/desk/figures/aid/b"
                    ),
                    .init(
                        w("办件", "Cases"),
                        .count(1_286),
                        target: (w("高于 30", "more than 30"), true),
                        path: "/desk/figures/aid/c"
                    ),
                ]
            )
        ]
    )

    static let figureCases = FigureCases(
        title: w("当月批、当月付", "Paid in the month of approval"),
        service: w("困难职工帮扶", "Hardship aid"),
        asOf: at(6, 25, 8, 0),
        parts: [
            .init(w("算在内", "Counted"), count: 1, path: "/desk/figures/aid/a", isCurrent: true),
            .init(
                w("没算上", "Not counted"),
                count: 0,
                path: "/desk/figures/aid/a?part=missed",
                isCurrent: false
            ),
        ],
        lines: [
            .init(
                path: "/desk/cases/06A1",
                number: "KN-2024-000017",
                person: script,
                step: w("已发放", "Paid"),
                filed: day(6, 20),
                channel: w("主动发现", "Found by us")
            )
        ],
        pager: nil
    )
}
