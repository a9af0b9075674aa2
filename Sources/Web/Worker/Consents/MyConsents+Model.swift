package import Calendar
package import Hall
package import Programs

/// What a worker has agreed to, and the way to take it back.
package struct MyConsentsPage: Sendable {
    package struct Line: Sendable {
        package var id: String
        package var service: Words
        package var purpose: Words
        package var how: Words
        package var words: String?
        package var on: CivilDate
        package var withdrawnOn: CivilDate?
        package var future: ConsentFuture

        package init(
            id: String,
            service: Words,
            purpose: Words,
            how: Words,
            words: String?,
            on: CivilDate,
            withdrawnOn: CivilDate?,
            future: ConsentFuture
        ) {
            self.id = id
            self.service = service
            self.purpose = purpose
            self.how = how
            self.words = words
            self.on = on
            self.withdrawnOn = withdrawnOn
            self.future = future
        }
    }

    package var lines: [Line]

    package init(lines: [Line]) {
        self.lines = lines
    }
}
