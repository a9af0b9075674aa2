package import Programs

/// Before one action is done to many cases: which it will reach, which not and why, what it adds up
/// to.
package struct BulkConfirm: Sendable {
    package struct Line: Sendable {
        package var token: String
        package var number: String
        package var person: String
        package var amount: Fen?
        /// Why it is left out; nil when it goes along.
        package var left: Words?

        package init(
            token: String,
            number: String,
            person: String,
            amount: Fen?,
            left: Words? = nil
        ) {
            self.token = token
            self.number = number
            self.person = person
            self.amount = amount
            self.left = left
        }
    }

    package var action: String
    package var title: Words
    package var lines: [Line]
    package var total: Fen?
    package var asksNote: Bool

    package init(action: String, title: Words, lines: [Line], total: Fen?, asksNote: Bool) {
        self.action = action
        self.title = title
        self.lines = lines
        self.total = total
        self.asksNote = asksNote
    }
}

/// After it was done: what became of every line.
package struct BulkResult: Sendable {
    package struct Line: Sendable {
        package var number: String
        package var path: String
        package var outcome: Words
        package var isDone: Bool

        package init(number: String, path: String, outcome: Words, isDone: Bool) {
            self.number = number
            self.path = path
            self.outcome = outcome
            self.isDone = isDone
        }
    }

    package var title: Words
    package var done: Int
    package var failed: Int
    package var lines: [Line]
    package var file: String?

    package init(title: Words, done: Int, failed: Int, lines: [Line], file: String?) {
        self.title = title
        self.done = done
        self.failed = failed
        self.lines = lines
        self.file = file
    }
}
