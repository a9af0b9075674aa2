import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct ImportPlacesTests {
    private static let head =
        "number,name,region,address,x,y,datum,hours,services,service,audience,price,service_hours"

    private func take(_ text: String, _ house: PlaceHouse) async throws -> ImportPlaces.Answer {
        let table = try PlaceTable(Array(text.utf8))
        return try await house.hall.perform(ImportPlaces(table), as: .hall)
    }

    @Test func `a table is taken in, and comes out as it went in`() async throws {
        let house = try await PlaceHouse()
        let text = """
            \u{FEFF}\(Self.head)\r
            A-1,"一号站, 东门",990101,一号,120.76,30.75,百度,"Mo-Fr 08:00-17:30; PH off",饮水；first aid,,,,\r
            ,,,,,,,,,lunch,courier,12.50,Mo-Fr 13:00-14:00\r
            ,"二号""新""站",990102,二号,120.77,30.75,wgs84,24/7,,,,,\r
            """
        let answer = try await take(text, house)
        #expect((answer.added, answer.changed) == (2, 0))
        #expect(answer.findings == [])
        let out = try await house.hall.ask(ExportPlaces(), as: .hall)
        #expect(out.map(\.sheet.name) == ["一号站, 东门", "二号\"新\"站"])
        #expect(out[0].sheet.datum == "bd09" && out[0].sheet.x == "120.76")
        #expect(out[0].sheet.services.map(\.code) == ["water", "first aid", "lunch"])
        #expect(out[0].sheet.services[2].price == "12.50")
        let again = try PlaceTable(PlaceTable.bytes(out))
        #expect(again.lines.map(\.sheet.services) == out.map { $0.sheet.services.map(Self.bare) })
        let second = try await house.hall.perform(ImportPlaces(again), as: .hall)
        #expect((second.added, second.changed) == (0, 2))
        #expect(second.findings == [])
        let after = try await house.hall.ask(ExportPlaces(), as: .hall)
        #expect(PlaceTable.bytes(after) == PlaceTable.bytes(out))
    }

    /// What is plain is written by its code alone.
    private static func bare(_ item: PlaceSheet.Item) -> PlaceSheet.Item {
        item.isPlain ? PlaceSheet.Item(item.code) : item
    }

    @Test func `one wrong cell and nothing is taken in; every wrong cell is named`() async throws {
        let house = try await PlaceHouse()
        let text = """
            \(Self.head)
            A-1,好的,990101,一号,120.76,30.75,wgs84,24/7,,,,,
            A-2,没写坐标系,990101,一号,120.76,30.75,,24/7,,,,,
            A-1,编号重了,990101,一号,120.76,30.75,wgs84,24/7,,,,,
            A-4,时间不对,999999,一号,120.76,30.75,wgs84,25:00-26:00 xx,,,,,
            ,,,,,,,,,lunch,,很贵,
            """
        let answer = try await take(text, house)
        #expect(answer.added == 0)
        let found = answer.findings.map { "\($0.line) \($0.column)" }
        for expected in ["3 datum", "4 number", "5 region", "5 hours", "6 price"] {
            #expect(found.contains(expected), "\(expected) in \(found)")
        }
        #expect(try await house.names(.init()) == [])
    }

    @Test(arguments: [
        ("", 1), ("name\n站\n", 1), ("name,region,address,x,y,hours\n", 1),
        ("\(head),wrong\n", 1), ("\(head)\nA,\"never ends\n\n", 2), ("\(head)\n\0\n", 2),
    ])
    func `a file that is no table of places is refused with its line`(text: String, line: Int) {
        do {
            _ = try PlaceTable(Array(text.utf8))
            Issue.record("taken")
        } catch let wrong as PlaceTable.Findings {
            #expect(wrong.all.first?.line == line)
            #expect(wrong.all.allSatisfy { !$0.words.zh.isEmpty && !$0.words.en.isEmpty })
        } catch {
            Issue.record(error)
        }
    }

    @Test func `spoilt tables never stop the program`() throws {
        let entropy = SeededEntropy(seed: 11)
        let good = Array("\(Self.head)\nA-1,\"站\"\"\",990101,一号,120.76,30.75,bd09,24/7,,,,,\n".utf8)
        for _ in 0..<4_000 {
            var bytes = good
            for _ in 0..<(entropy.bits64() % 6 + 1) {
                let at = Int(entropy.bits64() % UInt64(bytes.count))
                switch entropy.bits64() % 3 {
                case 0: bytes[at] = UInt8(truncatingIfNeeded: entropy.bits64())
                case 1: bytes.insert([34, 44, 10, 13, 0][Int(entropy.bits64() % 5)], at: at)
                default: bytes.remove(at: at)
                }
            }
            _ = try? PlaceTable(bytes)
        }
    }

    @Test func `a name that begins like a formula goes out as a text, and comes in as it was`()
        throws
    {
        var sheet = PlaceSheet()
        (sheet.name, sheet.region, sheet.address) = ("=1+1", "370281", "@号")
        (sheet.x, sheet.y, sheet.datum, sheet.hours) = ("-0.5", "51.5", "wgs84", "24/7")
        let bytes = PlaceTable.bytes([(sheet, "")])
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"\t=1+1\""))
        let back = try #require(try PlaceTable(bytes).lines.first).sheet
        #expect(back.name == "=1+1" && back.address == "@号" && back.x == "-0.5")
    }
}
