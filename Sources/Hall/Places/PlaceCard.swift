package import Calendar
package import Programs
import Registry
package import Store

/// A place as pages name it beside other things.
package struct PlaceCard: Hashable, Sendable {
    package let id: PlaceID
    package let number: String
    package let name: Words
    package let address: String
    package let status: Words
    /// As it was surveyed: `120.6994, 27.9943 (wgs84)`.
    package let point: String
    /// In degrees of WGS-84.
    package let longitude: Double
    package let latitude: Double
    package let opened: CivilDate?

    /// How it stands in an address.
    package var addressed: String { id.description }

    init(_ row: PlaceRow) {
        id = row.id
        number = row.number
        name = row.words
        address = row.address
        status = Words(zh: row.status.zh, en: row.status.en)
        point = "\(row.point.x), \(row.point.y) (\(row.point.datum.rawValue))"
        longitude = row.point.coordinate.degrees.longitude
        latitude = row.point.coordinate.degrees.latitude
        opened = row.openedOn
    }
}
