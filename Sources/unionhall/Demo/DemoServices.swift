import Hall
import Programs
import Store

/// Publishes the catalogue as the federation's own, and puts money where its services pay from.
struct DemoServices {
    let hall: Hall
    let owner: OrganisationID

    private static let fen: Int64 = 300_000_000

    func open(_ catalogue: String) async throws -> [Published] {
        var opened: [Published] = []
        for (folder, _) in try ServiceFolder.all(at: catalogue) {
            opened.append(try await hall.publish(folder, owner: owner))
        }
        for published in opened {
            for account in published.service.accounts {
                let statement = "demo \(published.service.id) \(account.id)"
                try await hall.perform(
                    Deposit(
                        Self.fen,
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
