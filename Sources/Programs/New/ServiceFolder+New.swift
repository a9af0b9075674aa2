extension ServiceFolder {
    /// A small service that passes every check: what one changes word by word into one's own.
    ///
    /// It asks two questions, decides by a table of two rules, has two steps, pays, and plays one scenario.
    ///
    /// - Parameters:
    ///   - name: Small letters, digits and hyphens.
    ///   - title: What people read.
    ///   - owner: The organisation that answers for it, by its short name.
    package static func new(_ name: String, title: Words, owner: String) -> ServiceFolder {
        let texts = [
            mainFile: NewService.service, englishFile: NewService.english,
            scenarioFolder + "approved.yaml": NewService.scenario, readme: NewService.readme,
        ]
        let values = [
            "NAME": name, "TITLE": title.zh.asValue, "ENGLISH": title.en.asValue,
            "OWNER": owner.asValue,
        ]
        return ServiceFolder(
            name: name,
            files: texts.mapValues { text in
                Array(values.reduce(text) { $0.replacing($1.key, with: $1.value) }.utf8)
            }
        )
    }

    /// A copy under another name: everything as it is, the id changed.
    package func copied(as name: String) -> ServiceFolder {
        var files = files
        if let bytes = files[Self.mainFile] {
            let lines = String(decoding: bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
            let written = lines.map { line in
                line == "service: \(self.name)" ? "service: \(name)" : line
            }
            files[Self.mainFile] = Array(written.joined(separator: "\n").utf8)
        }
        return ServiceFolder(name: name, files: files)
    }

    /// Whether a folder can be called so.
    package static func canBeCalled(_ name: String) -> Bool { name.isWireName }
}

extension String {
    /// As a value of YAML that stays what was typed, whatever stands in it.
    fileprivate var asValue: String {
        let plain = allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        return plain ? self : "'" + replacing("'", with: "''") + "'"
    }
}

/// The texts of a new service.
private enum NewService {
    static let service = """
        service: NAME
        title: TITLE
        summary: 用一句话说：谁可以申请，能得到什么。
        class: daily life
        owner: OWNER
        number: 'FW-{year}-{n}'

        # 金额、日期、标准都写在这里，公式里用名称。自己定的值写 assumed 和理由。
        settings:
          pay line: {is: 3000 CNY, title: 月收入标准, assumed: 通知没有写，先按这个数}
          help sum:    {is: 500 CNY, title: 补助标准, assumed: 通知没有写，先按这个数}

        accounts:
          help fund: {title: 补助资金, unit: CNY}

        lists:
          reasons: {move: 搬家, study: 子女上学, other: 其他}

        ask:
          who: [worker, officer]
          once: {per: person, within: 12 months}
          form:
            reason: {ask: 为什么申请？, choose: reasons}
            income: {ask: 你每月收入多少元？, title: 月收入, money: any}
            proof:  {ask: 上传证明, title: 证明材料, files: up to 5}

        decide:
          eligible: |
            | F | income      | eligible | why              |
            | 1 | <= pay line | yes      | 月收入不高于标准 |
            | 2 | > pay line  | no       | 月收入高于标准   |
          amount: |
            | F | reason | amount       | why            |
            | 1 | "move" | help sum * 2 | 搬家，两倍补助 |
            | 2 | -      | help sum     | 定额补助       |

        steps:
          review:
            title: 审核
            who: officer
            within: 5 working days
            warn: 1 working day before
            late: {tell: supervisor}
            do:
              approve:  {title: 通过, when: eligible = "yes", give: help, to: payment}
              ask back: {title: 请补充材料, to: applicant, say: required}
              refuse:   {title: 不予通过, to: closed, as: refused, say: required}
          payment:
            title: 发放
            who: finance
            within: 10 working days
            do:
              paid: {title: 已发放, pay: help, to: closed, as: paid}

        give:
          help: {title: 补助, money: amount, from: help fund, pay: bank batch}

        outcomes:
          paid:    {is: done, title: 已发放}
          refused: {is: refused, title: 未通过}

        count:
          paid cases: {title: 已发放件数, number of: cases, when: outcome = "paid"}

        """

    static let english = """
        title: ENGLISH
        summary: In a sentence, who can apply and what for.
        settings:
          pay line: {title: Monthly income at the most, assumed: The notice does not say; taken for now}
          help sum: {title: Sum, assumed: The notice does not say; taken for now}
        accounts: {help fund: Fund}
        lists: {reasons: {move: Moving house, study: A child's school, other: Other}}
        ask:
          form:
            reason: Why do you apply?
            income: {ask: How much do you earn a month?, title: Monthly income}
            proof: {ask: Upload proof, title: Proof}
        tables:
          月收入不高于标准: Monthly income is within the line
          月收入高于标准: Monthly income is above the line
          搬家，两倍补助: 'Moving house: twice the sum'
          定额补助: A fixed sum
        steps:
          review: {title: Review, do: {approve: Approve, ask back: Ask for more, refuse: Refuse}}
          payment: {title: Payment, do: {paid: Paid}}
        give: {help: Help}
        outcomes: {paid: Paid, refused: Refused}
        count: {paid cases: Cases paid}

        """

    static let scenario = """
        scenario: 月收入 2,600 元，搬家，两倍补助
        given:
          now: 2025-03-03
          people:
            wang: {name: 王某}
        steps:
          - {day: 2025-03-03, wang: apply, with: {reason: move, income: '2600', proof: [搬家合同.jpg]}, expect: {step: review, eligible: yes, due: 2025-03-10}}
          - {day: 2025-03-05, officer: approve, expect: {step: payment, amount: 1000 CNY}}
          - {day: 2025-03-06, finance: paid, expect: {outcome: paid, measures: {paid cases: '1'}}}
          - {day: 2025-04-01, wang: apply, with: {reason: study, income: '2600', proof: [学费单.jpg]}, expect: {refused: 不能重复享受}}

        """

    static let readme = """
        # TITLE

        Where it comes from (the notice, its date, its address), which law it rests on, and each value of our own with the
        reason: the pay line and the sum are such values until the notice is read.

        """
}
