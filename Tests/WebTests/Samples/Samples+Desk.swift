import Calendar
import Programs

@testable import Web

extension Samples {
    static var desk: [(name: String, screen: any Screen)] {
        [
            ("desk", deskHome), ("desk-login", DeskLogIn(.password(name: ""))),
            (
                "desk-login-again",
                DeskLogIn(.again(name: "李干事"), back: "/desk", error: w("密码不对。", "Wrong password."))
            ),
            ("inbox", inbox(lines)), ("inbox-empty", inbox([])), ("desk-case", deskCase),
            (
                "reveal",
                RevealForm(label: w("身份证号", "Identity number"), action: "/x", back: "/desk")
            ),
            (
                "revealed",
                Revealed(
                    label: w("身份证号", "Identity number"),
                    value: "99010119900101001X",
                    back: "/desk"
                )
            ),
            ("bulk", bulkConfirm), ("bulk-result", bulkResult), ("payments", payments),
            ("batch", batch(.prepared)), ("batch-sent", batch(.sent)), ("leads", leads),
            (
                "lead-new",
                LeadForm(questions: [
                    Prompt("name", w("怎么称呼", "What to call them"), .text),
                    Prompt("phone", w("手机号", "Phone"), .phone, isOptional: true),
                    Prompt("note", w("怎么发现的", "How found"), .longText),
                ])
            ),
            ("lead", lead(consent: nil)),
            (
                "lead-consent",
                lead(
                    consent: .init(
                        id: "c1",
                        at: at(6, 22, 15, 40),
                        how: w("电话里同意", "By phone"),
                        by: "李干事"
                    )
                )
            ),
            ("find", findPeople), ("figures", figures),
            ("figure-cases", figureCases), ("upload-over", UploadOver()), ("apply-for", proxyFind),
            ("register-person", RegisterForm(service: "x")),
            ("apply-for-form", proxyFill),
            (
                "upload-link",
                UploadDoor(
                    token: "x",
                    union: union,
                    service: w("困难职工帮扶", "Hardship aid"),
                    until: day(7, 2),
                    questions: [
                        Prompt("proof", w("证明材料", "Proof"), .files([]))
                    ],
                    received: 2
                )
            ),
        ]
    }

    static let lines: [InboxLine] = [
        InboxLine(
            id: "06A1",
            number: "KN-2024-000017",
            title: w("困难职工帮扶", "Hardship aid"),
            person: "张**",
            step: w("审核", "Review"),
            due: day(6, 23),
            version: 3
        ),
        InboxLine(
            id: "06A2",
            number: "KN-2024-000018",
            title: w("困难职工帮扶", "Hardship aid"),
            person: "李**",
            step: w("审核", "Review"),
            due: day(6, 25),
            mark: w("需人工核实", "To be checked"),
            version: 1
        ),
        InboxLine(
            id: "06A3",
            number: "HZ-2024-000108",
            title: w("互助理赔", "Mutual aid claim"),
            person: "王**",
            step: w("区级复核", "Second review"),
            due: day(6, 27),
            version: 2
        ),
        InboxLine(
            id: "06A4",
            number: "KN-2024-000021",
            title: w("困难职工帮扶", "Hardship aid"),
            person: script,
            step: w("等待补材料", "Waiting for papers"),
            due: day(7, 9),
            version: 2
        ),
    ]

    static let deskHome = DeskHome(
        counts: [
            .init(
                w("超期", "Overdue"),
                1,
                .brand,
                note: w("最久 2 天", "Longest 2 days"),
                path: "/desk/inbox?due=over"
            ),
            .init(w("今天到期", "Due today"), 1, .warn, path: "/desk/inbox?due=today"),
            .init(
                w("本月待发放", "To pay this month"),
                4,
                .info,
                note: w("¥23,000", "¥23,000"),
                path: "/desk/payments"
            ),
            .init(w("没联系过的线索", "Leads without contact"), 2, .warn, path: "/desk/leads"),
        ],
        next: Array(lines.prefix(3))
    )

    static func inbox(_ lines: [InboxLine]) -> Inbox {
        Inbox(
            filters: [
                .init(w("全部", "All"), count: 4, path: "/desk/inbox", isCurrent: true),
                .init(w("超期", "Overdue"), count: 1, path: "/desk/inbox?due=over", isCurrent: false),
                .init(
                    w("今天到期", "Due today"),
                    count: 1,
                    path: "/desk/inbox?due=today",
                    isCurrent: false
                ),
                .init(
                    w("等别人", "Waiting on others"),
                    count: 1,
                    path: "/desk/inbox?due=others",
                    isCurrent: false
                ),
            ],
            search: script,
            lines: lines,
            bulk: [
                .init("approve", w("通过", "Approve")), .init("ask", w("要求补材料", "Ask for papers")),
            ],
            pager: Pager(from: 1, to: 4, total: 1204, next: "/desk/inbox?page=2")
        )
    }

    static let deskCase = CaseDesk(
        id: "06A2",
        number: "KN-2024-000018",
        title: w("困难职工帮扶", "Hardship aid"),
        person: "张**",
        step: w("审核", "Review"),
        tone: .info,
        due: day(6, 25),
        channel: w("干事代办", "entered by an officer"),
        version: 3,
        groups: [
            .init(
                w("申请人", "Applicant"),
                [
                    .init(w("姓名", "Name"), "张**", reveal: "/desk/cases/06A2/reveal/name"),
                    .init(
                        w("身份证号", "Identity number"),
                        "990101********001X",
                        reveal: "/desk/cases/06A2/reveal/id"
                    ),
                    .init(w("工作地", "Works in"), "本区", source: w("会员库", "registry")),
                    .init(w("所在工会", "Union"), script),
                ]
            ),
            .init(
                w("填报", "Answers"),
                [
                    .init(w("致困原因", "Cause"), "重病"),
                    .init(w("家庭人口", "Household"), "5"),
                    .init(w("全家月收入", "Monthly income"), "¥6,000"),
                    .init(w("自付医疗费", "Own medical cost"), nil),
                ]
            ),
        ],
        files: [.init(name: "住院小结.jpg", size: "1.2 MB", path: "/x")],
        why: [whyYes, whyNeeds],
        events: myCase.events,
        grants: myCase.grants,
        actions: [
            .init(
                "approve",
                w("通过", "Approve"),
                isMain: true,
                say: .optional,
                follows: w("转资金发放，6月30日前付清。", "Goes to payment, due by 30 June.")
            ),
            .init("ask back", w("要求补材料", "Ask for papers"), say: .required),
            .init("refuse", w("不通过", "Refuse"), say: .required),
            .init(
                "confirm",
                w("人工确认在本地工作", "Confirm works here"),
                blocked: w("规则已判定符合，不用人工确认。", "The rules already say yes.")
            ),
        ],
        audit: [
            .init(at(6, 21, 10, 5), w("李干事", "Officer Li"), w("受理", "took up the case")),
            .init(
                at(6, 21, 10, 7),
                w("李干事", "Officer Li"),
                w("查看身份证号：核对户籍", "revealed the identity number: to check residence")
            ),
        ],
        next: "/desk/cases/06A3"
    )

    static let bulkConfirm = BulkConfirm(
        action: "approve",
        title: w("通过", "Approve"),
        lines: [
            .init(token: "06A1.3", number: "KN-2024-000017", person: "张**", amount: 10_000_00),
            .init(token: "06A2.1", number: "KN-2024-000018", person: "李**", amount: 3_000_00),
            .init(
                token: "06A4.2",
                number: "KN-2024-000021",
                person: "王**",
                amount: nil,
                left: w("还缺自付医疗费", "Own medical cost is missing")
            ),
        ],
        total: 13_000_00,
        asksNote: true
    )

    static let bulkResult = BulkResult(
        title: w("通过", "Approve"),
        done: 1,
        failed: 1,
        lines: [
            .init(
                number: "KN-2024-000017",
                path: "/desk/cases/06A1",
                outcome: w("已通过", "Approved"),
                isDone: true
            ),
            .init(
                number: "KN-2024-000018",
                path: "/desk/cases/06A2",
                outcome: w("王干事 10:02 已退回", "Sent back by another officer at 10:02"),
                isDone: false
            ),
        ],
        file: "/desk/bulk/1.csv"
    )
}
