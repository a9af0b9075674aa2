import Hall
import Programs

extension DeskSection {
    /// What of the desk a colleague finds in the rail: the parts that the services have something to
    /// do in for one of the own duties. What may be done there is the hall's policy.
    static func open(to colleague: Colleague?, in services: Services) -> [DeskSection] {
        guard let colleague else { return [] }
        let held = Set(colleague.posts.map(\.duty))
        guard !held.isEmpty else { return [.home, .messages] }
        if colleague.isGuest { return [.judging, .messages] }
        let asked = DeskDuties(services)
        let begins = services.open.filter { $0.isBegun(by: colleague) }
        return allCases.filter { section in
            switch section {
            case .home, .messages, .tokens, .absences: true
            case .inbox: !held.isDisjoint(with: asked.handling)
            case .apply: !held.isDisjoint(with: asked.filing)
            case .members: colleague.keepsMembers(services)
            case .offers: !held.isDisjoint(with: asked.offering)
            case .covers:
                services.open.contains {
                    !$0.service.covers.isEmpty && $0.showsCovers(to: .staff(colleague))
                }
            case .rollCalls: services.open.contains { $0.hasRollCalls(for: colleague) }
            case .panels:
                services.open.contains {
                    $0.hasPanels(for: colleague) || $0.hasQuizzes(for: colleague)
                }
            case .judging: colleague.judges
            case .notices: services.open.contains { $0.hasNotices(for: colleague) }
            case .payments: !held.isDisjoint(with: asked.paying)
            case .recoveries: !held.isDisjoint(with: asked.claiming)
            case .places: !held.isDisjoint(with: Colleague.placeDuties)
            case .designs: held.contains(DesignDuties.writing)
            case .pauses: services.open.contains { $0.isPaused(by: colleague) }
            case .retention: colleague.holdsCases
            case .leads: !begins.isEmpty
            case .find: begins.contains { !$0.service.finds.isEmpty }
            case .partners: held.contains(PartnerDuties.keeping) && asked.hasPartners
            case .papers: !held.isDisjoint(with: asked.writing)
            case .figures:
                services.open.contains {
                    !$0.service.counts.isEmpty && $0.isWithinReach(of: colleague)
                }
            case .ratings: colleague.readsRatings(of: services)
            case .rules:
                services.open.contains {
                    !$0.service.tables.isEmpty && $0.isWithinReach(of: colleague)
                }
            }
        }
    }
}
