import Calendar
import Casework

extension Cases {
    /// The case of a row, its clocks with it.
    func read(_ row: Row) throws -> CaseRow {
        var columns = row.columns
        let id: CaseID = try columns.id()
        let number = try columns.text()
        let service = try columns.text()
        let folder = try columns.text()
        let digest = try columns.text()
        let applicant: PersonID? = try columns.idIfAny()
        let household: HouseholdID? = try columns.idIfAny()
        let organisation: OrganisationID? = try columns.idIfAny()
        let place: PlaceID? = try columns.idIfAny()
        let filer: UserID? = try columns.idIfAny()
        let channel = try columns.text()
        let owner: OrganisationID = try columns.id()
        let handling: OrganisationID = try columns.id()
        let handlingPath = try columns.text()
        let standing = try Standing(&columns)
        let person: PersonID? = try columns.idIfAny()
        let relation = try columns.textIfAny()
        let end = try End(&columns)
        let contact: UserID? = try columns.idIfAny()
        let isUrgent = try columns.bool()
        return CaseRow(
            id: id,
            number: number,
            service: service,
            folder: folder,
            digest: digest,
            applicant: applicant,
            household: household,
            organisation: organisation,
            place: place,
            person: person,
            relation: relation,
            filer: filer,
            channel: channel,
            owner: owner,
            handling: handling,
            handlingPath: handlingPath,
            state: standing.state(
                with: try tx.clocks.of(id),
                promises: standing.promisesMade > 0 ? try tx.promises.of(id) : [],
                end,
                isUrgent: isUrgent
            ),
            outcomeKind: standing.outcomeKind,
            filedAt: standing.filedAt,
            enteredAt: standing.enteredAt,
            decidedAt: standing.decidedAt,
            closedAt: standing.closedAt,
            eraseOn: end.eraseOn,
            erasedAt: end.erasedAt,
            answers: try tx.open(standing.answers, "case_file.answers", id),
            contact: contact,
            members: standing.parties > 0 ? try tx.parties.members(of: id) : []
        )
    }

    /// The columns of its end, of the appeal against it, and of what is left of it.
    private struct End {
        let step: String?
        let appealUntil: Instant?
        let appealed: String?
        let eraseOn: CivilDate?
        let erasedAt: Instant?

        init(_ columns: inout Columns) throws {
            step = try columns.textIfAny()
            appealUntil = try columns.instantIfAny()
            appealed = try columns.textIfAny()
            eraseOn = try columns.dateIfAny()
            erasedAt = try columns.instantIfAny()
        }
    }

    /// The columns that change while a case runs.
    private struct Standing {
        let step: String
        let returnsTo: String?
        let awaits: String?
        let outcome: String?
        let outcomeKind: String?
        let clocksStarted: Int64
        let granted: [String]
        let filedAt: Instant
        let enteredAt: Instant
        let decidedAt: Instant?
        let closedAt: Instant?
        let answers: [UInt8]
        let version: Int64
        let parties: Int64
        let promisesMade: Int64
        let reached: [String]
        let awaited: [String]
        let answered: [String]

        init(_ columns: inout Columns) throws {
            step = try columns.text()
            returnsTo = try columns.textIfAny()
            awaits = try columns.textIfAny()
            outcome = try columns.textIfAny()
            outcomeKind = try columns.textIfAny()
            clocksStarted = try columns.int()
            granted = Cases.list(of: try columns.text())
            filedAt = try columns.instant()
            enteredAt = try columns.instant()
            decidedAt = try columns.instantIfAny()
            closedAt = try columns.instantIfAny()
            answers = try columns.blob()
            version = try columns.int()
            parties = try columns.int()
            promisesMade = try columns.int()
            reached = Cases.list(of: try columns.text())
            awaited = Cases.list(of: try columns.text())
            answered = Cases.list(of: try columns.text())
        }

        func state(
            with clocks: [CaseClock],
            promises: [CasePromise],
            _ end: End,
            isUrgent: Bool
        ) -> CaseState {
            CaseState(
                step: step,
                returnsTo: returnsTo,
                awaits: awaits,
                outcome: outcome,
                clocks: clocks,
                clocksStarted: Int(clocksStarted),
                granted: granted,
                reached: reached,
                promises: promises,
                promisesMade: Int(promisesMade),
                awaited: awaited,
                answered: answered,
                endedIn: end.step,
                appealUntil: end.appealUntil,
                appealed: end.appealed,
                isUrgent: isUrgent,
                version: Int(version)
            )
        }
    }
}
