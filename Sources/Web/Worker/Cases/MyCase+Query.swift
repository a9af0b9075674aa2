import Calendar
import Hall
import Programs

extension MyCase {
    /// A case of one's own, with what its page asks.
    ///
    /// - Parameters:
    ///   - errors: What is wrong in the answer just sent, by the name of the field.
    ///   - wrong: The action whose form they were sent to.
    init(
        _ own: OwnCase,
        errors: [String: Words] = [:],
        wrong: String? = nil,
        for visit: Visit
    ) {
        let summary = own.summary
        self.init(
            id: summary.address,
            title: summary.title,
            number: summary.number,
            state: summary.state,
            tone: summary.tone,
            handler: own.handler,
            phone: nil,
            request: own.request.map { Request($0, own, wrong == nil ? errors : [:]) },
            grants: own.grants.map(Grant.init),
            events: Self.events(own),
            why: own.view.judgement.map { [Why($0, of: own.view.published.service)] } ?? [],
            files: own.papers.map { FileField.KeptFile($0) },
            canWithdraw: own.canWithdraw
        )
        contact = own.contact
        papers = own.written.map { PaperItem($0, at: PaperItem.mine) }
        promises = own.promises
        links = own.links
        texts = own.texts
        queue = own.queue
        acceptBy = own.acceptBy
        rating = own.rating
        panels = own.panels
        isApplicant = own.isApplicant
        quizzes = own.quizzes
        notice = own.notice.map(PublicNoticesPage.path)
        keeping = own.keeping
        urgency = own.urgency
        urgentDay = own.urgentDay
        claims = own.claims
        version = summary.version
        deeds = own.deeds.map { deed in
            let isWrong = deed.choice.action == wrong
            return Deed(
                action: deed.choice.action,
                title: deed.choice.title,
                needsWords: deed.choice.needsWords,
                takesWords: deed.choice.takesWords,
                questions: Prompt.asking(deed.asks, isWrong ? errors : [:], papers: own.papers) {
                    "/files/\($0.id)"
                },
                error: isWrong ? errors[""] : nil,
                until: deed.until
            )
        }
    }

    private static func events(_ own: OwnCase) -> [Event] {
        let told = own.story.map { line in
            Event(
                line.isEnd && own.summary.outcomeKind != "done" ? .stopped : .done,
                line.title,
                at: line.at,
                note: line.told
            )
        }
        guard own.summary.outcome == nil else { return told }
        return told + [Event(.now, own.summary.step, due: own.lastDay)]
            + own.ahead.map { Event(.next, $0) }
    }
}

extension MyCase.Request {
    fileprivate init(_ request: CaseRequest, _ own: OwnCase, _ errors: [String: Words]) {
        self.init(
            text: request.words,
            due: own.lastDay,
            action: "/cases/\(own.summary.address)/answer",
            questions: Prompt.answering(request, errors) { "/files/\($0.id)" },
            version: own.summary.version
        )
    }
}

extension MyCase.Grant {
    fileprivate init(_ given: OwnCase.Given) {
        let (state, tone): (Words, Tone) =
            switch given.state {
            case .due: (Words(zh: "待发放", en: "To be paid"), .info)
            case .kept: (Words(zh: "等您确认", en: "Waits for your yes"), .warn)
            case .paid where given.isMoney: (Words(zh: "已发放", en: "Paid"), .ok)
            case .paid: (Words(zh: "是您的了", en: "Yours"), .ok)
            case .returned: (Words(zh: "已退回", en: "Given back"), .plain)
            case .void: (Words(zh: "已取消", en: "Cancelled"), .plain)
            }
        self.init(
            given.title,
            amount: given.isMoney ? Fen(given.amount) : nil,
            state: given.term ?? state,
            tone: tone
        )
    }
}

extension ApplyReceipt {
    /// What one holds in hand after applying; the same for as long as the case is there.
    init(_ own: OwnCase) {
        self.init(
            caseID: own.summary.address,
            number: own.summary.number,
            title: own.summary.title,
            next: own.summary.step,
            by: own.lastDay,
            handler: own.handler
        )
    }
}

extension OwnCase.Told {
    /// What was said, and what an action's form was answered with.
    fileprivate var told: Words? {
        let parts = ([note] + answers.map(\.told)).compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return Words(
            zh: parts.map(\.zh).joined(separator: "；"),
            en: parts.map(\.en).joined(separator: "; ")
        )
    }
}
