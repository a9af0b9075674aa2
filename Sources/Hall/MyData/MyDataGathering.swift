import Calendar
import Programs
import Registry
import Store

/// Puts together what one's own pages show, section by section.
struct MyDataGathering {
    let tx: Tx
    let context: Context

    private static let page = 100

    /// Who one is. Numbers by which money is moved or somebody is named stay half hidden, as on every page.
    func registry(_ row: PersonRow) throws -> MyData.Section {
        let card = try PersonCard(row, in: tx)
        var record = MyData.Record()
        record.add("name", "姓名", "Name", row.name)
        record.add("phone", "手机", "Phone", row.phone)
        record.add("identity_number", "身份证号", "Identity number", card.identityNumber)
        record.add("bank_account", "银行卡号", "Bank card", card.bankAccount)
        record.add("address", "住址", "Address", row.address)
        record.add("birth_date", "出生日期", "Date of birth", row.birthDate)
        record.add("sex", "性别", "Sex", row.sex)
        record.add("union", "所在工会", "Union", card.union)
        record.add("employer", "工作单位", "Employer", card.employer)
        record.add("member_since", "入会日期", "Member since", row.memberSince)
        let categories = try tx.people.categories(of: row.id).sorted()
        record.add("categories", "类别", "Categories", categories.joined(separator: ", "))
        return MyData.Section(
            key: "registry",
            title: Words(zh: "登记的信息", en: "The registry"),
            records: [record]
        )
    }

    func unions(_ person: PersonID) throws -> MyData.Section {
        section(
            "unions",
            "会籍和报到",
            "Unions",
            try HeldTie.of(person, in: tx, context)
        ) { tie, record in
            record.add("union", "工会", "Union", tie.union)
            record.add("kind", "关系", "Tie", words(of: tie.kind))
            record.add("from", "从", "From", tie.from)
            record.add("until", "到", "Until", tie.until)
        }
    }

    private func words(of kind: TieKind) -> Words {
        switch kind {
        case .member: Words(zh: "会员", en: "Member")
        case .employed: Words(zh: "在这里工作", en: "Employed there")
        case .second: Words(zh: "报到", en: "Registered besides")
        }
    }

    /// The cases that one has applied for, or that were applied for in one's name.
    func cases(_ person: PersonID) throws -> MyData.Section {
        var records: [MyData.Record] = []
        var cursor = CaseCursor.start
        while true {
            let rows = try tx.cases.ofApplicant(person, after: cursor, limit: Self.page)
            records += try rows.map { try record(of: $0) }
            guard rows.count == Self.page, let last = rows.last else { break }
            cursor = CaseCursor(last)
        }
        return MyData.Section(
            key: "cases",
            title: Words(zh: "办件", en: "Cases"),
            records: records
        )
    }

    private func record(of row: CaseRow) throws -> MyData.Record {
        let own = try OpenMyCase(row.id).answer(in: tx, context)
        var record = MyData.Record()
        record.add("number", "编号", "Number", row.number)
        record.add("service", "服务", "Service", own.summary.title)
        record.add("filed", "提交", "Filed", context.calendar.date(of: row.filedAt))
        record.add("step", "环节", "Step", own.summary.outcome == nil ? own.summary.step : nil)
        record.add("outcome", "结果", "Outcome", own.summary.outcome)
        record.add("closed", "办结", "Closed", row.closedAt.map(context.calendar.date))
        record.add("kept_until", "保存到", "Kept until", own.keeping?.lastDay)
        record.add("erased", "内容已删除", "Erased", own.keeping?.erased)
        record.add("handled_by", "承办", "Handled by", own.handler)
        record.add("answers", "填写的内容", "Answers", own.view.answers.map(told))
        record.add("decision", "规则怎么看", "What the rules say", own.view.judgement?.because)
        record.add("grants", "得到的", "Given", own.grants.map(given))
        record.add("progress", "办理过程", "What happened", own.story.map(told))
        record.add("files", "交的材料", "Files", own.papers.map { file($0.name) })
        record.add("papers", "文书", "Papers", own.written.map(paper))
        if let rating = own.rating, let grade = rating.grade {
            record.add("rating", "评价", "Rating", "\(grade)")
            record.add("rating_words", "评价的话", "What you said", rating.words)
        }
        return record
    }

    private func told(_ answer: CaseView.Answered) -> MyData.Record {
        var record = MyData.Record()
        record.add("question", "问题", "Question", answer.title)
        record.add("answer", "回答", "Answer", answer.answer)
        return record
    }

    private func given(_ grant: OwnCase.Given) -> MyData.Record {
        var record = MyData.Record()
        record.add("title", "名称", "Title", grant.title)
        record.add(
            "amount",
            "数额",
            "Amount",
            grant.isMoney
                ? Words(fen: grant.amount) : Words(zh: "\(grant.amount)", en: "\(grant.amount)")
        )
        return record
    }

    private func told(_ event: OwnCase.Told) -> MyData.Record {
        var record = MyData.Record()
        record.add("at", "时间", "At", "\(event.at)")
        record.add("what", "事项", "What", event.title)
        record.add("words", "说明", "Words", event.note)
        record.add("answers", "内容", "Answers", event.answers.map(told))
        return record
    }

    private func file(_ name: String) -> MyData.Record {
        var record = MyData.Record()
        record.add("name", "文件", "File", name)
        return record
    }

    private func paper(_ paper: PaperLine) -> MyData.Record {
        var record = MyData.Record()
        record.add("number", "编号", "Number", paper.number)
        record.add("title", "标题", "Title", paper.title)
        record.add("day", "日期", "Date", paper.day)
        record.add("signed_by", "签发", "Signed by", paper.signer)
        return record
    }

    func benefits() throws -> MyData.Section {
        section(
            "entitlements",
            "权益和发放",
            "Benefits and payments",
            try MyBenefits().answer(in: tx, context)
        ) { benefit, record in
            record.add("title", "名称", "Title", benefit.title)
            record.add("service", "服务", "Service", benefit.service)
            record.add("worth", "数额", "Worth", benefit.worth)
            record.add("since", "从", "Since", benefit.since)
            if case .had(let day?) = benefit.state { record.add("paid", "到账", "Paid", day) }
            record.add("valid_until", "有效到", "Valid until", benefit.validUntil)
        }
    }

    func covers() throws -> MyData.Section {
        section("covers", "保障", "Covers", try MyCovers().answer(in: tx, context)) {
            cover,
            record in
            record.add("title", "名称", "Title", cover.title)
            record.add("service", "服务", "Service", cover.service)
            record.add("number", "办件", "Case", cover.number)
            record.add("holder", "被保障人", "Holder", cover.holder)
            record.add("from", "从", "From", cover.from)
            record.add("until", "到", "Until", cover.until)
            record.add("fee", "费用", "Fee", cover.fee == 0 ? nil : Words(fen: cover.fee))
        }
    }

    /// What was had at partners.
    func purchases(_ person: PersonID) throws -> MyData.Section {
        let rows = try tx.redemptions.of(
            person,
            since: Instant(milliseconds: 0),
            limit: TakeMyData.mostMessages
        )
        let partners = try tx.organisations.find(anyOf: Array(Set(rows.map(\.partner))))
        return section("purchases", "在合作单位享受的优惠", "Had at partners", rows) { row, record in
            record.add("number", "编号", "Number", row.number)
            record.add("at", "时间", "At", "\(context.calendar.zone.civil(row.at))")
            record.add("partner", "单位", "Partner", partners[row.partner]?.title)
            record.add("paid", "自己付的", "You paid", Words(fen: row.paid))
            record.add("borne", "工会付的", "The union bore", Words(fen: row.borne))
            record.add("undone", "撤销", "Undone", row.undoneAt.map(context.calendar.date))
        }
    }

    func consents() throws -> MyData.Section {
        section(
            "consents",
            "同意过的",
            "What you agreed to",
            try MyConsents().answer(in: tx, context)
        ) { consent, record in
            record.add("purpose", "同意什么", "Purpose", consent.purpose)
            record.add("service", "服务", "Service", consent.service)
            record.add("way", "怎么同意的", "Way", consent.way)
            record.add("words", "原话", "Words", consent.words)
            record.add("given", "同意", "Given", context.calendar.date(of: consent.givenAt))
            record.add(
                "withdrawn",
                "撤回",
                "Withdrawn",
                consent.withdrawnAt.map(context.calendar.date)
            )
        }
    }

    /// Forms that one has begun.
    func drafts(_ account: UserID) throws -> MyData.Section {
        section(
            "drafts",
            "填了没交的表",
            "Forms not sent",
            try tx.drafts.of(account)
        ) { draft, record in
            record.add("service", "服务", "Service", context.services.title(of: draft.service))
            record.add("touched", "最后改动", "Touched", context.calendar.date(of: draft.updatedAt))
            let answers = RawAnswers.read(draft.answers).sorted { $0.key < $1.key }
            record.add(
                "answers",
                "填写的内容",
                "Answers",
                answers.map { name, texts in
                    var answer = MyData.Record()
                    answer.add("question", "问题", "Question", name)
                    answer.add("answer", "回答", "Answer", texts.joined(separator: ", "))
                    return answer
                }
            )
        }
    }

    func messages(_ account: UserID, _ person: PersonID) throws -> MyData.Section {
        section(
            "messages",
            "消息",
            "Messages",
            try tx.messages.of(account, and: person, limit: TakeMyData.mostMessages)
        ) { message, record in
            record.add("at", "时间", "At", "\(context.calendar.zone.civil(message.madeAt))")
            record.add("words", "内容", "Words", MessageText(json: message.words).words)
        }
    }

    private func section<Row>(
        _ key: String,
        _ zh: String,
        _ en: String,
        _ rows: [Row],
        _ fill: (Row, inout MyData.Record) throws -> Void
    ) rethrows -> MyData.Section {
        MyData.Section(
            key: key,
            title: Words(zh: zh, en: en),
            records: try rows.map { row in
                var record = MyData.Record()
                try fill(row, &record)
                return record
            }
        )
    }
}
