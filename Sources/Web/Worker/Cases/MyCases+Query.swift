import Hall

extension MyCases {
    /// Everything that whoever looks has asked for.
    init(for visit: Visit, in hall: Hall) async throws {
        let affairs = try await hall.ask(MyAffairs(), as: visit.actor)
        let lines = affairs.cases.map {
            (isOpen: $0.outcome == nil, CaseLine($0, in: hall.calendar))
        }
        self.init(
            drafts: affairs.drafts.map {
                Draft(service: $0.service, title: $0.title, step: $0.step, of: $0.count)
            },
            open: lines.filter(\.isOpen).map(\.1),
            closed: lines.filter { !$0.isOpen }.map(\.1)
        )
    }
}
