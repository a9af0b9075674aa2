package import Calendar
package import Programs

/// Money on its way: what waits to be paid, and the batches.
package struct Payments: Sendable {
    /// Payments that are due and in no batch yet.
    package struct Waiting: Sendable {
        package var count: Int
        package var sum: Fen
        package var account: Words
        package var lastDay: CivilDate?
        /// Lines that cannot go: no card number, a name that does not match.
        package var blocked: Int

        package init(count: Int, sum: Fen, account: Words, lastDay: CivilDate?, blocked: Int) {
            self.count = count
            self.sum = sum
            self.account = account
            self.lastDay = lastDay
            self.blocked = blocked
        }
    }

    /// A batch of the reader that came back and is to be made anew.
    package struct Returned: Sendable {
        package var number: String
        package var path: String
        package var reason: String
    }

    package struct Partners: Sendable {
        package var count: Int
        package var sum: Fen
        /// Statements of partners without an account.
        package var blocked: Int

        package init(count: Int, sum: Fen, blocked: Int) {
            self.count = count
            self.sum = sum
            self.blocked = blocked
        }
    }

    package struct Line: Sendable {
        package var id: String
        package var number: String
        package var count: Int
        package var sum: Fen
        package var state: Words
        package var tone: Tone
        package var preparedBy: String
        package var on: CivilDate

        package init(
            id: String,
            number: String,
            count: Int,
            sum: Fen,
            state: Words,
            tone: Tone,
            preparedBy: String,
            on: CivilDate
        ) {
            self.id = id
            self.number = number
            self.count = count
            self.sum = sum
            self.state = state
            self.tone = tone
            self.preparedBy = preparedBy
            self.on = on
        }
    }

    package var waiting: Waiting?
    package var batches: [Line]
    package var returned: [Returned] = []
    /// Statements of partners that wait to be paid.
    package var partners: Partners?
    package var pager: Pager?

    package init(waiting: Waiting?, batches: [Line], pager: Pager?) {
        self.waiting = waiting
        self.batches = batches
        self.pager = pager
    }
}
