import Testing

@testable import OpeningHours

@Suite struct `Reading a text` {
    @Test(arguments: [
        ("Mo-Fr 08:00-17:00", "Mo-Fr 08:00-17:00"), ("24/7", "24/7"), ("open", "24/7"),
        ("24/7: closed: \"x\"", "off \"x\""), ("off", "off"), ("closed", "off"),
        ("unknown", "unknown"),
        ("Mo,We", "Mo,We open"), ("Mo: 08:00-09:00", "Mo 08:00-09:00"),
        ("Jan 01,Dec 24,25", "Jan 01,Dec 24,25 open"), ("Dec 24-26 off", "Dec 24-Dec 26 off"),
        ("open week 06 Feb", "Feb week 06 open"), ("We[4],We[5] off", "We[4],We[5] off"),
        ("Mo[5,1-3,-1] off", "Mo[1-3,5,-1] off"), ("2012 Nov-Nov off", "2012 Nov off"),
        ("Mar Su[-1] - Oct Su[-1] -1 day off", "Mar Su[-1]-Oct Su[-1] -1 day off"),
        ("Dec 25-Su-28 days - Dec 24: Mo off", "Dec 25-Su -28 days-Dec 24 Mo off"),
        ("Feb: Su[5] -1 day off", "Feb: Su[5] -1 day off"), ("Oct 15+: Sa off", "Oct 15+: Sa off"),
        ("2012: Jan 01 off", "2012: Jan 01 off"), ("2012 Jan 01 off", "2012 Jan 01 off"),
        ("13:00-17:00 open, 17:00+", "13:00-17:00 open, 17:00+"),
        ("Mo 10:00-12:00 \"x\"", "Mo 10:00-12:00 \"x\""),
        ("Mo 10:00-12:00 open \"x\"", "Mo 10:00-12:00 open \"x\""),
        ("\"in term\": Mo 10:00-12:00", "Mo 10:00-12:00 \"in term\""),
        ("Mo (sunrise+01:00)-(dusk-00:30)", "Mo (sunrise+01:00)-(dusk-00:30)"),
        ("(dawn+00:00)-dusk", "dawn-dusk"), ("Mo 10:00-16:00/90", "Mo 10:00-16:00/01:30"),
        ("week 02-52/2,53 off", "week 02-52/2,53 off"), ("PH Mo-Fr off", "PH Mo-Fr off"),
        ("Mo 10:00-12:00, Tu 10:00-12:00 || \"x\"", "Mo 10:00-12:00, Tu 10:00-12:00 || \"x\""),
        ("Jan-Feb Jan 09-15 off", "Jan-Feb Jan 09-Jan 15 off"),
        (
            "2013,2050-2053,2055/2,2020-2029/3,2060+ off",
            "2013,2050-2053,2055/2,2020-2029/3,2060+ off"
        ),
    ])
    func `gives hours that are written in one way`(text: String, canonical: String) throws {
        let hours = try Hours(text, times: .spansAndMoments)
        #expect(hours.description == canonical)
        #expect(try Hours(canonical, times: .spansAndMoments) == hours)
    }

    @Test(arguments: [
        ("mo-fr 08:00-17:00", "Mo-Fr 08:00-17:00", 2),
        ("Monday to Friday 8:00-17:00", "Mo-Fr 08:00-17:00", 3),
        ("Mo-Fr 8-17", "Mo-Fr 08:00-17:00", 2), ("Mo-Fr 8am-5:30pm", "Mo-Fr 08:00-17:30", 2),
        ("12am-12pm", "00:00-12:00", 2), ("Mo-Fr 08.00–17.00", "Mo-Fr 08:00-17:00", 3),
        ("Mo 08h30-12h00", "Mo 08:30-12:00", 2), ("Mo–Fr 08:00-17:00;", "Mo-Fr 08:00-17:00", 2),
        ("Mo 08:00-17:00;;Tu off", "Mo 08:00-17:00; Tu off", 1),
        ("Mo & We 08:00-09:00", "Mo,We 08:00-09:00", 1),
        ("Ｍｏ－Ｆｒ　０８：００－１７：００；ＰＨ　ｏｆｆ", "Mo-Fr 08:00-17:00; PH off", 5),
        ("周一至周五 8：00～17：30；节假日休息", "Mo-Fr 08:00-17:30; PH off", 9),
        ("星期六、星期天 9点到12点", "Sa,Su 09:00-12:00", 6), ("每天 24小时", "Mo-Su open", 2),
        ("周末 10:00-12:00，调休 10:00-12:00", "Sa-Su 10:00-12:00, MW 10:00-12:00", 3),
        ("5月1日-10月7日 日出-日落", "May 01-Oct 07 sunrise-sunset", 6),
        ("Mo 10:00-12:00 “预约”", "Mo 10:00-12:00 \"预约\"", 1), ("Mo 「预约」", "Mo \"预约\"", 1),
        ("Mo. 10:00-12:00", "Mo 10:00-12:00", 1), ("Dec 24.-25. off", "Dec 24-Dec 25 off", 2),
        (
            "每月1日、15日 9:00-11:00",
            "Jan 01,15,Feb 01,15,Mar 01,15,Apr 01,15,May 01,15,Jun 01,15,Jul 01,15,Aug 01,15,"
                + "Sep 01,15,Oct 01,15,Nov 01,15,Dec 01,15 09:00-11:00", 4
        ),
        ("每月31日 off", "Jan 31,Mar 31,May 31,Jul 31,Aug 31,Oct 31,Dec 31 off", 2),
        ("7/7", "24/7", 1), ("7 days/week", "24/7", 1), ("Sept 10:00-12:00", "Sep 10:00-12:00", 1),
        ("10:00-12:00 Mo", "Mo 10:00-12:00", 1),
        ("week 06 00:00-24:00 Feb", "Feb week 06 00:00-24:00", 1),
        ("Feb open week 06", "Feb week 06 open", 1), ("Mo 10:00-12:00 \"\"", "Mo 10:00-12:00", 1),
    ])
    func `forgives what is sloppy, and says so`(
        text: String,
        canonical: String,
        warnings: Int
    ) throws {
        let reading = Hours.read(text)
        #expect(reading.hours?.description == canonical, "\(reading.findings.map(\.en))")
        #expect(reading.findings.allSatisfy { $0.severity == .warning })
        #expect(
            reading.findings.count >= min(warnings, 1) && (warnings > 0 || reading.findings.isEmpty)
        )
        #expect(Hours.read(canonical).findings.isEmpty)
    }

    /// Text, place of the fault, and words that its English must hold.
    @Test(arguments: [
        ("", 0, "no hours"), ("  ", 0, "no hours"), (";", 0, "missing"), ("Mo ||", 5, "missing"),
        ("Mo 08:00-12:00,", 15, "missing"), ("Mo-Fr 08:00-", 12, "closing time"),
        ("Mo-Fr 08:00", 6, "moment"), ("10:00-12:00/30", 0, "moment"),
        ("Mo-Tr 08:00-09:00", 3, "“Tr”"),
        ("周八 08:00-09:00", 0, "周八"), ("Mo 08:60-09:00", 3, "Minutes"),
        ("Mo 08:00-49:00", 9, "no such hour"),
        ("Mo 24:00-12:00", 3, "00:00 of the next day"), ("Mo 08:00-48:00+", 9, "48:00"),
        ("Mo-PH", 3, "holidays follow a comma"), ("Sa-Su[1]", 5, "Sa[1],Su[1]"),
        ("Sa[0]", 3, "which of the month"),
        ("Sa[4-2]", 5, "which of the month"), ("Sa[1 off", 5, "bracket"),
        ("Mo[2] -7 days", 0, "Mo[1]"),
        ("Mo +1 day", 0, "weekday itself"), ("PH +2 days off", 0, "one day"),
        ("SH +1 day off", 0, "one day"),
        ("Feb 30", 4, "01 to 29"), ("2025 Feb 29", 9, "01 to 28"), ("Jan 00", 4, "01 to 31"),
        ("13月1日", 0, "no month 13"),
        ("Mo 08:00-12:00 Jul off", 15, "separator"), ("10:00-12:00 Mo off", 12, "separator"),
        ("08:00-12:00 Mo 13:00-14:00", 12, "separator"),
        ("每月32日", 2, "01 to 31"), ("每月 off", 3, "01 to 31"),
        ("Jan 05-Feb", 6, "days at both"), ("Jan-Feb 05", 4, "days at both"),
        ("Jan-2025 Feb", 4, "both ends"),
        ("2025 Jan 05-2024 Feb 05", 11, "backwards"),
        ("2025 easter-easter +1 day", 11, "both ends"),
        ("week 54", 5, "01 to 53"), ("week", 4, "01 to 53"), ("week 01-10/27", 11, "1 to 26"),
        ("2025-2024 off", 4, "forward"), ("2025-", 5, "four digits"),
        ("0800-1700", 0, "four digits"),
        ("easter +400 days", 8, "366"), ("(sunset-1)-22:00", 7, "hours and minutes"),
        ("(moon)-22:00", 1, "“moon”"),
        ("(sunset-01:00-22:00", 13, "parenthesis"), ("(08:00)-09:00", 1, "dawn, sunrise"),
        ("Mo 08:00:12:00", 8, "colon"),
        (":Mo", 0, "colon"), ("Mo:: 08:00-09:00", 3, "colon"),
        ("Mo 08:00-09:00 10:00-11:00", 15, "commas"),
        ("Mo 08:00-09:00 Tu 10:00-11:00", 15, "separator"), ("Mo off Tu", 7, "separator"),
        ("week 01 week 02", 8, "separator"),
        ("PH, Aug 08:00-09:00", 2, "comma"), ("Mo,,Tu", 2, "comma"), ("open off", 5, "one result"),
        ("\"a\" open", 4, "one result"), ("\"a\" \"b\"", 4, "one remark"), ("Mo \"a", 3, "no end"),
        ("Mo | Tu", 3, "two bars"),
        ("24/7 08:00-09:00", 5, "whole day"), ("08:00-09:00 24/7", 12, "whole day"),
        ("Mo 08:00-09:00 @", 15, "“@”"),
        ("12345678", 0, "too long"), ("25pm-26am", 0, "no such hour"),
        ("0pm-1pm", 0, "no such hour"),
        ("Mo-", 3, "weekday"), ("Mo 08:00-09:00-10:00", 14, "cannot stand here"),
        ("sunrise-", 8, "closing time"),
    ])
    func `says what is wrong and where`(text: String, offset: Int, words: String) throws {
        let reading = Hours.read(text)
        #expect(reading.hours == nil)
        let finding = try #require(reading.findings.first)
        #expect(finding.severity == .error)
        #expect(finding.offset == offset, "\(finding.en)")
        #expect(finding.en.contains(words), "\(finding.en)")
        #expect(!finding.zh.isEmpty && finding.zh.last.map { "。！".contains($0) } == true)
        #expect(finding.offset + finding.length <= text.unicodeScalars.count)
    }

    @Test func `refuses more than anybody writes`() {
        let long = String(repeating: "Mo 08:00-09:00; ", count: 100)
        #expect(Hours.read(long).findings.first?.en.contains("at most 1000") == true)
        let many = Array(repeating: "Mo off", count: 65).joined(separator: ";")
        #expect(Hours.read(many).findings.first?.en.contains("at most 64") == true)
        let most = Array(repeating: "Mo off", count: 64).joined(separator: ";")
        #expect(Hours.read(most).hours?.rules.count == 64)
    }

    @Test func `knows what hours need`() throws {
        #expect(
            try Hours("Mo-Fr,PH 08:00-09:00; SH off").holidays == [.publicHoliday, .schoolHoliday]
        )
        #expect(try Hours("Mo sunrise-12:00").followsSun)
        #expect(try !Hours("Mo 08:00-12:00").followsSun)
    }
}
