import Programs

@testable import Web

extension Samples {
    static let catalogue = Catalogue(
        search: "",
        classes: classes,
        chosen: nil,
        groups: [
            .init(
                classes[0],
                [
                    .init(
                        id: "aid",
                        title: w("困难职工常态化帮扶", "Hardship aid"),
                        summary: w(
                            "因病、意外、照护家人一时困难的职工，随时可申请。",
                            "For workers in hardship, at any time of the year."
                        ),
                        gives: w("最高 1 万元", "Up to ¥10,000"),
                        isOpen: true
                    ),
                    .init(
                        id: "school",
                        title: w("职工子女助学", "School help"),
                        summary: w("困难职工家庭的孩子上学有补助。", "For children of families in hardship."),
                        gives: nil,
                        isOpen: false
                    ),
                ]
            ),
            .init(
                classes[2],
                [
                    .init(
                        id: "cover",
                        title: w("重大疾病互助", "Serious illness cover"),
                        summary: w("确诊后凭材料申领互助金。", "Paid after a diagnosis."),
                        gives: w("2 万元", "¥20,000"),
                        isOpen: true
                    )
                ]
            ),
        ]
    )

    static let service = ServiceSheet(
        id: "aid",
        title: w("困难职工常态化帮扶", "Hardship aid"),
        summary: w(
            "因病、因意外、因照护家人陷入一时困难的职工，全年随时可以申请，不用跑腿。",
            "For workers in hardship through illness, accident or care. Open all year."
        ),
        owner: union,
        who: [
            w("在本地工作的职工，不是会员也可以", "Anyone who works here, member or not"),
            w("家庭人均月收入低于标准，或者遇到突发困难", "Income per head below the line, or a sudden blow"),
        ],
        gets: [
            .init(
                w("重病", "Serious illness"),
                w("自付费用的一半，最高 10,000 元", "Half of your own cost, up to 10,000 yuan"),
                assumed: w("报道未给标准", "The source gives no figure")
            ),
            .init(
                w("其他困难", "Other hardship"),
                w("一次 3,000 元", "3,000 yuan once"),
                assumed: w("报道未给标准", "The source gives no figure")
            ),
        ],
        asks: [
            w("证明材料的照片，比如医疗费用清单", "Photos of proof, such as the medical bill"),
            w("收款的银行卡", "A bank card to be paid on"),
        ],
        values: [
            .init(
                w("人均收入标准", "Income line"),
                w("每月 2,000 元", "2,000 yuan a month"),
                assumed: w("报道未给标准", "The source gives no figure")
            )
        ],
        steps: [
            .init(w("提交申请", "Apply"), within: w("五分钟填完", "Takes five minutes")),
            .init(w("工会审核", "Review"), within: w("3 个工作日内", "Within 3 working days")),
            .init(w("资金发放", "Payment"), within: w("批准当月", "In the month of approval")),
        ],
        source: w("工人日报 2024 年 6 月报道", "Workers' Daily, June 2024"),
        door: .apply
    )

    static let applyChoice = ApplyStep(
        service: "aid",
        title: w("困难职工帮扶", "Hardship aid"),
        step: 1,
        of: 5,
        question: Prompt(
            "cause",
            w("为什么遇到困难？", "What brought the hardship?"),
            .choose(causes),
            answers: ["care"]
        ),
        eligibility: Eligibility(
            .yes,
            because: w("突发、特殊困难。", "Sudden or special hardship."),
            amount: 3000_00
        )
    )

    static let applyMoney = ApplyStep(
        service: "aid",
        title: w("困难职工帮扶", "Hardship aid"),
        step: 3,
        of: 5,
        question: Prompt(
            "monthly_income",
            w("全家一个月收入多少？", "What does your household earn in a month?"),
            .money,
            help: w("工资、退休金都算。", "Count wages and pensions."),
            answers: ["六千"],
            error: w("请写数字，比如 6000。", "Write a number, such as 6000."),
            source: w("去年的申请", "last year's application")
        ),
        eligibility: Eligibility(
            .needs([]),
            because: w("还不知道家庭收入。", "Your income is not known yet.")
        )
    )

    static let applyFiles = ApplyStep(
        service: "aid",
        title: w("困难职工帮扶", "Hardship aid"),
        step: 5,
        of: 5,
        question: Prompt(
            "proof",
            w("证明材料", "Proof"),
            .files([.init(name: "住院小结.jpg", size: "1.2 MB", path: "/x", remove: "1")]),
            help: w("医疗费用清单、诊断书等，拍清楚金额和日期。", "Bills or a diagnosis, with sum and date readable.")
        ),
        eligibility: nil,
        onBehalf: "王芳"
    )

    static let applyCheck = ApplyCheck(
        service: "aid",
        title: w("困难职工帮扶", "Hardship aid"),
        answers: [
            .init(w("为什么遇到困难？", "What brought the hardship?"), w("重病", "Serious illness"), step: 1),
            .init(w("家里几口人？", "How many in your household?"), w("5 人", "5"), step: 2),
            .init(w("全家一个月收入多少？", "Monthly income?"), w("¥6,000", "¥6,000"), step: 3),
            .init(
                w("自付了多少医疗费？", "Own medical cost?"),
                nil,
                step: 4,
                error: w("这项要填。", "This is needed.")
            ),
        ],
        why: whyYes,
        consent: w(
            "以上内容属实，同意工会核对我的会员和就业信息。",
            "This is true, and the union may check my membership and work."
        )
    )

    static let receipt = ApplyReceipt(
        caseID: "06A1",
        number: "KN-2024-000017",
        title: w("困难职工帮扶", "Hardship aid"),
        next: w(
            "工会在 3 个工作日内审核，有结果会发短信。",
            "The union reviews it within 3 working days and sends you a message."
        ),
        by: day(6, 28),
        handler: union
    )
}
