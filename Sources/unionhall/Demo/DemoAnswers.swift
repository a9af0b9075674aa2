import Calendar
import FEEL
import HallTesting
import Programs

/// Fills any service's form with answers that somebody could have given; it knows no service.
struct DemoAnswers {
    let service: Service
    let today: CivilDate
    /// Whom answers name; nobody whom the registry knows where there are none.
    var people: [City.Person] = []
    /// The unions that answers name.
    var unions: [(name: String, kind: String)] = []

    /// Answers by wire name, as a form sends them; papers hang on a draft or a lead instead.
    func fill(_ dice: inout Dice) -> [String: [String]] {
        fill(service.form, &dice)
    }

    /// The same to the form of an action; what is promised is promised for a day to come.
    func fill(_ form: Form, _ dice: inout Dice) -> [String: [String]] {
        var answers = fill(form.fields.filter { $0.by == nil }, &dice)
        // Everybody of the city applies for himself, unless it is for children only.
        if form.field(Relation.field) != nil {
            answers[Relation.field] = [Relation.own.rawValue]
        } else if let field = form.field(Relation.whoField) {
            answers[field.wireName] = child(&dice)
        }
        // A text goes on from what stands there.
        if form.field(AgreedText.words) != nil { answers[AgreedText.words.wireName] = nil }
        if form.field(Promise.until) != nil {
            answers[Promise.until] = [today.adding(days: dice.number(3...12)).description]
        }
        return answers
    }

    /// The same to some questions, whoever answers them.
    func fill(_ fields: [FormField], _ dice: inout Dice) -> [String: [String]] {
        var answers: [String: [String]] = [:]
        for field in fields {
            answers[field.wireName] =
                collectors(field, &dice) ?? project(field, &dice) ?? answer(to: field.kind, &dice)
        }
        return answers
    }

    /// The questions that ask for papers.
    var paperFields: [FormField] {
        service.form.fields.filter { if case .files = $0.kind { true } else { false } }
    }

    static let paperName = "证明材料.png"

    private func answer(to kind: FieldKind, _ dice: inout Dice) -> [String]? {
        switch kind {
        case .text(let isLong): [dice.pick(isLong ? Self.stories : Self.words)]
        case .number(let range): [whole(range, 1...6, &dice)]
        case .money(let range): [whole(range, 5...120, step: 100, &dice)]
        case .date: [today.adding(days: -dice.number(3...90)).description]
        case .tick: ["yes"]
        case .choose(let choice): choice.options.isEmpty ? [] : [dice.pick(choice.options).code]
        case .hours: ["24/7"]
        case .files, .place: nil
        case .checklist(let list):
            list.items.map { item in
                Checklist.Finding(item.code, isPassed: dice.chance(97)).canonical
            }
        case .person: contact(&dice)
        case .organisation: [dice.pick(Self.firms), "", ""]
        case .union(let kind): union(kind, &dice)
        case .rows(let rows): [line(of: rows, &dice)]
        }
    }

    /// A union that people are members of, or the community's where they live.
    private func union(_ kind: String?, _ dice: inout Dice) -> [String] {
        let there = unions.filter { kind == nil || $0.kind == kind }
        return there.isEmpty ? [] : [dice.pick(there).name]
    }

    private func contact(_ dice: inout Dice) -> [String] {
        guard !people.isEmpty else { return [dice.pick(Self.names), "", ""] }
        let person = dice.pick(people)
        return [person.name, person.phone, ""]
    }

    /// Somebody's child, whom the registry does not know yet.
    private func child(_ dice: inout Dice) -> [String] {
        let born = today.adding(days: -dice.number((9 * 365)...(17 * 365)))
        let child = City.child(
            born: City.Day(year: born.year, month: born.month, day: born.day),
            isFemale: dice.chance(50),
            order: dice.number(100_000...400_000)
        )
        return [child.name, "", child.identityNumber]
    }

    /// Two who may collect a child, where the question asks for them.
    private func collectors(_ field: FormField, _ dice: inout Dice) -> [String]? {
        guard service.gatherings.contains(where: { $0.pickup == field.id }),
            case .rows(let rows) = field.kind, let name = rows.columns.first
        else { return nil }
        return Self.names.shuffled(using: &dice).prefix(2).map { person in
            var cells = rows.cells(of: line(of: rows, &dice))
            cells[name.wireName] = name.kind.isContact ? [person, "", ""] : [person]
            return rows.line(cells)
        }
    }

    /// What a case is called that is judged beside others, and what its judges read.
    private func project(_ field: FormField, _ dice: inout Dice) -> [String]? {
        guard case .text(let isLong) = field.kind,
            let panel = service.panels.first(where: { $0.shows.contains(field.id) })
        else { return nil }
        if panel.vote != nil { return [dice.pick(isLong ? Self.deeds : Self.firms)] }
        if isLong { return [dice.pick(Self.plans)] }
        return [dice.pick(Self.projects) + "（\(dice.number(1...99)) 期）"]
    }

    /// One line, each cell as if it were asked by itself.
    private func line(of rows: RowsKind, _ dice: inout Dice) -> String {
        var cells: [String: [String]] = [:]
        for column in rows.columns { cells[column.wireName] = answer(to: column.kind, &dice) }
        return rows.line(cells)
    }

    /// A usual number, moved to where the question takes it.
    private func whole(
        _ range: NumberRange,
        _ usual: ClosedRange<Int>,
        step: Int = 1,
        _ dice: inout Dice
    ) -> String {
        let number = Int64(dice.number(usual) * step)
        let least = range.least?.asInt64 ?? 0
        let most = range.most?.asInt64 ?? .max
        return String(min(max(number, least), most))
    }

    private static let names = ["陈阿明", "林小芳", "吴志强", "郑丽"]
    private static let firms = [
        "港城同心社会工作事务所", "港城青禾公益服务中心", "港城安居建设公司", "港城远航职工服务中心", "港城春雨志愿服务联合会",
    ]
    private static let projects = ["骑手安全课堂", "工匠讲堂", "职工子女托管", "家政技能提升", "心理关爱热线", "女职工法律讲堂"]
    private static let plans = [
        "附近三个园区走访了两百多名职工，都说下班以后没有地方学。", "四月开班，每周两个晚上，请老师傅带，十月考核。",
        "场地由街道提供，老师和教材按人头算，预算列了明细。",
    ]
    private static let deeds = [
        "带徒弟十二人，无一起事故。", "二十年安全行车，从不拒载。", "疫情时在病房值守五十天。",
        "改了一道工序，一年少废料三吨。",
    ]
    private static let words = ["按时办理", "本人情况属实", "请尽快联系"]
    private static let stories = [
        "家里近来开支大，收入减少，希望得到帮助。", "因病休养三个月，孩子还在上学。", "单位工会建议我来申请。",
    ]
}
