import Casework
import Hall
import Programs
import Store

/// Cases that open others.
extension Stage {
    /// The procedure that a case runs.
    func service(of id: CaseID) async throws -> Service? {
        let row = try await hall.database.read(hall.tenant) { try $0.cases.find(id) }
        return ([service] + neighbours).flatMap(\.procedures).first { $0.id == row?.service }
    }

    /// Gives the cases their names that a step has opened.
    mutating func nameOpened(by step: Scenario.Step, beside before: Set<CaseID>) async throws {
        guard !step.opened.isEmpty, let id = caseFile(step) else { return }
        let opened = try await self.opened(by: id).filter { !before.contains($0) }
        for (name, id) in zip(step.opened, opened) { cases[name] = id }
    }

    /// The cases that the case of a step has opened before.
    func openedBefore(_ step: Scenario.Step) async throws -> Set<CaseID> {
        guard !step.opened.isEmpty, let id = caseFile(step) else { return [] }
        return Set(try await opened(by: id))
    }

    private func opened(by id: CaseID) async throws -> [CaseID] {
        try await hall.database.read(hall.tenant) { try $0.origins.opened(by: id) }
    }

    func opened(_ name: String, _ wanted: Int, _ step: Scenario.Step) async throws -> Words? {
        guard let id = caseFile(step) else { return .unmet("办件", "a case", "—") }
        var count = 0
        for case let own? in try await opened(by: id).asyncMap(service(of:)) {
            count += own.id == name || own.head.procedure == name ? 1 : 0
        }
        return .compare("立案 \(name)", "opened \(name)", String(wanted), String(count))
    }
}

extension [CaseID] {
    fileprivate func asyncMap(
        _ body: (CaseID) async throws -> Service?
    ) async rethrows -> [Service?] {
        var all: [Service?] = []
        for id in self { all.append(try await body(id)) }
        return all
    }
}
