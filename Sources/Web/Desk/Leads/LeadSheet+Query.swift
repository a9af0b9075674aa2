import Calendar
import Hall
import Programs

extension LeadSheet {
    /// A lead at hand.
    init(_ desk: LeadDesk.Answer, in hall: Hall) {
        let lead = desk.view
        func moment(_ instant: Instant) -> CivilDateTime { hall.calendar.zone.civil(instant) }
        self.init(
            id: lead.address,
            name: lead.name,
            service: lead.service,
            found: lead.source,
            on: hall.calendar.date(of: lead.madeAt),
            phone: lead.contact,
            note: lead.note ?? "",
            state: lead.outcome ?? lead.state.title,
            tone: lead.state.tone,
            isOver: !lead.state.isLiving,
            assignee: lead.assignee,
            colleagues: desk.colleagues.map { Colleague(id: $0.address, name: $0.name) },
            contacts: lead.contacts.map { contact in
                Contact(
                    at: moment(contact.at),
                    who: contact.who ?? "—",
                    how: contact.way.map(Self.contactWay) ?? Words(zh: "联系", en: "Contact"),
                    note: contact.words,
                    result: contact.result ?? .noAnswer
                )
            },
            consent: lead.yes.map { Consent($0, in: hall) },
            takenBack: lead.takenBack.map(moment),
            link: lead.openLink.map { (hall.calendar.lastDay(before: $0.end), $0.left) },
            papers: lead.papers.map { paper in
                FileField.KeptFile(
                    name: paper.name,
                    size: "\(max(1, paper.bytes >> 10)) KB",
                    path: "/desk/leads/\(lead.address)/papers/\(paper.address)"
                )
            },
            opened: lead.caseAddress.map { ("/desk/cases/\($0)", lead.caseNumber ?? "—") }
        )
    }

    static func contactWay(_ way: ConsentGiven.Way) -> Words {
        switch way {
        case .phone: Words(zh: "电话", en: "Phone")
        case .face: Words(zh: "上门或当面", en: "In person")
        case .paper: Words(zh: "信件", en: "Letter")
        case .online: Words(zh: "微信或短信", en: "Message")
        }
    }

    static func withdrawalWay(_ way: ConsentGiven.Way) -> Words {
        switch way {
        case .phone: Words(zh: "电话里说的", en: "By phone")
        case .face: Words(zh: "当面说的", en: "Said in person")
        case .paper: Words(zh: "书面提出", en: "In writing")
        case .online: Words(zh: "微信或短信", en: "By message")
        }
    }

    static func consentWay(_ way: ConsentGiven.Way) -> Words {
        switch way {
        case .phone: Words(zh: "电话里同意", en: "By phone")
        case .face: Words(zh: "当面同意", en: "Said in person")
        case .paper: Words(zh: "书面签字", en: "Signed on paper")
        case .online: Words(zh: "微信或短信回复", en: "By message")
        }
    }
}

extension LeadSheet.Consent {
    init(_ yes: LeadView.Yes, in hall: Hall) {
        self.init(
            id: yes.address,
            at: hall.calendar.zone.civil(yes.at),
            how: yes.way.map(LeadSheet.consentWay) ?? Words(zh: "同意", en: "Agreed"),
            by: yes.who ?? "—",
            words: yes.words
        )
    }
}

extension LogContact.Result {
    var title: Words {
        switch self {
        case .reached: Words(zh: "联系上了", en: "Reached")
        case .later: Words(zh: "以后再说", en: "Later")
        case .noAnswer: Words(zh: "没人接", en: "No answer")
        case .wrongContact: Words(zh: "联系方式不对", en: "Wrong number")
        }
    }
}
