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
            let moved = folder.withOffers(around: today)
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
        for offer in service.offers {
            guard let opens = offer.opens?.date, let until = offer.until else { continue }
            let first = today.adding(days: -Self.since)
            let last = first.adding(days: max(2 * Self.since, opens.days(until: until)))
            text = text.replacing(opens.description, with: first.description)
                .replacing(until.description, with: last.description)
        }
        var moved = files
        moved[Self.mainFile] = Array(text.utf8)
        return ServiceFolder(name: name, files: moved)
    }
}
