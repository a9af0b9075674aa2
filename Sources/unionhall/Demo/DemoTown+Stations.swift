import Calendar
import Foundation
import Hall
import HallTesting
import Store

extension DemoTown {
    /// Opens the city's stations, and lays the ground of its map into the data folder.
    func openStations(in folder: String, seed: UInt64 = 3) async throws {
        for station in city.stations(seed: seed) {
            guard let owner = organisations[station.organisation] else { continue }
            let place = try await hall.perform(AddPlace(sheet(station), for: owner), as: .hall)
            guard station.hours == "24/7" else { continue }
            try await hall.perform(AddEntrance(place), as: .hall)
            try await hall.perform(HearEntrance(place, saying: "电量 82%"), as: .hall)
        }
        try Data(CityGround.geoJSON(seed: seed).utf8)
            .write(to: URL(filePath: folder + "/map.geojson"))
    }

    private func sheet(_ station: City.Station) -> PlaceSheet {
        let today = hall.calendar.date(of: hall.clock.now)
        var sheet = PlaceSheet()
        (sheet.name, sheet.nameEn) = (station.name, station.nameEn)
        (sheet.region, sheet.address) = (City.region, station.address)
        (sheet.x, sheet.y, sheet.datum) = (station.x, station.y, "wgs84")
        (sheet.hours, sheet.phone, sheet.level) = (station.hours, station.phone, station.level)
        sheet.openedOn = today.adding(days: -station.openedDaysAgo).description
        sheet.services = station.services.map { service in
            var item = PlaceSheet.Item(service.code)
            (item.audience, item.price) = (service.audience, service.price)
            item.hours = service.hours
            return item
        }
        return sheet
    }
}
