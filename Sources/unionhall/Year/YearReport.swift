import Casework
import Foundation
import Hall
import Programs
import Registry
import Store

/// What must hold after a year: every clock has struck once, the books balance, no case is stuck.
struct YearReport {
    let services: [Line]
    /// What does not hold, a line each.
    let faults: [String]
    let clocks: Int
    let bookLines: Int
    let decisions: Int

    struct Line {
        let service: String
        let filed: Int
        let declined: Int
        /// Why the last one was turned away.
        let lastNo: String?
        let outcomes: [String: Int]
        /// Open cases by the step they stand in: what goes on for as long as a place is open.
        let open: [String: Int]
    }
}

extension LivedYear {
    mutating func report() async throws -> YearReport {
        var faults = stuckClocks.sorted { $0.raw < $1.raw }.map { "\($0): its clock cannot strike" }
        var lines: [YearReport.Line] = []
        for service in life.services.flatMap(\.service.procedures).filter(\.hasCases) {
            lines.append(try await line(of: service, &faults))
        }
        let clocks = try await hall.database.read(hall.tenant) { tx in
            (struck: try tx.cases.strokes(), twice: try tx.cases.struckTwice())
        }
        faults += clocks.twice.map { "\($0): a clock struck twice" }
        let records = try await hall.ask(CheckRecords(), as: .hall)
        faults += records.faults.map(\.en)
        if !records.isSound, records.faults.isEmpty { faults.append("the audit is not whole") }
        let decisions = try await replayDecisions(&faults)
        return YearReport(
            services: lines,
            faults: faults,
            clocks: clocks.struck,
            bookLines: records.lines,
            decisions: decisions
        )
    }

    private mutating func line(
        of service: Service,
        _ faults: inout [String]
    ) async throws -> YearReport.Line {
        let rows = try await hall.database.read(hall.tenant) { tx in
            try tx.cases.ofService(service.id, limit: .max)
        }
        // A year in which nobody could apply shows nothing of a service.
        if rows.isEmpty, unanswered.contains(service.id), let why = lastNo[service.id] {
            faults.append("\(service.id): \(why.en)")
        }
        var (outcomes, open) = ([String: Int](), [String: Int]())
        for row in rows {
            let procedure = try self.service(of: row).procedure
            faults += row.state.brokenInvariants(of: procedure).map { "\(row.number): \($0)" }
            guard row.state.isClosed else {
                open[row.state.step, default: 0] += 1
                if let why = try await stuck(row) { faults.append("\(row.number): \(why)") }
                continue
            }
            outcomes[row.state.outcome ?? "", default: 0] += 1
        }
        return YearReport.Line(
            service: service.id,
            filed: rows.count,
            declined: declined[service.id] ?? 0,
            lastNo: lastNo[service.id]?.en,
            outcomes: outcomes,
            open: open
        )
    }

    /// Why an open case can go nowhere: nothing will happen by itself, and nobody can do anything.
    private mutating func stuck(_ row: CaseRow) async throws -> String? {
        if let wakes = row.state.wakes {
            return wakes <= life.clock.now ? "its clock should have struck" : nil
        }
        // What it waits for may come any day: money, or goods.
        if row.state.awaits != nil { return nil }
        for actor in try await actors(in: row) {
            let actions = try await hall.ask(OpenCase(row.id), as: actor).actions
            let obstacles = try await hall.ask(Obstacles(row.id), as: actor)
            let isWay = actions.contains { choice in
                choice.nature == .pays
                    || choice.action != Action.withdraw.id && obstacles[choice.action] == nil
            }
            if isWay { return nil }
        }
        return "it is stuck in “\(row.state.step)”"
    }

    private func replayDecisions(_ faults: inout [String]) async throws -> Int {
        var (made, last) = (0, DecisionID?.none)
        repeat {
            let page = try await hall.ask(ReplayDecisions(after: last), as: .hall)
            made += page.made
            faults += page.different.map { "\($0.caseNumber): decided otherwise today" }
            last = page.next
        } while last != nil
        return made
    }
}
