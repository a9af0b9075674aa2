import Hall

/// A table of who can log in how: role, account, password, authenticator's secret, who it is.
///
/// For workers the last four of the identity number stand in the place of the password.
struct LogInSheet {
    private let lines: [Line]

    struct Line {
        let role: String
        let account: String
        let password: String
        let secret: String
        let note: String

        init(_ role: String, _ colleague: NewColleague, password: String, _ note: String) {
            self.role = role
            account = colleague.login
            self.password = password
            secret = colleague.secret
            self.note = note
        }

        /// A worker logs in with a code to the phone; the last four of the identity number prove
        /// which member has that phone.
        init(_ role: String, phone: String, lastFour: String, _ note: String) {
            self.role = role
            account = phone
            password = lastFour
            secret = "-"
            self.note = note
        }

        /// A partner's counter, by password alone.
        init(_ role: String, login: String, password: String, _ note: String) {
            self.role = role
            account = login
            self.password = password
            secret = "-"
            self.note = note
        }

        fileprivate var cells: [String] { [role, account, password, secret, note] }
    }

    init(_ lines: [Line]) {
        self.lines = lines
    }

    /// Columns are told apart by a tab.
    func print() {
        Swift.print("role\taccount\tpassword\tsecret\tname")
        for line in lines {
            Swift.print(line.cells.joined(separator: "\t"))
        }
    }
}
