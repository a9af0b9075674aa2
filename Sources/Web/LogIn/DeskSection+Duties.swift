import Hall

extension DeskSection {
    /// What of the desk a colleague finds in the rail; what he may do there is the hall's policy.
    static func open(to colleague: Colleague?) -> [DeskSection] {
        guard let colleague else { return [] }
        let duties = Set(colleague.posts.map(\.duty))
        guard !duties.isEmpty else { return [.home] }
        let handlesCases = !duties.subtracting(["finance"]).isEmpty
        return allCases.filter { section in
            switch section {
            case .home, .inbox, .figures: true
            case .apply, .leads, .find: handlesCases
            case .payments: duties.contains("finance")
            }
        }
    }
}
