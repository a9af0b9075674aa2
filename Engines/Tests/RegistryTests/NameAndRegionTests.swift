import Registry
import Testing

@Suite struct NameAndRegionTests {
    @Test(arguments: [
        ("张建隆", "张*隆"), ("张伟", "张*"), ("欧阳建国", "欧**国"), ("张", "*"),
        ("买买提·艾力", "买****力"), ("  张伟　", "张*"), ("𠮷田", "𠮷*"),
    ])
    func `a masked name keeps its ends`(text: String, masked: String) {
        #expect(PersonName(text)?.masked == masked)
    }

    @Test(arguments: ["", "  ", "张\u{0}伟", "张\n伟", String(repeating: "张", count: 61)])
    func `what is no name cannot be built`(text: String) {
        #expect(PersonName(text) == nil)
    }

    @Test(
        arguments: [
            ("370000", RegionCode.Level.province, nil), ("370200", .city, "370000"),
            ("370281", .county, "370200"), ("990101", .county, "990100"),
        ] as [(String, RegionCode.Level, String?)]
    )
    func `a region has a level and a parent`(
        text: String,
        level: RegionCode.Level,
        parent: String?
    ) throws {
        let region = try #require(RegionCode(text))
        #expect(region.level == level)
        #expect(region.parent?.description == parent)
        #expect(region.isDemo == text.hasPrefix("99"))
    }

    @Test(arguments: [
        "", "37", "37028", "3702811", "380000", "000000", "370081", "37028a", "３７０２８１",
    ])
    func `what is no region cannot be built`(text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test func `a region contains itself and what its parents lead to`() throws {
        let codes = [
            "370000", "370200", "370281", "370283", "370600", "370602", "110000", "110105",
        ]
        let regions = codes.compactMap { RegionCode($0) }
        #expect(regions.count == codes.count)
        for wide in regions {
            for narrow in regions {
                let way = sequence(first: narrow, next: \.parent)
                #expect(wide.contains(narrow) == way.contains(wide), "\(wide) \(narrow)")
            }
        }
    }
}
