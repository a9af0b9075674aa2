import FEEL
import Testing

@Suite struct DateEdgesTests {
    static let dates = Case.table(
        #"""
        date("2017-1-01") => null !
        date("2017-02-30") => null !
        date("2017-12-31T00:00:00Z") => null !
        date("-0001-01-01") => -0001-01-01
        date("0000-01-01") => 0000-01-01
        date("2017-12-31Z") => null !
        date("+2017-12-31") => null !
        date(" 2017-12-31") => null !
        date("99999-12-31") => 99999-12-31
        date(999999999,12,31) => 999999999-12-31
        date(1000000000,1,1) => null !
        date(-999999999,1,1) => -999999999-01-01
        date("2017-12-31", 1) => null !
        date(from: 1) => null !
        date(year: 2017, month: 1) => null !
        date(yr: 2017, month: 1, day: 1) => null !
        date(2017, 1, 1.9) => 2017-01-01
        date("2017", "1", "1") => null !
        date(["2017-01-01"]) => 2017-01-01
        date({}) => null !
        date(time("10:00:00")) => null !
        date(@"P1D") => null !
        time("24:00:00") => 00:00:00
        time("24:00:01") => null !
        time("23:59:59.999999999") => 23:59:59.999999999
        time("23:59:59.") => null !
        time("10:00") => null !
        time("T10:00:00") => null !
        time("10:00:00+14:00") => 10:00:00+14:00
        time("10:00:00+18:00") => 10:00:00+18:00
        time("10:00:00+18:01") => null !
        time("10:00:00-18:00") => 10:00:00-18:00
        time("10:00:00+02:00@Asia/Shanghai") => null !
        time("10:00:00Z@Asia/Shanghai") => null !
        time("10:00:00@Foo/Bar") => null !
        time("10:00:00@") => null !
        time("10:00:00 @Asia/Shanghai") => null !
        time("10:00:00z") => null !
        time(24, 0, 0) => null !
        time(10, 60, 0) => null !
        time(10, 59, 60) => null !
        time(-1, 0, 0) => null !
        time(10, 59, 59.999999999) => 10:59:59.999999999
        time(10, 0, 0, @"PT18H") => 10:00:00+18:00
        time(10, 0, 0, @"PT19H") => null !
        time(10, 0, 0, @"P1M") => null !
        time(10, 0, 0, "PT1H") => null !
        time(10, 0) => null !
        time(10) => null !
        time("10", "0", "0") => null !
        time(hour: 10, minute: 1, second: 2) => 10:01:02
        time(hour: 10, minute: 1, second: 2, offset: @"PT1H") => 10:01:02+01:00
        time(hour: 10, minute: 1, sec: 2) => null !
        time(from: "10:00:00") => 10:00:00
        time([]) => null !
        time(time("10:00:00Z")) => 10:00:00Z
        time(date and time("2017-08-10T10:20:00.5@Asia/Shanghai")) => 10:20:00.5@Asia/Shanghai
        date and time("2017-12-31T24:00:00") => 2018-01-01T00:00:00
        date and time("2017-12-31T24:00:01") => null !
        date and time("2017-12-31T10:00") => null !
        date and time("2017-12-31T10:00:00.") => null !
        date and time("2017-12-31T") => null !
        date and time("2017-12-31 10:00:00") => null !
        date and time("2017-02-29T10:00:00") => null !
        date and time("2017-12-31T10:00:00+02:00@Asia/Shanghai") => null !
        date and time("2017-12-31T10:00:00@Europe") => null !
        date and time("-999999999-01-01T00:00:00Z") => -999999999-01-01T00:00:00Z
        date and time("1000000000-01-01T00:00:00Z") => null !
        date and time(date("2017-01-01"), "10:00:00") => null !
        date and time("2017-01-01", time("10:00:00")) => null !
        date and time(date("2017-01-01"), date("2017-01-01")) => null !
        date and time(date("2017-01-01")) => 2017-01-01T00:00:00Z
        date and time(time("10:00:00")) => null !
        date and time(date and time("2017-01-01T10:00:00")) => 2017-01-01T10:00:00
        date and time(date("2017-01-01"), time("10:00:00@Asia/Shanghai")) => 2017-01-01T10:00:00@Asia/Shanghai
        date and time(date("2017-01-01"), time("24:00:00")) => 2017-01-01T00:00:00
        date and time() => null !
        date and time([]) => null !
        date and time(dat: "2017-01-01") => null !
        duration("P1Y2D") => null !
        duration("P1YT1H") => null !
        duration("P1DT") => null !
        duration("PT") => null !
        duration("-P") => null !
        duration("P1M1Y") => null !
        duration("PT1S1H") => null !
        duration("P-1D") => null !
        duration("--P1D") => null !
        duration("+P1D") => null !
        duration("P1.5D") => null !
        duration("PT1.5H") => null !
        duration("PT.5S") => null !
        duration("PT1.S") => null !
        duration("PT0.0000000001S") => PT0S
        duration("P1W") => null !
        duration("") => null !
        duration(" P1D") => null !
        duration("p1d") => null !
        duration("P99999999999999999999D") => null !
        duration("P999999999999D") => P999999999999D
        duration("P999999999999Y") => null !
        duration("P9999999999999999Y") => null !
        duration(@"P1D") => P1D
        duration(["P1D"]) => P1D
        duration("P1D", "P1D") => null !
        duration(foo: "P1D") => null !
        duration("PT36H") => P1DT12H
        duration("PT90M") => PT1H30M
        duration("PT3661.5S") => PT1H1M1.5S
        duration("-PT36H") => -P1DT12H
        duration("P0Y0M") => P0M
        duration("-P0Y") => P0M
        years and months duration(date("2013-08-31"), date("2013-09-30")) => P0M
        years and months duration(date("2013-09-30"), date("2013-08-31")) => P0M
        years and months duration(date("2016-02-29"), date("2017-02-28")) => P11M
        years and months duration(date("2016-01-31"), date("2016-02-29")) => P0M
        years and months duration("2016-01-31", "2016-02-29") => null !
        years and months duration(time("10:00:00"), time("10:00:00")) => null !
        years and months duration(date("2016-01-31"), date and time("2017-03-31T10:00:00")) => P1Y2M
        years and months duration(date("-999999999-01-01"), date("999999999-01-01")) => P1999999998Y
        day of year("2019-01-01") => null !
        day of week(@"2019-09-22") => Sunday
        week of year(@"2005-01-01") => 53
        week of year(@"2018-12-31") => 1
        month of year(@"2019-01-01T10:00:00@Asia/Shanghai") => January
        day of year(@"10:00:00") => null !
        @"2019-02-30" => ?
        @"foo" => ?
        @"" => ?
        @"2019-01-01T10:00:00@Foo/Bar" => null !
        @"24:00:00" => 00:00:00
        @"P1Y2D" => ?
        @"10:00:00@Asia/Shanghai".time offset => PT8H
        @"2018-07-10T10:30:00@Asia/Shanghai".time offset => PT8H
        @"2018-07-10T10:30:00@Asia/Shanghai".timezone => Asia/Shanghai
        @"2018-07-10T10:30:00Z".timezone => null
        @"2018-07-10T10:30:00Z".time offset => PT0S
        @"2018-07-10T10:30:00+05:00".timezone => null
        @"2018-07-10".hour => null !
        @"10:00:00.123".second => 0
        @"2018-07-10".weekday => 2
        @"10:00:00".day => null !
        @"-P1Y2M".years => -1
        @"-P1Y2M".months => -2
        @"-P1DT2H3M4.5S".seconds => -4.5
        @"-P1DT2H3M4.5S".days => -1
        @"P1Y".hours => null !
        (=10).start included => true
        (!=10).start => 10
        (<=10).end included => true
        [1..10].foo => null !
        "abc".length => null !
        (10).year => null !
        null.year => null !
        """#
    )

    @Test(arguments: dates)
    func `dates, times and durations are read as the standard writes them`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }
}
