import Calendar
import Hall
import Programs
import Store

/// Publishes the catalogue as the federation's own, and puts money where its services pay from.
struct DemoServices {
    let hall: Hall
    let owner: OrganisationID

    private static let fen: Int64 = 300_000_000
    private static let pieces: Int64 = 300

    /// - Parameter today: The day on which the demo is tried; offers of other years are moved there.
    func open(_ catalogue: String, today: CivilDate) async throws -> [Published] {
        var opened: [Published] = []
        for (folder, _) in try ServiceFolder.all(at: catalogue) {
            let moved = folder.withOffers(around: today).withVotes(around: today)
            opened.append(try await hall.publish(moved, owner: owner))
        }
        for published in opened {
            for account in published.service.accounts {
                let statement = "demo \(published.service.id) \(account.id)"
                try await hall.perform(
                    Deposit(
                        account.unit == ServiceAccount.yuan ? Self.fen : Self.pieces,
                        into: account.id,
                        of: published.service.id,
                        statement: statement
                    ),
                    as: .hall
                )
            }
        }
        return opened
    }
}

extension ServiceFolder {
    /// Half of the time of an offer that is shown while it is open.
    private static let since = 9

    /// The same with the days of its offers moved, so that they are open on a day.
    fileprivate func withOffers(around today: CivilDate) -> ServiceFolder {
        guard let service = service().service, let bytes = files[Self.mainFile] else { return self }
        var text = String(decoding: bytes, as: UTF8.self)
        if let gathering = service.gatherings.first {
            return with(text.played(service, gathering, on: today))
        }
        let waits = !service.panels.isEmpty || !service.notices.isEmpty
        if waits, case .between(let first, let last) = service.head.opening {
            // Who judges has something to judge, and what is decided is shown: people have applied for weeks, and still can.
            text = text.replacing(
                "open: {from: \(first), until: \(last)}",
                with: "open: {from: \(today.adding(days: -150)), until: \(today.adding(days: 20))}"
            )
            return with(text)
        }
        if service.procedures.contains(where: { !$0.quizzes.isEmpty }),
            case .between(let first, let last) = service.head.opening
        {
            // People have played for weeks, and still can.
            text = text.replacing(first.description, with: today.adding(days: -60).description)
                .replacing(last.description, with: today.adding(days: 30).description)
            return with(text)
        }
        for offer in service.offers {
            guard let opens = offer.opens?.date, let until = offer.until else { continue }
            let first = today.adding(days: -Self.since)
            let last = first.adding(days: max(2 * Self.since, opens.days(until: until)))
            text = text.replacing(opens.description, with: first.description)
                .replacing(until.description, with: last.description)
        }
        return with(text)
    }

    /// The same with the days of its votes moved, so that people vote on a day.
    fileprivate func withVotes(around today: CivilDate) -> ServiceFolder {
        guard let service = service().service else { return self }
        var moved = files
        for procedure in service.procedures {
            guard let plan = procedure.panels.lazy.compactMap(\.vote).first else { continue }
            let days = plan.opens.date.days(until: today.adding(days: -Self.since))
            let file = procedure.head.procedure.map { "\($0).yaml" } ?? Self.mainFile
            guard let bytes = files[file] else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            moved[file] = Array(text.movingDates(by: days).utf8)
        }
        return ServiceFolder(name: self.name, files: moved)
    }

    private func with(_ text: String) -> ServiceFolder {
        var moved = files
        moved[Self.mainFile] = Array(text.utf8)
        return ServiceFolder(name: name, files: moved)
    }
}

extension String {
    /// How many places there are in a small city: some wait for one.
    private static let fewPlaces = 4

    /// The same with people together since yesterday, while others can still apply: whoever tries the demo
    /// sees both.
    fileprivate func played(
        _ service: Service,
        _ gathering: Gathering,
        on today: CivilDate
    ) -> String {
        let days = gathering.first.days(until: today.adding(days: -1))
        var text = replacing(/until: \d{4}-\d{2}-\d{2}/, with: "until: \(gathering.last)")
        if let count = service.offer(gathering.offer)?.count {
            text = text.replacing("is: \(count)", with: "is: \(Self.fewPlaces)")
        }
        return text.movingDates(by: days)
    }

    /// The same with every day in it so many days later.
    fileprivate func movingDates(by days: Int) -> String {
        var moved = ""
        var rest = self[...]
        while let match = rest.firstMatch(of: /\d{4}-\d{2}-\d{2}/) {
            moved += rest[..<match.range.lowerBound]
            moved +=
                CivilDate(String(match.output))?.adding(days: days).description
                ?? String(match.output)
            rest = rest[match.range.upperBound...]
        }
        return moved + rest
    }
}
