package import Calendar
package import Programs

/// One batch: prepared by one, checked by another, sent to the bank, confirmed line by line.
package struct PaymentBatch: Sendable {
    package enum State: Sendable {
        case prepared
        case checked
        case sent
        case closed
        case withdrawn
        /// The second person sent it back.
        case returned
    }

    package struct Line: Sendable {
        package var id: String
        package var caseNumber: String
        package var casePath: String
        package var person: String
        /// Bank and the last four.
        package var account: String
        package var sum: Fen
        package var state: Words
        package var tone: Tone
        package var isOpen: Bool

        package init(
            id: String,
            caseNumber: String,
            casePath: String,
            person: String,
            account: String,
            sum: Fen,
            state: Words,
            tone: Tone,
            isOpen: Bool
        ) {
            self.id = id
            self.caseNumber = caseNumber
            self.casePath = casePath
            self.person = person
            self.account = account
            self.sum = sum
            self.state = state
            self.tone = tone
            self.isOpen = isOpen
        }
    }

    package struct Hand: Sendable {
        package var who: String
        package var at: CivilDateTime

        package init(_ who: String, _ at: CivilDateTime) {
            self.who = who
            self.at = at
        }
    }

    package var id: String
    package var number: String
    package var account: Words
    package var state: State
    package var sum: Fen
    package var lines: [Line]
    package var prepared: Hand?
    package var checked: Hand?
    package var sent: Hand?
    /// Who took it back, or sent it back and why.
    package var undone: (hand: Hand, reason: String?)?
    /// Why the reader may not check it: he prepared it himself.
    package var checkBlocked: Words?
    /// The reason for sending it back, as far as it was typed.
    package var reason = ""
    package var version: Int
    /// What was wrong when something was tried.
    package var error: Words?

    package init(
        id: String,
        number: String,
        account: Words,
        state: State,
        sum: Fen,
        lines: [Line],
        prepared: Hand?,
        checked: Hand?,
        sent: Hand?,
        checkBlocked: Words?,
        version: Int
    ) {
        self.id = id
        self.number = number
        self.account = account
        self.state = state
        self.sum = sum
        self.lines = lines
        self.prepared = prepared
        self.checked = checked
        self.sent = sent
        self.checkBlocked = checkBlocked
        self.version = version
    }
}
