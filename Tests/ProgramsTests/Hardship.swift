import Calendar
import FEEL
import Programs
import Testing

/// The first service of the catalogue, and people to try it on.
enum Hardship {
    static func service() throws -> Service {
        let checked = try Folders.load("jiaozhou-hardship-aid", in: Folders.catalogue).service()
        return try #require(checked.service)
    }

    /// A day at nine in the morning.
    static func now(_ day: String = "2024-06-20") throws -> ZonedDateTime {
        let date = try #require(CivilDate(day))
        let calendar = WorkCalendar(zone: .shanghai)
        return ZonedDateTime(
            at: calendar.start(of: date).advanced(byMilliseconds: 9 * 3_600_000),
            in: .shanghai
        )
    }

    /// The facts of somebody who works here, in a union in charge of 370281.
    static func sheet(
        _ answers: [String: Value],
        worksIn region: String? = "370281"
    ) -> FactSheet {
        var known: [String: Value] = ["owner.region": .string("370281")]
        known["applicant.work region"] = region.map(Value.string)
        return FactSheet(answers: answers, known: known)
    }
}
