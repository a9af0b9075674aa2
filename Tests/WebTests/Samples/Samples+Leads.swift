import Calendar
import Hall
import Programs

@testable import Web

extension Samples {
    static let leads = Leads(
        filters: [
            .init(w("全部", "All"), count: 2, path: "/desk/leads", isCurrent: true),
            .init(
                w("没联系过", "No contact"),
                count: 1,
                path: "/desk/leads?contact=none",
                isCurrent: false
            ),
        ],
        lines: [
            .init(
                id: "l1",
                name: script,
                found: w("走访企业", "Visit to a firm"),
                on: day(6, 18),
                attempts: 0,
                state: w("待联系", "To contact"),
                tone: .warn,
                assignee: nil
            ),
            .init(
                id: "l2",
                name: "李师傅",
                found: w("数据比对：重大疾病", "Rule: serious illness"),
                on: day(6, 20),
                attempts: 2,
                state: w("已同意", "Agreed"),
                tone: .ok,
                assignee: "王干事"
            ),
        ],
        pager: nil
    )

    static func lead(consent: LeadSheet.Consent?) -> LeadSheet {
        LeadSheet(
            id: "l2",
            name: "李师傅",
            service: w("困难职工帮扶", "Hardship aid"),
            found: w("走访企业", "Visit to a firm"),
            on: day(6, 20),
            phone: "12000000017",
            note: script,
            state: consent == nil ? w("待同意", "Consent wanted") : w("已同意", "Agreed"),
            tone: consent == nil ? .warn : .ok,
            assignee: "王干事",
            colleagues: [.init(id: "u1", name: script)],
            contacts: [
                .init(
                    at: at(6, 20, 9, 30),
                    who: "王干事",
                    how: w("电话", "Phone"),
                    note: "",
                    result: .noAnswer
                ),
                .init(
                    at: at(6, 22, 15, 30),
                    who: "王干事",
                    how: w("电话", "Phone"),
                    note: script,
                    result: .reached
                ),
            ],
            consent: consent,
            papers: consent == nil
                ? [] : [.init(name: script, size: "240 KB", path: "/desk/leads/l2/papers/f1")]
        )
    }

    static let findPeople = FindPeople(
        rules: [
            .init(
                title: w("近期确诊重大疾病或致残", "Recent serious illness or disability"),
                service: w("困难职工帮扶", "Hardship aid"),
                serviceID: "aid",
                index: 0,
                waiting: 2
            )
        ],
        hits: [
            .init(
                path: "/desk/leads/h1",
                person: "赵师傅",
                because: w("近期确诊重大疾病或致残", "Recent serious illness or disability"),
                on: day(6, 25),
                state: w("待联系", "To be contacted"),
                tone: .warn
            ),
            .init(
                path: "/desk/leads/h2",
                person: script,
                because: w("近期确诊重大疾病或致残", "Recent serious illness or disability"),
                on: day(6, 25),
                state: w("本人已同意", "Consent given"),
                tone: .ok
            ),
        ],
        pager: nil
    )

    static let proxyFind = ProxyApply(
        services: [.init("aid", w("困难职工帮扶", "Hardship aid"))],
        service: .init("aid", w("困难职工帮扶", "Hardship aid")),
        lead: .init(
            id: "l2",
            name: script,
            phone: nil,
            consent: .init(
                id: "c1",
                at: at(6, 22, 15, 30),
                how: w("电话", "Phone"),
                by: script,
                words: script
            )
        ),
        step: .find(
            search: script,
            matches: [.init(id: "p1", person: "张**", union: union, phone: "120****0017")],
            searched: true
        )
    )

    static let proxyFill = ProxyApply(
        services: [],
        service: .init("aid", w("困难职工帮扶", "Hardship aid")),
        step: .fill(
            person: "张**",
            personID: "p1",
            consent: [
                Prompt(
                    "consent_how",
                    w("怎么同意的", "How consent was given"),
                    .choose([
                        .init("phone", w("电话里同意", "By phone")),
                        .init("paper", w("当面签字", "Signed in person")),
                    ])
                )
            ],
            form: [
                applyChoice.question, applyMoney.question,
                Prompt(
                    "household_size",
                    w("家里几口人？", "How many in the household?"),
                    .number(unit: nil)
                ),
                Prompt("proof", w("证明材料", "Proof"), .files([]), isOptional: true),
            ],
            live: Eligibility(
                .ask,
                because: w("因照护离岗，请核实。", "Left work to give care: please check.")
            )
        )
    )
}
