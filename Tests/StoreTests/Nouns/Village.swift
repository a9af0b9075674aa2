import Calendar
import Casework
import Registry

@testable import Store

/// A small federation to try things on: three organisations, a worker, an officer, a service.
struct Village: Sendable {
    static let name = "王秀兰"
    static let phone = "12012345678"
    static let identityNumber = "990281198704120026"
    static let bankAccount = "6222000000000000017"
    static let address = "胶州市阜安街道一号院"
    static let secretAnswer = "自付医疗费三万一千"

    let now = Instant(milliseconds: 1_764_000_000_000)
    let day = CivilDate(dayNumber: 20_400)
    let federation: OrganisationRow
    let district: OrganisationRow
    let union: OrganisationRow
    let worker: PersonRow
    let workerAccount: AccountRow
    let officer: AccountRow
    let program: ProgramRow

    /// Builds the village in a transaction.
    init(in tx: Tx) throws {
        let tenantRow = TenantRow(
            id: tx.tenant,
            name: "示范总工会",
            nameEn: "Model Federation",
            shortName: "示范",
            region: "990281",
            isDemo: true,
            madeAt: now
        )
        try tx.tenants.add(tenantRow)
        federation = Self.organisation(tx, "示范总工会", below: nil, at: now)
        district = Self.organisation(tx, "阜安街道工会", below: federation, at: now)
        union = Self.organisation(tx, "大沽河运输公司工会", below: district, at: now)
        for row in [federation, district, union] { try tx.organisations.add(row) }
        worker = PersonRow(
            id: tx.mint.id(),
            name: Self.name,
            identityNumber: Self.identityNumber,
            phone: Self.phone,
            bankAccount: Self.bankAccount,
            address: Self.address,
            birthDate: CivilDate("1987-04-12"),
            sex: "female",
            region: "990281",
            workRegion: "990281",
            union: union.id,
            household: tx.mint.id(),
            memberSince: day,
            isDemo: true,
            madeAt: now
        )
        try tx.people.add(worker)
        workerAccount = AccountRow(id: tx.mint.id(), kind: .worker, person: worker.id, madeAt: now)
        try tx.accounts.add(workerAccount, phone: Self.phone)
        officer = AccountRow(
            id: tx.mint.id(),
            kind: .staff,
            login: "officer",
            name: "李建国",
            totpSecret: "JBSWY3DPEHPK3PXP",
            madeAt: now
        )
        try tx.accounts.add(officer)
        program = ProgramRow(
            id: tx.mint.id(),
            service: "some-aid",
            digest: "d1",
            title: "困难职工常态化帮扶",
            titleEn: "Hardship aid",
            owner: federation.id,
            publishedAt: now,
            publishedBy: officer.id
        )
        try tx.programs.publish(program, files: [1, 2, 3])
    }

    private static func organisation(
        _ tx: Tx,
        _ name: String,
        below parent: OrganisationRow?,
        at now: Instant
    ) -> OrganisationRow {
        let id: OrganisationID = tx.mint.id()
        return OrganisationRow(
            id: id,
            parent: parent?.id,
            path: (parent?.path ?? "/") + "\(id)/",
            kind: "union",
            name: name,
            region: "990281",
            isDemo: true,
            madeAt: now
        )
    }

    /// A case at its first step, with a clock that runs.
    func caseRow(_ tx: Tx, dueAt: Int64? = 100, applicant: PersonID? = nil) throws -> CaseRow {
        let number = try tx.cases.nextNumber("JZ-{year}-{n}", year: 2025)
        let clocks = dueAt.map { due in
            [CaseClock(id: 1, step: "review", started: now, due: later(due), warn: later(due - 1))]
        }
        return CaseRow(
            id: tx.mint.id(),
            number: "JZ-2025-\(number)",
            service: program.service,
            folder: program.service,
            digest: program.digest,
            applicant: applicant ?? worker.id,
            household: worker.household,
            filer: officer.id,
            channel: "desk",
            owner: federation.id,
            handling: union.id,
            handlingPath: union.path,
            state: CaseState(step: "review", clocks: clocks ?? [], clocksStarted: 1, version: 1),
            filedAt: now,
            enteredAt: now,
            answers: "{\"why\":\"\(Self.secretAnswer)\"}"
        )
    }

    func later(_ seconds: Int64) -> Instant {
        now.advanced(byMilliseconds: seconds * 1_000)
    }
}

/// A scratch database with a village in it.
func village() async throws -> (Database, Village) {
    let database = try Database.scratch()
    let village = try await database.write(tenant) { try Village(in: $0) }
    return (database, village)
}
