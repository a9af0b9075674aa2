package import FEEL

/// Something the hall knows about people and unions, which every service may name in its rules.
package struct Fact: Sendable {
    /// How a wizard asks for it where the registry does not know.
    package enum Question: Hashable, Sendable {
        /// The hall always knows; nobody is asked.
        case never
        /// One of the regions of the state's list.
        case region
        /// Yes or no, with no answer chosen beforehand.
        case yesNo
        case field(FieldKind)
    }

    /// The dotted name: `applicant.work region`.
    package let name: String
    package let type: Type
    package let title: Words
    package let question: Question

    /// The name under which an answer travels: `applicant.work_region`.
    package var wireName: String { name.wireName }
}

/// The facts that the kernel gives to every service.
package enum FactCatalogue {
    /// Every fact by its dotted name, in the order a wizard asks.
    package static let all: [Fact] =
        people("applicant") + people("person") + [
            Fact(
                name: rolls,
                type: .list(.string),
                title: Words(zh: "所在名单", en: "rolls"),
                question: .never
            ),
            Fact(
                name: "owner.region",
                type: .string,
                title: Words(zh: "主办工会所在地", en: "region of the union in charge"),
                question: .never
            ),
            Fact(
                name: "household.size",
                type: .number,
                title: Words(zh: "家庭人口", en: "people in the household"),
                question: .field(.number(NumberRange(least: 1, most: 20, isWhole: true)))
            ),
            held(by: "household", Words(zh: "家庭享受过的权益", en: "what the household holds")),
        ] + places

    /// What somebody holds, for `holds(who, "grant")`.
    static let holdings = "holdings"

    private static func held(by root: String, _ title: Words) -> Fact {
        Fact(name: "\(root).\(holdings)", type: .list(.string), title: title, question: .never)
    }

    /// The rolls of the service that the applicant is on: the hall always knows.
    package static let rolls = "applicant.rolls"

    package static func fact(_ name: String) -> Fact? { byName[name] }

    /// The names that open a path: `applicant`, `person`, `owner`, `household`.
    package static let roots: [String] =
        all.map(\.root).reduce(into: []) { roots, root in
            if !roots.contains(root) { roots.append(root) }
        }

    /// The type of everything below a root.
    static func type(of root: String) -> Type {
        .context(fields(of: root))
    }

    static func fields(of root: String) -> [Type.Field] {
        all.filter { $0.root == root }.map { Type.Field($0.leaf, $0.type) }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The root of what is known of a place.
    static let place = "place"

    /// What the registry knows of the place that a case is about.
    private static let places: [Fact] = [
        Fact(
            name: place + ".number",
            type: .string,
            title: Words(zh: "地点编号", en: "number of the place"),
            question: .never
        ),
        Fact(
            name: place + ".kind",
            type: .string,
            title: Words(zh: "地点类型", en: "kind of place"),
            question: .never
        ),
        Fact(
            name: place + ".level",
            type: .string,
            title: Words(zh: "地点层级", en: "level of the place"),
            question: .never
        ),
        Fact(
            name: place + ".status",
            type: .string,
            title: Words(zh: "地点状态", en: "status of the place"),
            question: .never
        ),
        Fact(
            name: place + ".region",
            type: .string,
            title: Words(zh: "地点所在地", en: "region of the place"),
            question: .never
        ),
        Fact(
            name: place + ".opened",
            type: .date,
            title: Words(zh: "地点开放日期", en: "day the place opened"),
            question: .never
        ),
        Fact(
            name: place + ".services",
            type: .list(.string),
            title: Words(zh: "地点的服务项目", en: "services of the place"),
            question: .never
        ),
        held(by: place, Words(zh: "地点领过的补助", en: "what the place holds")),
    ]

    private static func people(_ root: String) -> [Fact] {
        [
            Fact(
                name: root + ".work region",
                type: .string,
                title: Words(zh: "工作所在地", en: "place of work"),
                question: .region
            ),
            Fact(
                name: root + ".region",
                type: .string,
                title: Words(zh: "居住地", en: "place of residence"),
                question: .region
            ),
            Fact(
                name: root + ".member",
                type: .boolean,
                title: Words(zh: "是否工会会员", en: "union member"),
                question: .yesNo
            ),
            Fact(
                name: root + ".employed",
                type: .boolean,
                title: Words(zh: "是否在岗", en: "in work"),
                question: .yesNo
            ),
            Fact(
                name: root + ".sex",
                type: .string,
                title: Words(zh: "性别", en: "sex"),
                question: .field(.choose(sexes))
            ),
            Fact(
                name: root + ".birth",
                type: .date,
                title: Words(zh: "出生日期", en: "date of birth"),
                question: .field(.date)
            ),
            Fact(
                name: root + ".categories",
                type: .list(.string),
                title: Words(zh: "人员类别", en: "categories"),
                question: .field(.choose(categories))
            ),
            held(by: root, Words(zh: "享受过的权益", en: "what the person holds")),
        ]
    }

    private static let sexes = FormChoice(
        options: [
            .init(code: "female", title: Words(zh: "女", en: "Female")),
            .init(code: "male", title: Words(zh: "男", en: "Male")),
        ],
        isMany: false
    )

    /// What kinds of people the union keeps apart.
    package static let categories = FormChoice(
        options: [
            .init(code: "hardship", title: Words(zh: "困难职工", en: "Hardship worker")),
            .init(code: "model worker", title: Words(zh: "劳模", en: "Model worker")),
            .init(code: "craftsman", title: Words(zh: "工匠", en: "Craftsman")),
            .init(code: "new form", title: Words(zh: "新就业形态劳动者", en: "New-form worker")),
            .init(code: "migrant", title: Words(zh: "农民工", en: "Migrant worker")),
        ],
        isMany: true
    )
}

extension Fact {
    /// What stands before the point.
    var root: String { String(name.prefix { $0 != "." }) }
    /// Whether it is about the applicant, or the person concerned.
    package var isOfApplicant: Bool { ["applicant", "person"].contains(root) }
    /// What stands behind the point.
    package var leaf: String { String(name.drop { $0 != "." }.dropFirst()) }
}
