import Casework

extension ServiceDraft {
    /// A service that nobody can see working, or whose choices nobody can look up.
    static let checkScenarios: Check = { draft, findings in
        let folder = ServiceFolder.scenarioFolder
        if !draft.folder.files.keys.contains(where: {
            $0.hasPrefix(folder) && $0.hasSuffix(".yaml")
        }) {
            findings.error(
                Place(file: ServiceFolder.mainFile, line: 1, column: 1),
                zh: "没有情景，看不出这项服务行不行。",
                en: "There is no scenario, so nobody can see whether the service works.",
                fixZh: "在 \(folder) 里加一个文件：什么人、哪一天、做什么、应当怎样。",
                fixEn: "Add a file to \(folder): who does what on which day, and what comes of it."
            )
        }
        if draft.folder.files[ServiceFolder.readme] == nil {
            findings.warning(
                Place(file: ServiceFolder.mainFile, line: 1, column: 1),
                zh: "没有 \(ServiceFolder.readme)，看不出规则从哪里来。",
                en:
                    "There is no \(ServiceFolder.readme), so nobody sees where the rules come from.",
                fixZh: "加上它：出处、法规、自己定的值和理由。",
                fixEn: "Add it: the source, the law, and the choices made with their reasons."
            )
        }
    }

    /// Fields, actions and ends that scenarios name and the service does not have.
    static let checkScenarioNames: Check = { draft, findings in
        let all = draft.all
        let steps = all.flatMap(\.steps)
        let events = all.flatMap(\.events)
        let actions =
            steps.flatMap { $0.step.actions.map(\.id) } + Action.standing.map(\.id) + [
                Action.reopen, Action.uphold, Action.countersign, Action.unsigned,
            ]
            + events.map(\.action.id)
        let forms = steps.flatMap { $0.texts.actions.map(\.form) } + events.map(\.texts.form)
        let fields =
            all.flatMap(\.fieldNames) + FactCatalogue.all.map(\.name)
            + forms.flatMap(\.fields).map(\.id)
            + all.flatMap(\.panels).flatMap(\.criteria).map(\.id)
            + (all.contains { !$0.quizzes.isEmpty } ? Scenario.Play.keys : [])
        let procedures = draft.further.compactMap(\.head?.procedure)
        let duties = Roles.usual.duties.union(Roles.parties).union(steps.flatMap(\.step.who))
            .subtracting([Step.applicant, "worker", "everyone"])
        for scenario in draft.scenarios {
            checkRollNames(of: scenario, in: draft, &findings)
            let start = Place(file: scenario.file, line: 1, column: 1)
            for id in scenario.pieces.keys.sorted() {
                let noun = Words(zh: "发放", en: "offer")
                report(id, unless: draft.offers.map(\.id), noun, at: start, &findings)
            }
            let actors =
                scenario.people.map(\.id) + scenario.partners.map(\.id)
                + scenario.staff.map(\.id) + scenario.firms.map(\.id) + scenario.unions.map(\.id)
                + duties.sorted() + [Step.anybody]
            for step in scenario.steps {
                if let actor = step.actor, !actors.contains(actor) {
                    reportActor(actor, step, among: actors, &findings)
                }
                if case .action(let id)? = step.deed {
                    let known = actions + ScenarioDeed.fixed.keys
                    report(id, unless: known, Words(zh: "操作", en: "action"), step, &findings)
                }
                if case .apply(let id?)? = step.deed {
                    let noun = Words(zh: "流程", en: "procedure")
                    report(id, unless: procedures, noun, step, &findings)
                }
                if case .list(let id?)? = step.deed {
                    report(id, unless: actions, Words(zh: "操作", en: "action"), step, &findings)
                }
                if let id = step.procedure {
                    let noun = Words(zh: "流程", en: "procedure")
                    report(id, unless: procedures, noun, step, &findings)
                }
                if case .allot(let id?)? = step.deed {
                    let known = draft.offers.map(\.id)
                    report(id, unless: known, Words(zh: "发放", en: "offer"), step, &findings)
                }
                if let income = step.income, step.deed == .receive {
                    let known = draft.accounts.map(\.id)
                    let noun = Words(zh: "账户", en: "account")
                    report(income.account, unless: known, noun, step, &findings)
                }
                if case .claim(let id?)? = step.deed {
                    let known = draft.offers.map(\.id)
                    report(id, unless: known, Words(zh: "发放", en: "offer"), step, &findings)
                }
                for field in step.answers.keys.sorted() + step.asks {
                    report(field, unless: fields, Words(zh: "字段", en: "field"), step, &findings)
                }
                let spots = scenario.places.map(\.id)
                let named = draft.names(of: step.look, spots)
                for (id, known, noun) in step.expectations.flatMap(draft.names) + named {
                    report(id, unless: known, noun, step, &findings)
                }
            }
        }
    }

    /// Rolls that people of a scenario are on, and that the service does not have.
    private static func checkRollNames(
        of scenario: Scenario,
        in draft: ServiceDraft,
        _ findings: inout Findings
    ) {
        let known = draft.rolls.map(\.id)
        let named =
            scenario.people.flatMap { actor in actor.rolls.map { ($0, actor.place) } }
            + scenario.rolls.keys.sorted().map {
                ($0, Place(file: scenario.file, line: 1, column: 1))
            }
        for (roll, place) in named where !known.contains(roll) {
            let nearest = roll.nearest(among: known)
            findings.error(
                place,
                zh: "情景里的名单“\(roll)”，服务里没有。",
                en: "The scenario names the roll “\(roll)”, which the service does not have.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "改成服务里有的名称。",
                fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Name one that it has."
            )
        }
    }

    /// What an expectation names, and what there is of that kind.
    private func names(of expectation: Expectation) -> [(String, [String], Words)] {
        let measures = all.flatMap(\.measures).map(\.id)
        let noun = Words(zh: "指标", en: "measure")
        return switch expectation {
        case .step(let id):
            [
                (
                    id,
                    all.flatMap(\.steps).map(\.step.id) + [
                        Step.applicant, Step.closed, Step.appeal, Step.signature,
                    ],
                    Words(zh: "环节", en: "step")
                )
            ]
        case .outcome(let id):
            [
                (
                    id, all.flatMap(\.outcomes).map(\.id) + ["withdrawn", "lapsed"],
                    Words(zh: "结果", en: "outcome")
                )
            ]
        case .measure(let id, _), .total(let id, _), .trend(let id, _): [(id, measures, noun)]
        case .offer(let id, _): [(id, offers.map(\.id), Words(zh: "发放", en: "offer"))]
        case .text(let id, _), .paper(let id, _):
            [(id, all.flatMap(\.paperNames), Words(zh: "文书", en: "paper"))]
        case .balance(let id, _): [(id, accounts.map(\.id), Words(zh: "账户", en: "account"))]
        case .station(let expectation): names(of: expectation)
        case .coverCount(let id, _, _):
            [
                (
                    id, all.flatMap(\.grants).filter { $0.cover != nil }.map(\.id),
                    Words(zh: "保障", en: "cover")
                )
            ]
        case .missed(let ids): ids.map { ($0, measures, noun) }
        case .told(let id, _):
            [
                (
                    id, all.flatMap(\.measures).filter(\.isPublic).map(\.id),
                    Words(zh: "公开的指标", en: "measure that everybody reads")
                )
            ]
        case .shortfall(let id, _): [(id, measures, noun)]
        default: []
        }
    }

    private func names(of expectation: StationExpectation) -> [(String, [String], Words)] {
        let measures = all.flatMap(\.measures).map(\.id)
        let noun = Words(zh: "指标", en: "measure")
        let sources = accounts.map(\.id) + offers.map(\.id)
        return switch expectation {
        case .waits(let id):
            [(id, sources + ["nothing"], Words(zh: "账户或发放", en: "account or offer"))]
        case .queue(let id, _): [(id, sources, Words(zh: "账户或发放", en: "account or offer"))]
        case .given(let id, _):
            [(id, all.flatMap(\.grants).map(\.id) + offers.map(\.id), Words(zh: "权益", en: "grant"))]
        case .targets(let id, _), .promised(let id, _), .gaps(let id, _, _), .history(let id, _):
            [(id, measures, noun)]
        case .received, .donor: []
        }
    }

    /// What is looked up, and what there is of it.
    private func names(of look: Scenario.Look?, _ spots: [String]) -> [(String, [String], Words)] {
        guard case .occasions(let id, let spot, _)? = look else { return [] }
        return [
            (id, meets.map(\.id), Words(zh: "活动", en: "occasion")),
            (spot, spots, Words(zh: "地点", en: "place")),
        ]
    }

    /// Somebody who does something and is nobody: neither one of the scenario's people nor a duty.
    private static func reportActor(
        _ word: String,
        _ step: Scenario.Step,
        among known: [String],
        _ findings: inout Findings
    ) {
        let nearest = word.nearest(among: known)
        findings.error(
            step.place,
            zh: "情景里没有人叫“\(word)”，也没有这样的职责。",
            en: "Nobody is called “\(word)” in the scenario, and it is no duty either.",
            fixZh: nearest.map { "是不是“\($0)”？" }
                ?? "写 given 里的人，或职责，例如 officer；申请人也用他的名字。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Name one of given, or a duty such as officer; an applicant goes by that person's name."
        )
    }

    private static func report(
        _ id: String,
        unless known: [String],
        _ noun: Words,
        _ step: Scenario.Step,
        _ findings: inout Findings
    ) {
        report(id, unless: known, noun, at: step.place, &findings)
    }

    private static func report(
        _ id: String,
        unless known: [String],
        _ noun: Words,
        at place: Place,
        _ findings: inout Findings
    ) {
        guard !known.contains(id) else { return }
        let nearest = id.nearest(among: known.sorted())
        findings.error(
            place,
            zh: "情景里的\(noun.zh)“\(id)”，服务里没有。",
            en: "The scenario names the \(noun.en) “\(id)”, which the service does not have.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "改成服务里有的名称。",
            fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Name one that it has."
        )
    }
}
