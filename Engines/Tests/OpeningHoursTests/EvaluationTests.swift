import Testing

@testable import OpeningHours

/// Hours, from when to when they are asked (2025 where no year stands), and what is open.
struct Asked: CustomTestStringConvertible, Sendable {
    let text: String
    let from: String
    let to: String
    let open: String

    init(_ text: String, _ from: String, _ to: String, _ open: String) {
        self.text = text
        self.from = from.hasPrefix("20") ? from : "2025-" + from
        self.to = to.hasPrefix("20") ? to : "2025-" + to
        self.open = open
    }

    var testDescription: String { text }
}

// 2025-06-02 is a Monday.
@Suite struct `What is open` {
    @Test(arguments: [
        Asked(
            "Mo-Fr 08:00-17:00",
            "06-06",
            "06-10",
            "06-06 08:00-06-06 17:00, 06-09 08:00-06-09 17:00"
        ),
        Asked(
            "Sa-Mo 09:00-10:00",
            "06-02",
            "06-09",
            "06-02 09:00-06-02 10:00, 06-07 09:00-06-07 10:00, 06-08 09:00-06-08 10:00"
        ),
        Asked("24/7", "06-02", "06-04", "06-02-06-04"),
        Asked("Mo 22:00-02:00", "06-02", "06-04", "06-02 22:00-06-03 02:00"),
        Asked("Mo 22:00-26:00", "06-02", "06-04", "06-02 22:00-06-03 02:00"),
        Asked("Su 22:00-02:00", "06-02", "06-03", "06-02-06-02 02:00"),
        Asked("Mo 08:00-08:00", "06-02", "06-04", "06-02 08:00-06-03 08:00"),
        Asked("Mo 09:00-10:00,10:00-11:00", "06-02", "06-03", "06-02 09:00-06-02 11:00"),
    ])
    func `in a week`(asked: Asked) throws {
        #expect(try Bench.openings(asked.text, asked.from, asked.to) == asked.open)
    }

    @Test(arguments: [
        // A later rule takes the whole day from an earlier one.
        Asked(
            "08:00-10:00; Mo 12:00-13:00",
            "06-02",
            "06-04",
            "06-02 12:00-06-02 13:00, 06-03 08:00-06-03 10:00"
        ),
        // With a comma it adds.
        Asked(
            "08:00-10:00, Mo 12:00-13:00",
            "06-02",
            "06-03",
            "06-02 08:00-06-02 10:00, 06-02 12:00-06-02 13:00"
        ),
        // Closed times are only taken out.
        Asked(
            "08:00-12:00; 09:00-10:00 off",
            "06-02",
            "06-03",
            "06-02 08:00-06-02 09:00, 06-02 10:00-06-02 12:00"
        ),
        // A closed day closes its own night, and what came over from the day before.
        Asked(
            "20:00-02:00; Tu off",
            "06-02",
            "06-05",
            "06-02-06-02 02:00, 06-02 20:00-06-03, 06-04 20:00-06-05"
        ),
        // What a day replaces is its own: last night goes on.
        Asked(
            "20:00-02:00; Tu 10:00-11:00",
            "06-03",
            "06-04",
            "06-03-06-03 02:00, 06-03 10:00-06-03 11:00"
        ),
        // Otherwise: where all before is closed.
        Asked(
            "Mo 08:00-10:00 || \"call\"",
            "06-02",
            "06-03",
            "06-02-06-02 08:00? call, 06-02 08:00-06-02 10:00, 06-02 10:00-06-03? call"
        ),
        Asked(
            "Mo 08:00-10:00; Tu off || 09:00-11:00",
            "06-02",
            "06-04",
            "06-02 08:00-06-02 11:00, 06-03 09:00-06-03 11:00"
        ),
        Asked("Mo 08:00-10:00 || \"call\"; Tu off", "06-03", "06-04", ""),
        Asked(
            "08:00-10:00 open \"a\"; 09:00-11:00 \"b\"",
            "06-02",
            "06-03",
            "06-02 09:00-06-02 11:00? b"
        ),
        Asked(
            "08:00-10:00 open \"a\", 09:00-11:00 open \"b\"",
            "06-02",
            "06-03",
            "06-02 08:00-06-02 09:00 a, 06-02 09:00-06-02 11:00 b"
        ),
        Asked("open; Mo unknown", "06-02", "06-04", "06-02-06-03?, 06-03-06-04"),
        Asked(
            "unknown; Mo 10:00-12:00 off",
            "06-02",
            "06-03",
            "06-02-06-02 10:00?, 06-02 12:00-06-03?"
        ),
    ])
    func `of several rules`(asked: Asked) throws {
        #expect(try Bench.openings(asked.text, asked.from, asked.to) == asked.open)
    }

    @Test(arguments: [
        Asked("07:00+", "06-02", "06-03", "06-02 07:00-06-03?"),
        Asked("17:00+", "06-02 12:00", "06-03 12:00", "06-02 17:00-06-03 03:00?"),
        Asked("22:00+", "06-02 12:00", "06-03 12:00", "06-02 22:00-06-03 06:00?"),
        Asked("10:00-12:00+", "06-02", "06-03", "06-02 10:00-06-02 12:00, 06-02 12:00-06-03?"),
        // Who opens again has closed before.
        Asked(
            "07:00+,12:00-13:00",
            "06-02",
            "06-03",
            "06-02 07:00-06-02 12:00?, 06-02 12:00-06-02 13:00"
        ),
        Asked(
            "Fr 17:00+; Sa 01:00-02:00 off",
            "06-06",
            "06-08",
            "06-06 17:00-06-07 01:00?, 06-07 02:00-06-07 03:00?"
        ),
        Asked("17:00+ off", "06-02", "06-03", ""),
    ])
    func `with an open end`(asked: Asked) throws {
        #expect(try Bench.openings(asked.text, asked.from, asked.to) == asked.open)
    }

    @Test(arguments: [
        Asked("Mo 10:00", "06-02", "06-03", "06-02 10:00-06-02 10:01"),
        Asked(
            "Mo 10:00,12:00",
            "06-02",
            "06-03",
            "06-02 10:00-06-02 10:01, 06-02 12:00-06-02 12:01"
        ),
        Asked(
            "Mo 10:00-11:00/30",
            "06-02",
            "06-03",
            "06-02 10:00-06-02 10:01, 06-02 10:30-06-02 10:31, 06-02 11:00-06-02 11:01"
        ),
        Asked(
            "Mo 22:00-02:00/02:00",
            "06-02",
            "06-04",
            "06-02 22:00-06-02 22:01, 06-03-06-03 00:01, 06-03 02:00-06-03 02:01"
        ),
    ])
    func `at moments`(asked: Asked) throws {
        #expect(try Bench.openings(asked.text, asked.from, asked.to) == asked.open)
    }
}
