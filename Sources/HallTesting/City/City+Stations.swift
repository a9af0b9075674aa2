extension City {
    /// A station of the made-up city.
    package struct Station: Sendable, Hashable {
        package let name: String
        package let nameEn: String
        /// Whose it is, by its key.
        package let organisation: Int
        package let address: String
        package let x: String
        package let y: String
        package let hours: String
        package let phone: String
        package let level: String
        package let openedDaysAgo: Int
        package let services: [Service]

        package struct Service: Sendable, Hashable {
            package let code: String
            package let audience: String
            package let price: String
            package let hours: String

            package init(
                _ code: String,
                for audience: String = "",
                at price: String = "",
                _ hours: String = ""
            ) {
                self.code = code
                self.audience = audience
                self.price = price
                self.hours = hours
            }
        }
    }

    /// Stations all over the city, fifteen in a district, the same for the same seed.
    package func stations(seed: UInt64) -> [Station] {
        var dice = Dice(seed: seed)
        let districts = organisations.filter { $0.kind == .district }
        return districts.enumerated().flatMap { number, district in
            let homes = organisations.filter { $0.parent == district.key && $0.kind == .community }
            return (0..<15).map { order in
                station(order, number, homes[order % max(1, homes.count)], &dice)
            }
        }
    }

    private func station(
        _ order: Int,
        _ district: Int,
        _ home: Organisation,
        _ dice: inout Dice
    ) -> Station {
        let kind = Self.kinds[order < 2 ? order : 2 + (order - 2) % (Self.kinds.count - 2)]
        let place = Names.districts[district % Names.districts.count]
        let street = Names.communities[(order * 5 + district) % Names.communities.count]
        let (x, y) = Self.dry(in: district, &dice)
        let point = CityGround.point(x, y)
        let hours = order == 1 ? "24/7" : dice.pick(Self.hours)
        return Station(
            name: place.zh + street.zh + kind.zh,
            nameEn: "\(place.en) \(street.en) \(kind.en)",
            organisation: home.key,
            address: "\(street.zh)路\(dice.number(1...399))号",
            x: CityGround.text(point.longitude),
            y: CityGround.text(point.latitude),
            hours: hours,
            phone: "0990-12" + dice.digits(5),
            level: order < 3 ? "municipal" : order < 8 ? "district" : "grassroots",
            openedDaysAgo: dice.number(20...900),
            services: Self.services(order, hours, &dice)
        )
    }

    private static func dry(in district: Int, _ dice: inout Dice) -> (Int, Int) {
        let corner = CityGround.corner(of: district)
        while true {
            let x = corner.x + dice.number(80...CityGround.width / 4 - 80)
            let y = corner.y + dice.number(80...CityGround.height / 2 - 80)
            if !CityGround.isWet(x, y) { return (x, y) }
        }
    }

    private static func services(
        _ order: Int,
        _ hours: String,
        _ dice: inout Dice
    ) -> [Station.Service] {
        var services = [Station.Service("water"), .init("rest")]
        // All through the night somebody must find a first-aid kit in every district.
        if order == 1 || dice.chance(60) { services.append(.init("first aid")) }
        for (code, percent) in [
            ("charging", 80), ("microwave", 55), ("cooling", 60), ("heating", 60), ("toilet", 45),
            ("nursing room", 20), ("parking", 30), ("battery swap", 18), ("reading", 25),
        ] where dice.chance(percent) {
            services.append(.init(code))
        }
        if order == 0 {
            services += [
                .init("lunch", at: "15", "Mo-Fr 11:30-13:00"),
                .init("lunch", for: "new form", at: "10", "Mo-Fr 13:00-14:00"),
                .init("rest", for: "new form", "24/7"),
                .init("haircut", at: "10", "Sa 09:00-11:30"),
            ]
        }
        if dice.chance(12) { services.append(.init("legal advice", "We 14:00-17:00")) }
        return services
    }

    private static let kinds = [
        (zh: "楼宇服务站", en: "Tower Station"), (zh: "全天驿站", en: "All-Day Station"),
        (zh: "户外驿站", en: "Outdoor Station"), (zh: "小哥驿站", en: "Riders' Station"),
        (zh: "职工之家", en: "Workers' House"), (zh: "司机之家", en: "Drivers' House"),
        (zh: "爱心驿站", en: "Caring Station"),
    ]

    private static let hours = [
        "Mo-Su 08:00-20:00", "Mo-Su 08:00-20:00", "Mo-Su 07:00-22:00", "Mo-Fr 08:30-17:30; PH off",
        "Mo-Fr,MW 08:30-12:00,13:30-17:30; PH off", "Mo-Sa 09:00-21:00", "24/7",
        "Mo-Su 06:30-23:30", "Mo-Su 18:00-02:00",
    ]
}
