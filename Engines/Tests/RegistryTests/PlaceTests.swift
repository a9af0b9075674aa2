import Registry
import SeededTesting
import Testing

@Suite struct PlaceTests {
    /// Pairs as the public formulae give them, computed apart, in another language.
    @Test(
        arguments: [
            (121.4737, 31.2304, (121.478223059, 31.228457738), (121.484781469, 31.234310594)),
            (116.3975, 39.9087, (116.403743573, 39.910103499), (116.410116586, 39.916442750)),
            (120.76, 30.7522, (120.764318342, 30.749901908), (120.770900585, 30.755659968)),
            (87.6168, 43.8256, (87.619649949, 43.826805393), (87.626099771, 43.832949795)),
        ] as [(Double, Double, (Double, Double), (Double, Double))]
    )
    func `datums are those of the public formulae`(
        longitude: Double,
        latitude: Double,
        gcj: (Double, Double),
        baidu: (Double, Double)
    ) {
        let start = Degrees(longitude: longitude, latitude: latitude)
        for (datum, there) in [(Datum.gcj02, gcj), (.bd09, baidu)] {
            let found = datum.degrees(fromWGS84: start)
            let other = Degrees(longitude: there.0, latitude: there.1)
            #expect(found.distance(to: other) < 0.001, "\(datum)")
        }
    }

    @Test(arguments: [
        (121.4737, 31.2304), (116.3975, 39.9087), (117.283, 31.8612), (120.76, 30.7522),
        (105.0, 35.0), (87.6168, 43.8256), (108.95, 34.27),
    ])
    func `a point goes into another datum and comes back within a millimetre`(
        longitude: Double,
        latitude: Double
    ) {
        let start = Degrees(longitude: longitude, latitude: latitude)
        for datum in Datum.allCases {
            let there = datum.degrees(fromWGS84: start)
            let back = datum.wgs84(from: there)
            #expect(back.distance(to: start) < 0.001, "\(datum)")
            let shift = there.distance(to: start)
            switch datum {
            case .wgs84, .cgcs2000: #expect(shift == 0)
            case .gcj02: #expect(100...900 ~= shift, "\(shift)")
            case .bd09: #expect(500...1_800 ~= shift, "\(shift)")
            }
        }
    }

    @Test func `round trips hold all over the country`() {
        var random = Seeded(20_240_501)
        for _ in 0..<5_000 {
            let start = Degrees(
                longitude: .random(in: 73...135, using: &random),
                latitude: .random(in: 4...53, using: &random)
            )
            for datum in [Datum.gcj02, .bd09] {
                let back = datum.wgs84(from: datum.degrees(fromWGS84: start))
                #expect(back.distance(to: start) < 0.001)
            }
        }
    }

    @Test func `abroad nothing is shifted by law`() {
        let tokyo = Degrees(longitude: 139.7671, latitude: 35.6812)
        #expect(Datum.gcj02.degrees(fromWGS84: tokyo) == tokyo)
        #expect(Datum.gcj02.wgs84(from: tokyo) == tokyo)
    }

    @Test(
        arguments: [
            ("120.76", "30.75", "wgs84", Datum.wgs84), ("120.76", "30.75", "GCJ-02", .gcj02),
            ("120.76", "30.75", " BD09 ", .bd09), ("120.76", "30.75", "百度", .bd09),
            ("120.76", "30.75", "天地图", .cgcs2000), ("１２０．７６", "30.75", "GPS", .wgs84),
            ("-0.1", "+51.5", "wgs84", .wgs84), ("120", "30", "wgs 84", .wgs84),
        ] as [(String, String, String, Datum)]
    )
    func `a surveyed point says what it is measured from`(
        x: String,
        y: String,
        typed: String,
        datum: Datum
    ) throws {
        let point = try SurveyedPoint(x: x, y: y, datum: typed)
        #expect(point.datum == datum)
        let isUntouched = datum == .wgs84 || datum == .cgcs2000
        let moved = point.coordinate.degrees.distance(
            to: Degrees(longitude: Double(point.x) ?? 0, latitude: Double(point.y) ?? 0)
        )
        #expect(isUntouched ? moved < 0.02 : moved > 100)
    }

    @Test(
        arguments: [
            ("120.76", "30.75", "", .noDatum), ("120.76", "30.75", " ", .noDatum),
            ("120.76", "30.75", "utm", .unknownDatum("utm")),
            ("", "30.75", "wgs84", .noNumber("")), ("120°45′", "30", "wgs84", .noNumber("120°45′")),
            ("nan", "30", "wgs84", .noNumber("nan")), ("1e2", "30", "wgs84", .noNumber("1e2")),
            ("0x1p4", "30", "wgs84", .noNumber("0x1p4")), ("--1", "3", "wgs84", .noNumber("--1")),
            ("1.", "3", "wgs84", .noNumber("1.")), ("30.75", "120.76", "gcj02", .swapped),
            ("181", "91", "wgs84", .offTheEarth),
        ] as [(String, String, String, PointFault)]
    )
    func `what is no point is refused with its reason`(
        x: String,
        y: String,
        datum: String,
        fault: PointFault
    ) {
        #expect(throws: fault) { try SurveyedPoint(x: x, y: y, datum: datum) }
        #expect(!fault.zh.isEmpty && !fault.en.isEmpty)
    }

    @Test func `spoilt points never stop the program`() {
        var random = Seeded(7)
        let letters = Array("0123456789.+-eE °，。xＮ１２ \u{0}天地图gcj02\u{301}")
        for _ in 0..<20_000 {
            func text() -> String {
                String(
                    (0..<Int.random(in: 0...14, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? "0"
                    }
                )
            }
            let (x, y) = (text(), text())
            guard let point = try? SurveyedPoint(x: x, y: y, datum: "bd09") else { continue }
            #expect(point.coordinate.degrees.areOnEarth)
        }
    }

    @Test(
        arguments: [
            ((0, 0), (0, 10_000_000), 111_195.08), ((0, 0), (1_800_000_000, 0), 20_015_114.35),
            ((1_799_999_999, 0), (-1_799_999_999, 0), 0.02),
            ((1_214_737_000, 312_304_000), (1_163_975_000, 399_087_000), 1_067_311),
        ] as [((Int32, Int32), (Int32, Int32), Double)]
    )
    func `distances are those of the sphere`(
        from: (Int32, Int32),
        to: (Int32, Int32),
        metres: Double
    ) throws {
        let start = try #require(Coordinate(longitude: from.0, latitude: from.1))
        let end = try #require(Coordinate(longitude: to.0, latitude: to.1))
        #expect(abs(start.distance(to: end) - metres) < max(1, metres / 500))
        #expect(start.distance(to: end) == end.distance(to: start))
        #expect(start.distance(to: start) == 0)
    }

    @Test func `a point is kept to the centimetre and written out`() throws {
        let point = try #require(Coordinate(Degrees(longitude: -0.000_000_06, latitude: 30.75)))
        #expect(point.longitude == -1)
        #expect(SurveyedPoint(point).x == "-0.0000001")
        #expect(SurveyedPoint(point).y == "30.7500000")
        #expect(Coordinate(longitude: 0, latitude: 900_000_001) == nil)
        #expect(Coordinate(longitude: .min, latitude: 0) == nil)
        #expect(Coordinate(Degrees(longitude: .nan, latitude: 0)) == nil)
    }

    @Test(
        arguments: [
            (0, 1, "0 米", "0 m"), (61.4, 1, "61 米", "61 m"), (62, 2, "62 米", "62 m"),
            (850, 14, "850 米", "850 m"), (923, 15, "923 米", "923 m"),
            (924, 16, "924 米", "924 m"), (999.6, 17, "1.0 公里", "1.0 km"),
            (12_345, 201, "12.3 公里", "12.3 km"), (250_400, 4069, "250 公里", "250 km"),
        ] as [(Double, Int, String, String)]
    )
    func `a walk is the straight line and a third more`(
        metres: Double,
        minutes: Int,
        zh: String,
        en: String
    ) {
        let walk = Walk(straight: metres)
        #expect(walk.minutes == minutes)
        #expect(walk.zh == zh)
        #expect(walk.en == en)
    }

    @Test(arguments: [1, 5, 15, 30]) func `reach and minutes agree`(minutes: Int) {
        let reach = Walk.reach(minutes: minutes)
        #expect(Walk(straight: Double(reach)).minutes == minutes)
        #expect(Walk(straight: Double(reach + 1)).minutes == minutes + 1)
    }
}
