import Programs

extension DeskSection {
    var label: Words {
        switch self {
        case .home: Words(zh: "今天", en: "Today")
        case .inbox: Words(zh: "待办", en: "Inbox")
        case .apply: Words(zh: "代为申请", en: "Apply for someone")
        case .leads: Words(zh: "线索", en: "Leads")
        case .find: Words(zh: "帮扶找人", en: "Find people")
        case .members: Words(zh: "会员", en: "Members")
        case .offers: Words(zh: "名单与发放", en: "Rolls and offers")
        case .rollCalls: Words(zh: "点名", en: "Roll calls")
        case .panels: Words(zh: "评审", en: "Panels")
        case .judging: Words(zh: "我的评审", en: "My judging")
        case .notices: Words(zh: "公示", en: "Notices")
        case .covers: Words(zh: "互助保障", en: "Covers")
        case .places: Words(zh: "站点", en: "Places")
        case .payments: Words(zh: "资金发放", en: "Payments")
        case .recoveries: Words(zh: "追回款项", en: "Claims")
        case .partners: Words(zh: "合作单位", en: "Partners")
        case .papers: Words(zh: "文书", en: "Papers")
        case .figures: Words(zh: "指标", en: "Figures")
        case .ratings: Words(zh: "满意度", en: "Satisfaction")
        case .rules: Words(zh: "规则", en: "Rules")
        case .designs: Words(zh: "服务设计", en: "Services")
        case .pauses: Words(zh: "受理与暂停", en: "Pauses")
        case .absences: Words(zh: "请假与替班", en: "Leave")
        case .retention: Words(zh: "保存期限", en: "Retention")
        case .messages: Words(zh: "消息", en: "Messages")
        case .tokens: Words(zh: "数据接口", en: "Interface")
        }
    }

    var icon: Icon {
        switch self {
        case .home: .sun
        case .inbox: .inbox
        case .apply: .filePen
        case .leads: .footprints
        case .find: .userSearch
        case .members: .users
        case .offers: .ticket
        case .covers: .handHeart
        case .notices: .images
        case .rollCalls: .clipboardList
        case .panels: .medal
        case .judging: .clipboardList
        case .places: .mapPin
        case .payments: .wallet
        case .recoveries: .wallet
        case .partners: .building
        case .papers: .fileText
        case .figures: .chartColumn
        case .ratings: .phone
        case .rules: .scale
        case .designs: .layoutGrid
        case .pauses: .circleAlert
        case .absences: .user
        case .retention: .fileText
        case .messages: .bell
        case .tokens: .plug
        }
    }
}
