import Calendar
import Hall
import Programs

@testable import Web

extension Samples {
    static let classes = [
        Shelf(id: "hardship aid", title: w("困难帮扶", "Hardship aid")),
        Shelf(id: "rights protection", title: w("维权服务", "Rights protection")),
        Shelf(id: "daily life", title: w("生活服务", "Daily life")),
        Shelf(id: "education and training", title: w("教育培训", "Education and training")),
        Shelf(id: "culture and health", title: w("文体健康", "Culture and health")),
        Shelf(id: "selection and commendation", title: w("评选表彰", "Selection and commendation")),
        Shelf(id: "union building", title: w("组织建设", "Union building")),
    ]

    static let line = CaseLine(
        id: "06A1",
        title: w("困难职工帮扶", "Hardship aid"),
        number: "KN-2024-000017",
        state: w("待你补材料", "Papers needed"),
        tone: .warn,
        on: day(6, 20)
    )

    static let closedLine = CaseLine(
        id: "06A0",
        title: w("职工子女助学", "School help"),
        number: "ZX-2023-000408",
        state: w("已发放", "Paid"),
        tone: .ok,
        on: CivilDate(year: 2023, month: 9, day: 2) ?? CivilDate.first
    )

    static let home = Home(
        name: "张师傅",
        union: w("浦岸区 · 港城工会联合会", "Pu'an District · Harbour City Union"),
        needs: [
            Home.Need(
                title: w("困难职工帮扶", "Hardship aid"),
                text: w(
                    "还差一份医疗费用清单，拍照上传就行。",
                    "One paper is missing: the medical bill. A photo will do."
                ),
                button: w("现在去补", "Add it now"),
                path: "/cases/06A1",
                due: day(6, 28)
            )
        ],
        classes: classes,
        services: [
            .init(
                id: "hardship-aid",
                title: w("困难职工帮扶", "Hardship aid"),
                gives: w("困难补助", "Hardship aid")
            ),
            .init(id: "legal-help", title: w("法律援助", "Legal help"), gives: nil),
        ],
        cases: [line, closedLine]
    )

    static let stranger = Home(name: nil, union: union, needs: [], classes: classes, cases: [])

    static let causes: [Prompt.Option] = [
        .init(
            "illness",
            w("重病", "Serious illness"),
            detail: w("自己或家人得了大病", "You or someone at home")
        ),
        .init("accident", w("意外", "An accident")),
        .init("disaster", w("灾害", "A disaster"), detail: w("火灾、水灾等", "Fire, flood and the like")),
        .init(
            "care",
            w("照护家人", "Caring for someone"),
            detail: w("因为照护离岗或减少收入", "Left work or earn less for it")
        ),
        .init("other", w("其他", "Something else")),
    ]

    static let whyYes = Why(
        title: w("申请资格", "Eligibility"),
        verdict: .yes,
        because: w(
            "家庭人均收入 1,200 元，低于标准 2,000 元。",
            "Income per head is 1,200 yuan, below the line of 2,000."
        ),
        basis: w("困难职工常态化帮扶办法（试行）", "Rules on standing hardship aid (trial)"),
        amount: 10_000_00,
        rows: [
            Why.Row(
                1,
                .fails,
                says: w("不在本地工作 → 不符合", "Does not work here: no"),
                cells: [.init(w("工作地", "Works in"), rule: "not(本区)", value: "本区", .fails)]
            ),
            Why.Row(
                4,
                .fired,
                says: w("家庭人均收入低于标准 → 符合", "Income below the line: yes"),
                cells: [
                    .init(w("家庭人均收入", "Income per head"), rule: "≤ 2000", value: "1200", .holds)
                ]
            ),
        ]
    )

    static let whyNeeds = Why(
        title: w("补助金额", "Amount"),
        verdict: .needs([w("自付医疗费", "Own medical cost")]),
        because: w("还不知道自付了多少医疗费。", "The medical cost you paid yourself is not known yet."),
        rows: [
            Why.Row(
                1,
                .undecided,
                says: w("自付费用的一半", "Half of your own cost"),
                cells: [.init(w("自付医疗费", "Own medical cost"), rule: "> 0", value: nil, .undecided)]
            )
        ]
    )

    /// The same, third in line for a place.
    static let waitingCase: MyCase = {
        var own = myCase
        own.request = nil
        own.queue = OwnCase.Queue(title: w("名额", "Place"), place: 3, count: 12)
        return own
    }()

    /// The same, with a place kept until the applicant says yes.
    static let offeredCase: MyCase = {
        var own = myCase
        own.request = nil
        own.acceptBy = CivilDateTime(date: day(6, 28), time: .midnight)
        return own
    }()

    static let myCase = MyCase(
        id: "06A1",
        title: w("困难职工帮扶", "Hardship aid"),
        number: "KN-2024-000017",
        state: w("待你补材料", "Papers needed"),
        tone: .warn,
        handler: union,
        phone: "0532-12351",
        request: MyCase.Request(
            text: w(
                "请补一份医疗费用清单，拍清楚金额和日期。",
                "Please add the medical bill, with sum and date readable."
            ),
            due: day(6, 28),
            action: "/cases/06A1/answer",
            questions: [
                Prompt(
                    "proof",
                    w("医疗费用清单", "Medical bill"),
                    .files([]),
                    help: w("可以多拍几张。", "Several photos are fine.")
                )
            ]
        ),
        grants: [
            .init(
                w("困难补助", "Hardship grant"),
                amount: 10_000_00,
                state: w("待发放", "To be paid"),
                tone: .info
            )
        ],
        events: [
            .init(.done, w("提交申请", "Applied"), at: at(6, 20, 9, 12), note: w("手机端", "by phone")),
            .init(.done, w("工会受理", "Taken up"), at: at(6, 21, 10, 5), note: w("李干事", "Officer Li")),
            .init(
                .now,
                w("补充材料", "More papers"),
                note: w("请补医疗费用清单", "Medical bill wanted"),
                due: day(6, 28)
            ),
            .init(.next, w("审核", "Review"), due: day(7, 1)),
            .init(.next, w("资金发放", "Payment"), due: day(7, 31)),
        ],
        why: [whyYes, whyNeeds],
        files: [.init(name: "住院小结.jpg", size: "1.2 MB", path: "/cases/06A1/files/1")],
        canWithdraw: true
    )

    static var worker: [(name: String, screen: any Screen)] {
        [
            ("home", home), ("home-stranger", stranger), ("catalogue", catalogue),
            (
                "catalogue-empty",
                Catalogue(search: script, classes: classes, chosen: nil, groups: [])
            ),
            ("service", service), ("apply", applyChoice), ("apply-money", applyMoney),
            ("apply-files", applyFiles), ("apply-check", applyCheck), ("apply-receipt", receipt),
            (
                "cases",
                MyCases(
                    drafts: [
                        .init(service: "x", title: w("互助保障续保", "Renew cover"), step: 2, of: 5)
                    ],
                    open: [line],
                    closed: [closedLine],
                    pager: Pager(from: 1, to: 2, total: 2)
                )
            ),
            ("cases-empty", MyCases(drafts: [], open: [], closed: [])),
            ("case", myCase),
            ("case-waiting", waitingCase),
            ("case-offered", offeredCase),
            (
                "turned-down",
                TurnedDown(
                    service: "x",
                    title: w("困难职工帮扶", "Hardship aid"),
                    why: whyYes,
                    remedy: w("收入降到标准以下再来。", "Come back once the income is below the line.")
                )
            ),
            (
                "introduce",
                Introduce(
                    name: script,
                    phone: "1200",
                    back: "/services/x/apply",
                    errors: [
                        "phone": w("手机号应为 11 位。", "A mobile number has 11 digits."),
                        "identity": w("身份证号应为 18 位。", "An identity number has 18 characters."),
                    ]
                )
            ),
            (
                "withdraw",
                Withdraw(id: "06A1", title: w("困难职工帮扶", "Hardship aid"), number: "KN-2024-000017")
            ),
            ("login", LogIn(.phone(typed: ""))),
            (
                "login-code",
                LogIn(
                    .code(phone: "1", masked: "120****0017", resendIn: 52),
                    error: w("验证码不对，还可以试 4 次。", "That is not the code. Four tries left.")
                )
            ),
            ("login-member", LogIn(.lastFour(masked: "张**"))),
            ("me", Me(name: script, phone: "120****0017", union: union, isMember: true)),
            (
                "help",
                Help(desks: [
                    .init(
                        name: union,
                        place: w("港城路 8 号一楼", "8 Harbour Road"),
                        hours: w("工作日 9:00–17:00", "Working days 9:00–17:00"),
                        phone: "0532-12351"
                    )
                ])
            ),
            ("not-found", TroublePage(.notFound, path: "/x")),
        ]
    }
}
