import Hall

extension Me {
    /// Who whoever looks is to the hall.
    init(for visit: Visit, in hall: Hall) async throws {
        let myself = try await hall.ask(OpenMyself(), as: visit.actor)
        self.init(
            name: myself?.name ?? visit.frame["还没有登记姓名", en: "No name given yet"],
            phone: myself?.phone ?? "—",
            union: myself?.union,
            isMember: myself?.isMember ?? false
        )
    }
}
