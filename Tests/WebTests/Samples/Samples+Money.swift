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
        periods: [
            .init(w("本月", "This month"), path: "/desk/figures", isCurrent: true),
            .init(w("4 月至今", "Since April"), path: "/desk/figures?from=4", isCurrent: false),
        ],
        asOf: at(6, 25, 8, 0),
        measures: [
            .init(
                w("当月批、当月付", "Paid in the month of approval"),
                .share(.init(part: 35, of: 36, targetPerMille: 1000)),
                note: w("1 笔跨月", "1 crossed the month"),
                path: "/x"
            ),
            .init(
                w("从申请到到账", "From application to money"),
                .days(tenths: 92),
                note: w("平均", "mean"),
                path: "/x"
            ),
            .init(w("发放金额", "Paid out"), .money(128_640_000), path: "/x"),
            .init(
                w("主动找到的", "Found by us"),
                .share(.init(part: 11, of: 36)),
                note: w("其余为自己申请", "the others applied"),
                path: "/x"
            ),
            .init(w("没有联系的线索", "Leads without contact"), .count(2), path: "/x"),
        ],
        trends: [
            .init(
                w("当月批、当月付", "Paid in the month of approval"),
                [
                    .init(w("4 月", "April"), .init(part: 10, of: 10, targetPerMille: 1000)),
                    .init(w("5 月", "May"), .init(part: 16, of: 17, targetPerMille: 1000)),
                    .init(w("6 月", "June"), .init(part: 0, of: 0, targetPerMille: 1000)),
                ]
            )
        ]
    )
}
