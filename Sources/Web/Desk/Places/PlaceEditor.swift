import Hall
import Programs

/// The form for a place: new, or one that is there, with what can be done to it.
struct PlaceEditor: Sendable {
    /// Nil for a new place.
    var address: String?
    var version: Int64 = 0
    var sheet: PlaceSheet
    var owner: String?
    var owners: [PlaceForm.Owner]
    var regions: [RegionChoice]
    var findings: [PlaceFinding] = []
    /// The hours in words; nil where they cannot be read.
    var hours: CheckHours.Answer?
    var closures: [OpenPlace.Closure] = []
    var pictures: [String] = []
    /// Nil where it does not open by itself.
    var entrance: OpenEntrance.Device?

    var path: String {
        address.map { "\(PlaceDeskPage.path)/\($0)" } ?? PlaceDeskPage.path + "/new"
    }

    /// What of the services is only there, and what has something to be said of it.
    var plain: Set<String> { Set(sheet.services.filter(\.isPlain).map(\.code)) }
    var special: [PlaceSheet.Item] {
        sheet.services.filter { !$0.isPlain || Need.title(of: $0.code) == nil }
    }
}

extension PlaceEditor {
    init(for visit: Visit, in hall: Hall) async throws {
        let address = visit.captures["place"]
        let place = try address.map { try Addressed.place($0) }
        let form = try await hall.ask(PlaceForm(place), as: visit.actor)
        self.init(
            address: address,
            version: form.version,
            sheet: form.sheet,
            owner: form.owners.first?.address,
            owners: form.owners,
            regions: form.regions
        )
        if sheet.region.isEmpty { sheet.region = regions.first?.code ?? "" }
        if let place {
            let seen = try await hall.ask(OpenPlace(place), as: visit.actor)
            (closures, pictures) = (seen.closures, seen.pictures)
            entrance = try await hall.ask(OpenEntrance(place), as: visit.actor)
        }
        if !sheet.hours.isEmpty {
            hours = try await hall.ask(CheckHours(sheet.hours), as: visit.actor)
        }
    }

    /// The form as it was just sent.
    mutating func take(_ form: Fields) {
        func typed(_ name: String) -> String { form[name] ?? "" }
        (sheet.kind, sheet.name, sheet.nameEn) = (typed("kind"), typed("name"), typed("name_en"))
        (sheet.region, sheet.address) = (typed("region"), typed("address"))
        (sheet.x, sheet.y, sheet.datum) = (typed("x"), typed("y"), typed("datum"))
        (sheet.hours, sheet.phone) = (typed("hours"), typed("phone"))
        (sheet.level, sheet.status) = (typed("level"), typed("status"))
        sheet.openedOn = typed("opened_on")
        owner = form["organisation"]
        version = Int64(typed("_version")) ?? 0
        sheet.services = form.all("need").map { PlaceSheet.Item($0) } + items(form)
    }

    private func items(_ form: Fields) -> [PlaceSheet.Item] {
        let columns = ["service", "title", "audience", "price", "service_hours", "note"]
        let cells = columns.map { form.all($0) }
        return (0..<min(60, cells[0].count)).compactMap { row in
            func cell(_ column: Int) -> String {
                row < cells[column].count ? cells[column][row] : ""
            }
            guard !cell(0).isEmpty else { return nil }
            var item = PlaceSheet.Item(cell(0))
            (item.title, item.audience, item.price) = (cell(1), cell(2), cell(3))
            (item.hours, item.note) = (cell(4), cell(5))
            return item
        }
    }
}
