import Calendar
import Hall

extension MyConsentsPage {
    init(for visit: Visit, in hall: Hall) async throws {
        let consents = try await hall.ask(MyConsents(), as: visit.actor)
        self.init(
            lines: consents.map { consent in
                Line(
                    id: consent.address,
                    service: consent.service,
                    purpose: consent.purpose,
                    how: consent.way,
                    words: consent.words,
                    on: hall.calendar.date(of: consent.givenAt),
                    withdrawnOn: consent.withdrawnAt.map(hall.calendar.date),
                    future: consent.future
                )
            }
        )
    }
}
