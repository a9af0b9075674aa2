import Calendar
import Registry
import Store

extension Tx {
    /// Of some colleagues those who are there on a day, and who stands in for the others; nobody where all are away.
    func present(_ accounts: Set<UserID>, on day: CivilDate) throws -> Set<UserID> {
        let absences = try absences.standing(of: Array(accounts), on: day)
        guard !absences.isEmpty else { return accounts }
        let standIns = Set(absences.compactMap(\.standIn))
        let gone = Set(try self.absences.standing(of: Array(standIns), on: day).map(\.account))
        return accounts.subtracting(absences.map(\.account)).union(standIns.subtracting(gone))
    }

    /// Who hears of something that is to be done: those who are there, and where nobody is, all of them.
    func hearing(_ accounts: Set<UserID>, on day: CivilDate) throws -> Set<UserID> {
        let present = try present(accounts, on: day)
        return present.isEmpty ? accounts : present
    }
}
