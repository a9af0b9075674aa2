package import Calendar
import Registry

/// What rules may ask about a person, without a name or a number.
package struct MemberFacts: Hashable, Sendable {
    package let id: PersonID
    package let region: String?
    package let workRegion: String?
    package let isEmployed: Bool
    package let sex: String?
    package let birthDate: CivilDate?
    package let household: HouseholdID?
    package let isMember: Bool

    package init(
        id: PersonID,
        region: String?,
        workRegion: String?,
        isEmployed: Bool,
        sex: String?,
        birthDate: CivilDate?,
        household: HouseholdID?,
        isMember: Bool
    ) {
        self.id = id
        self.region = region
        self.workRegion = workRegion
        self.isEmployed = isEmployed
        self.sex = sex
        self.birthDate = birthDate
        self.household = household
        self.isMember = isMember
    }
}

extension People {
    /// Goes through the members of the unions within parts of the tree, each once; nothing is unsealed but
    /// the days of birth, where they are asked for.
    package func eachMember(
        within ranges: [PathRange],
        births: Bool,
        _ body: (MemberFacts) throws -> Void
    ) throws {
        let birth: SQL = births ? "p.birth_date" : "NULL"
        try tx.each(
            """
            SELECT p.id, p.region, p.work_region, p.employer IS NOT NULL, p.sex, p.household, \(birth)
            FROM organisation o JOIN person p ON p.tenant = o.tenant AND p.union_id = o.id
            WHERE o.tenant = \(tx.tenant) AND \(PathRange.any(of: ranges, "o.path"))
                AND p.merged_into IS NULL AND p.member_since IS NOT NULL
            """
        ) { row in
            var columns = row.columns
            let id: PersonID = try columns.id()
            let (region, workRegion) = (try columns.textIfAny(), try columns.textIfAny())
            let isEmployed = try columns.bool()
            let sex = try columns.textIfAny()
            let household: HouseholdID? = try columns.idIfAny()
            let birth = try tx.open(ifAny: columns.blobIfAny(), "person.birth_date", id)
            try body(
                MemberFacts(
                    id: id,
                    region: region,
                    workRegion: workRegion,
                    isEmployed: isEmployed,
                    sex: sex,
                    birthDate: birth.flatMap { CivilDate($0) },
                    household: household,
                    isMember: true
                )
            )
            return true
        }
    }

    /// Everybody's categories.
    package func categories() throws -> [PersonID: Set<String>] {
        var categories: [PersonID: Set<String>] = [:]
        try tx.each("SELECT person, category FROM person_category WHERE tenant = \(tx.tenant)") {
            categories[try $0.id(0), default: []].insert(try $0.text(1))
            return true
        }
        return categories
    }

    /// How many people each household has.
    package func householdSizes() throws -> [HouseholdID: Int] {
        var sizes: [HouseholdID: Int] = [:]
        try tx.each(
            """
            SELECT household, count(*) FROM person
            WHERE tenant = \(tx.tenant) AND household IS NOT NULL GROUP BY household
            """
        ) {
            sizes[try $0.id(0)] = Int(try $0.int(1))
            return true
        }
        return sizes
    }
}

extension Rolls {
    /// Who is on which rolls of a service.
    package func all(of service: String) throws -> [PersonID: Set<String>] {
        var rolls: [PersonID: Set<String>] = [:]
        try tx.each(
            """
            SELECT person, roll FROM roll_entry
            WHERE tenant = \(tx.tenant) AND service = \(service) AND removed_at IS NULL
            """
        ) {
            rolls[try $0.id(0), default: []].insert(try $0.text(1))
            return true
        }
        return rolls
    }
}
