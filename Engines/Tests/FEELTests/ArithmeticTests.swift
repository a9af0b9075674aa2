import FEEL
import Testing

@Suite struct ArithmeticTests {
    static let numbers = [
        Case("0.1 + 0.2", "0.3"),
        Case("7 - 10", "-3"),
        Case("2 + 3 * 4", "14"),
        Case("(2 + 3) * 4", "20"),
        Case("10 - 4 - 3", "3"),
        Case("1 / 3 * 3", "0.9999999999999999999999999999999999"),
        Case("-2 ** 2", "4"),
        Case("2 ** 3 ** 2", "64"),
        Case("2 ** -2", "0.25"),
        Case("3--2", "5"),
        Case(".5 * 4", "2"),
        Case("1.5e3", "1500"),
        Case("1 / 0", "null !"),
        Case("1 + null", "null !"),
        Case("1 + \"1\"", "null !"),
        Case("\"职\" + \"工\"", "职工"),
        Case("9e6144 * 10", "null !"),
    ]

    @Test(arguments: numbers)
    func `numbers are decimals and what cannot be computed is null with a reason`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    static let moments = [
        Case("@\"2024-01-31\" + @\"P1M\"", "2024-02-29"),
        Case("@\"2024-02-29\" - @\"P1Y\"", "2023-02-28"),
        Case("@\"P2D\" + @\"2024-02-28\"", "2024-03-01"),
        Case("@\"2024-03-01\" - @\"PT1S\"", "2024-02-29"),
        Case("@\"2024-03-01\" - @\"2023-03-01\"", "P366D"),
        Case("@\"2024-05-01T23:30:00\" + @\"PT45M\"", "2024-05-02T00:15:00"),
        Case("@\"23:30:00\" + @\"PT45M\"", "00:15:00"),
        Case("@\"00:15:00\" - @\"PT45M\"", "23:30:00"),
        Case("@\"09:00:00\" - @\"08:15:00\"", "PT45M"),
        Case("@\"2024-05-01T08:00:00@Asia/Shanghai\" - @\"2024-05-01T00:00:00Z\"", "PT0S"),
        Case("@\"2024-05-01T08:00:00\" - @\"2024-05-01T00:00:00Z\"", "null !"),
        Case("@\"2024-05-01T24:00:00\"", "2024-05-02T00:00:00"),
        Case("@\"P1DT12H\" * 2", "P3D"),
        Case("1.5 * @\"P1M\"", "P1M"),
        Case("@\"P1Y\" / 5", "P2M"),
        Case("@\"P1D\" / @\"PT6H\"", "4"),
        Case("-@\"P1Y2M\"", "-P1Y2M"),
        Case("@\"P1D\" + @\"P1M\"", "null !"),
        Case("@\"2024-05-01\" + 1", "null !"),
        Case("@\"2024-05-01\" + @\"2024-05-01\"", "null !"),
        Case("@\"999999999-12-31\" + @\"P1D\"", "null !"),
        Case("@\"999999999-12-31\" + @\"P1M\"", "null !"),
    ]

    @Test(arguments: moments)
    func `dates times and durations add up along the calendar`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    static let parts = [
        Case("@\"2024-05-01\".weekday", "3"),
        Case("@\"2024-05-01T10:20:30.5\".second", "30"),
        Case("@\"2024-05-01T10:20:30+08:00\".time offset", "PT8H"),
        Case("@\"2024-05-01T10:20:30@Asia/Shanghai\".timezone", "Asia/Shanghai"),
        Case("@\"10:20:30\".timezone", "null"),
        Case("@\"P3DT4H5M6.7S\".seconds", "6.7"),
        Case("@\"-P3DT4H\".hours", "-4"),
        Case("@\"P14M\".years", "1"),
        Case("@\"P14M\".days", "null !"),
        Case("(3..7].start included", "false"),
        Case("[3..7[.end", "7"),
        Case("(<= 7).start", "null"),
    ]

    @Test(arguments: parts)
    func `moments and ranges show their parts behind a point`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    @Test(arguments: [
        "2024-02-30", "24-01-01", "2024-1-1", "10:60:00", "P1H", "P", "PT", "10:00:00+19:00",
        "02024-01-01",
    ])
    func `a text that names no moment is a mistake in the source`(_ text: String) {
        #expect(Bench().answer("@\"\(text)\"").hasPrefix("?"))
    }

    @Test func `a zone that nobody supplied gives null with a reason`() {
        #expect(Bench().answer("@\"10:00:00@Mars/Base\"") == "null !")
    }
}
