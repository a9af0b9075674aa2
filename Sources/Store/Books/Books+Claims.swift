package import Ledger

extension Books {
    /// Whether a holder's claim on a pool is alive.
    package func isClaimed(_ pool: AccountID, _ claim: Claim) throws -> Bool {
        let one: SQL = """
            pool = \(pool.raw) AND holder = \(claim.holder) AND period = \(claim.period)
            """
        return try !claims(one).isEmpty
    }
}
