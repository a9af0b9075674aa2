import Hall
import Programs

extension DeskSection {
    /// What of the desk a colleague finds in the rail; what he may do there is the hall's policy.
    static func open(to colleague: Colleague?, in services: Services) -> [DeskSection] {
        guard let colleague else { return [] }
        let duties = Set(colleague.posts.map(\.duty))
        guard !duties.isEmpty else { return [.home] }
        let handlesCases = !duties.subtracting(["finance"]).isEmpty
        let begins = services.open.filter { $0.isBegun(by: colleague) }
        return allCases.filter { section in
            switch section {
            case .home, .inbox: true
            case .apply: handlesCases
            case .leads: !begins.isEmpty
            case .find: begins.contains { !$0.service.finds.isEmpty }
            case .figures:
                services.open.contains {
                    !$0.service.counts.isEmpty && $0.isWithinReach(of: colleague)
                }
            case .payments: duties.contains("finance")
            }
        }
    }
}
