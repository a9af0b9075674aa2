import Calendar
import Programs

@testable import Web

/// Models with people who do not exist, for looking at the pages and for testing all of them at
/// once.
enum Samples {
    /// A name that would run if any page forgot to escape.
    static let script = "张<script>alert('x')</script>\"&"

    static func day(_ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: 2024, month: month, day: day) ?? CivilDate.first
    }

    static func at(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> CivilDateTime {
        CivilDateTime(
            date: self.day(month, day),
            time: CivilTime(hour: hour, minute: minute) ?? .midnight
        )
    }

    static func w(_ zh: String, _ en: String) -> Words { Words(zh: zh, en: en) }

    static let union = w("港城工会联合会", "Harbour City Union")

    static func frame(
        _ look: Look = Look(),
        path: String = "/",
        reader: Reader? = nil,
        flash: Flash? = nil,
        icons: Icons = Icons()
    ) -> Frame {
        Frame(
            house: House(icons: icons),
            look: look,
            path: path,
            seal: "0102.0304",
            today: day(6, 25),
            reader: reader,
            flash: flash
        )
    }

    /// Every page, by the name of its file.
    static var all: [(name: String, screen: any Screen)] { worker + desk + partners }
}
