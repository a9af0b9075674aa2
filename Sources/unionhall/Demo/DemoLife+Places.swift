import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store

/// Places that cases wait for, and the lists of those who have one.
extension DemoLife {
    /// What cases have asked for is allotted by the service's own order.
    func allot() async throws {
        guard let keeper = crew.members.first(where: { $0.role == "officer" })?.colleague else {
            return
        }
        for published in services {
            for offer in published.service.offers where offer.isAllotted {
                let allot = AllotOffer(offer.id, of: published.service.id)
                do {
                    _ = try await hall.perform(allot, as: .staff(keeper))
                } catch is Refusal {
                    // Nothing has come in yet, or it is over.
                }
            }
        }
    }

    /// Whoever has a list to call calls it, and closes the day where everybody is accounted for. On the last
    /// day of all somebody else is to go on.
    mutating func callRolls() async throws {
        for published in services {
            for gathering in published.service.gatherings where gathering.dates.contains(today) {
                let duty = [gathering.caller]
                guard
                    let leader = crew.holders(of: duty, at: published.ownerPath).first
                else { continue }
                try await call(gathering, of: published.service.id, as: .staff(leader))
            }
        }
    }

    private mutating func call(
        _ gathering: Gathering,
        of service: String,
        as leader: Actor
    ) async throws {
        var page = 0
        while true {
            let open = OpenRollCall(today, of: service, gathering.id, page: page)
            let answer = try await hall.perform(open, as: leader)
            let lines = today == lastDay ? Array(answer.lines.prefix(2)) : answer.lines
            let marks = lines.map { line in
                let isPresent = dice.chance(94)
                return MarkRollCall.Mark(
                    line.caseFile,
                    isPresent: isPresent,
                    reason: isPresent ? nil : "家长来电请假。",
                    collector: isPresent && today != lastDay ? line.collectors.first : nil
                )
            }
            _ = try await hall.perform(
                MarkRollCall(marks, on: today, of: service, gathering.id),
                as: leader
            )
            guard let next = answer.next, today != lastDay else { break }
            page = next
        }
        if today == lastDay { return }
        _ = try await hall.perform(CloseRollCall(today, of: service, gathering.id), as: leader)
    }
}
