import ArgumentParser
import Casework
import Hall
import Programs
import Registry
import Store

/// How long the desk's lists and sums take in a hall with many cases.
struct MeasureDesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk",
        abstract:
            "工作台各页的用时，先把示范城市的办件加多。Times of the desk's pages, after adding cases to a demo city."
    )

    @OptionGroup var options: HallOptions

    @Option(help: "办件数。How many cases there shall be.")
    var cases = 100_000

    @Option(help: "每页量几次。How often each page is measured.")
    var rounds = 7

    func validate() throws {
        guard (1...10_000_000).contains(cases), (1...1_000).contains(rounds) else {
            throw ValidationError(
                "办件 1 到 10000000，次数 1 到 1000。Cases 1 to 10000000, rounds 1 to 1000."
            )
        }
    }

    func run() async throws {
        try await explained {
            let house = try await OpenHouse.open(try options.settings())
            guard house.tenant.isDemo else {
                throw ValidationError("只能在示范城市里测。Only a demo city may be filled up.")
            }
            try await Crowd(hall: house.hall).grow(to: cases)
            try await DeskTimes(house.hall, rounds: rounds).print()
        }
    }
}

/// Asks what the desk's pages ask, for one colleague of each duty at the top.
private struct DeskTimes {
    let hall: Hall
    let rounds: Int
    let colleagues: [(duty: String, actor: Actor)]

    init(_ hall: Hall, rounds: Int) async throws {
        self.hall = hall
        self.rounds = rounds
        let (account, top) = try await hall.database.read(hall.tenant) { tx in
            (try tx.accounts.staff().first, try tx.organisations.top())
        }
        let steps = hall.shelf.now.open.flatMap(\.service.procedure.steps)
        let duties = Set(steps.flatMap(\.who)).subtracting([Step.applicant])
        colleagues = duties.sorted().compactMap { duty in
            guard let account, let top else { return nil }
            let post = Post(duty: duty, organisation: top.id, path: top.path)
            let colleague = Colleague(
                account: account.id,
                name: "",
                posts: [post],
                isFresh: true
            )
            return (duty, .staff(colleague))
        }
    }

    func print() async throws {
        guard !colleagues.isEmpty else { return }
        let duties = colleagues.map(\.duty)
        Swift.print("## Pages of the desk\n\nMedian and longest of \(rounds), in milliseconds.\n")
        Swift.print("| | " + duties.joined(separator: " | ") + " |")
        Swift.print("| --- |" + duties.map { _ in " ---: |" }.joined())
        try await row("inbox, first page", InboxOf())
        let first = try await hall.ask(InboxOf(), as: colleagues[0].actor).rows.map(\.id)
        try await row("what can be done to them at once", BulkOffer(first))
        if let id = first.first { try await row("a case", OpenDeskCase(id)) }
        try await row("payments", OpenPaySheet())
        try await row("payments, before a batch", PayableNow())
        try await row("figures", FiguresDesk())
        for published in hall.shelf.now.open {
            guard let measure = published.service.counts.first else { continue }
            let behind = CasesBehind(published.service.id, measure.id, .counted, page: 1)
            try await row("cases behind a figure", behind)
        }
        try await countTables()
        try await row("leads", LeadList([.open], page: 1))
        try await row("finding people", FindDesk())
        try await row("search by a family name", SearchCases("王秀"))
        try await find()
    }

    private func row(_ title: String, _ question: some Question) async throws {
        var cells: [String] = []
        for colleague in colleagues {
            cells.append(
                try await time { _ = try await hall.ask(question, as: colleague.actor) }
            )
        }
        Swift.print("| \(title) | " + cells.joined(separator: " | ") + " |")
    }

    /// Every table over all members and the cases of a year, for those who may count.
    private func countTables() async throws {
        for published in hall.shelf.now.open {
            let service = published.service
            for table in service.tables {
                var (cells, people, cases): ([String], Int, Int) = ([], 0, 0)
                for colleague in colleagues {
                    do {
                        cells.append(
                            try await time {
                                let total = try await hall.countTable(
                                    TableAddress(service.id, table.id.wireName),
                                    draft: false,
                                    as: colleague.actor
                                ).total
                                (people, cases) = (total.people, total.cases)
                            }
                        )
                    } catch is Refusal {
                        cells.append("–")
                    }
                }
                let title = "rules: a table over \(people) members and \(cases) cases"
                Swift.print("| \(title) | " + cells.joined(separator: " | ") + " |")
            }
        }
    }

    /// A standing rule over the whole registry; what it finds at first is found no more.
    private func find() async throws {
        let start = ContinuousClock.now
        let found = try await hall.findPeople()
        let took = (ContinuousClock.now - start).milliseconds
        let again = try await time { try await hall.findPeople() }
        Swift.print(
            "\nEvery standing rule over the registry: \(took) ms for \(found) leads, then \(again)."
        )
    }

    private func time(_ body: () async throws -> Void) async throws -> String {
        var times: [Duration] = []
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            try await body()
            times.append(ContinuousClock.now - start)
        }
        times.sort()
        return "\(times[times.count / 2].milliseconds) / \(times[times.count - 1].milliseconds)"
    }
}
