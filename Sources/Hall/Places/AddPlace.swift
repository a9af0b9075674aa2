import Programs
import Registry
package import Store

/// Opens a place for an organisation, or plans one.
package struct AddPlace: UseCase {
    package let organisation: OrganisationID
    package let sheet: PlaceSheet

    package init(_ sheet: PlaceSheet, for organisation: OrganisationID) {
        self.sheet = sheet
        self.organisation = organisation
    }

    package var policy: any Policy { PlaceKeeperAt(organisation) }

    package func run(in tx: Tx, _ context: Context) throws -> PlaceID {
        let place = try PlaceReader(in: tx, context).check(sheet)
        guard let owner = try tx.organisations.find(organisation) else { throw Refusal.notFound }
        let row = try place.row(
            number: try sheet.number.trimmed.nilIfEmpty ?? tx.places.nextNumber(),
            owner: owner,
            in: tx,
            context
        )
        try tx.places.add(row, services: place.services)
        try PlaceNote.added.write(row.id, in: tx, context)
        return row.id
    }
}

/// Changes what is said of a place, if nobody else has changed it since it was read.
package struct EditPlace: UseCase {
    package let place: PlaceID
    package let sheet: PlaceSheet
    package let version: Int64

    package init(_ place: PlaceID, _ sheet: PlaceSheet, readAt version: Int64) {
        self.place = place
        self.sheet = sheet
        self.version = version
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard var row = try tx.places.find(place) else { throw Refusal.notFound }
        guard row.version == version else { throw Refusal.placeChanged }
        let checked = try PlaceReader(in: tx, context).check(sheet)
        checked.write(to: &row, context)
        try tx.places.save(row, services: checked.services)
        try PlaceNote.changed.write(place, in: tx, context)
    }
}

/// Staff who keep places at an organisation.
struct PlaceKeeperAt: Policy {
    private let organisation: OrganisationID

    init(_ organisation: OrganisationID) {
        self.organisation = organisation
    }

    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.organisations.find(organisation) else { return .notFound }
        return colleague.keepsPlaces(at: row.path) ? nil : .notYourDuty
    }
}

extension CheckedPlace {
    func row(
        number: String,
        owner: OrganisationRow,
        in tx: Tx,
        _ context: Context
    ) throws -> PlaceRow {
        var row = PlaceRow(
            id: tx.mint.id(),
            number: number,
            name: name,
            organisation: owner.id,
            path: owner.path,
            region: region,
            address: address,
            point: point,
            hours: hours,
            isDemo: owner.isDemo,
            madeAt: context.now
        )
        write(to: &row, context)
        return row
    }

    func write(to row: inout PlaceRow, _ context: Context) {
        (row.kind, row.name, row.nameEn) = (kind, name, nameEn)
        (row.region, row.address, row.point) = (region, address, point)
        (row.hours, row.phone, row.level) = (hours, phone, level)
        row.openedOn = openedOn ?? (status == .open ? row.openedOn ?? context.today : nil)
        if status == .closed, row.status != .closed { row.closedOn = context.today }
        if status != .closed { row.closedOn = nil }
        row.status = status
    }
}

/// What the audit trail says of a place.
enum PlaceNote: String {
    case added
    case changed
    case shut
    case reopened
    case closed
    case pictured
    case unpictured
    case imported
    case entrance
    case entranceEnded = "entrance ended"

    func write(_ id: PlaceID, in tx: Tx, _ context: Context, words: String? = nil) throws {
        try tx.audit.add(
            AuditAct(
                "place." + rawValue,
                of: "place",
                id.raw,
                at: context.now,
                by: context.actor.account,
                words: words
            )
        )
    }
}

extension Refusal {
    static let placeChanged = Refusal(
        Words(zh: "这个站点刚被别人改过。", en: "Somebody has changed this place meanwhile."),
        remedy: Words(zh: "请刷新页面再改。", en: "Reload the page and change it again.")
    )
}
