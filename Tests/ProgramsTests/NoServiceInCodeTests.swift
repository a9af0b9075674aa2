import Casework
import Foundation
import Programs
import Testing

/// Services are data: no code knows the name of one, or of anything that only one has.
@Suite struct NoServiceInCodeTests {
    /// Ids that are words of the language, of the standard or of the hall as well, and whose they are.
    private static let owned: Set = [
        "amount",  // the decision that says how much
        "eligible",  // the decision that says whether
        "priority",  // the decision that says who goes first
        "refused",  // an expectation of scenarios
        "proof",  // a key of a later version
        "same month",  // a phrase and a function
        "accept",  // a key of the language
        "ceiling",  // a function of FEEL
        "paid",  // what the bank's answer says of a line of a batch
        "accident",  // an event of people's lives, in the demo city
        "claims",  // an address of the interface
        "hours",  // a kind of answer, and a key of the language
        "station",  // the commonest kind of place
        "new",  // an address at the desk, and what is said of a place that nobody has registered
        "first day", "last day",  // marks of letters
        // The step that a notice brings with it, and what scenarios see of it.
        "object", "objection", "dismiss objection", "uphold objection", "answer",
        // The step in which a second one signs.
        "second signature", "countersign", "send back unsigned",
        // What stations of all services commonly have: one vocabulary for every search.
        "water", "cooling", "heating", "rest", "first aid", "haircut", "charging",
    ]

    @Test(arguments: try Folders.names(in: Folders.catalogue))
    func `no code names a service or anything of its own`(name: String) throws {
        let checked = try Folders.load(name, in: Folders.catalogue).service()
        let service = try #require(checked.service)
        let ids = Set(service.ownIds.flatMap { [$0, $0.wireName] }).subtracting(Self.owned)
        let phrases =
            ids.filter { $0.contains(Character("_")) }
            + service.form.fields.filter { !$0.isStanding }.map(\.id)
            .filter { $0.contains(Character(" ")) }
        // A service at which nobody applies has few names of its own.
        #expect(service.hasCases ? ids.count > 10 : !ids.isEmpty)
        for (path, text) in try NoServiceInCodeTests.code() {
            if text.holds(name) { Issue.record("\(path) names \(name)") }
            for phrase in phrases where text.holds(phrase) {
                Issue.record("\(path) names \(phrase)")
            }
            // Plain words are words of sentences as well: they count where they stand alone.
            for id in ids where text.holds("\"\(id)\"") {
                Issue.record("\(path) names \(id)")
            }
        }
    }

    @Test func `there is code to look at`() throws {
        #expect(try NoServiceInCodeTests.code().count > 100)
    }

    /// Every source of the product; comments may give examples.
    private static func code() throws -> [(String, String)] {
        try ["Sources", "Engines/Sources"].flatMap { room in
            let root = Folders.repository.appending(path: room)
            return try FileManager.default.subpathsOfDirectory(atPath: root.path)
                .filter { $0.hasSuffix(".swift") }
                .map { path in
                    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
                    let code = text.split(separator: "\n").filter {
                        !$0.drop { $0 == " " }.hasPrefix("//")
                    }
                    return ("\(room)/\(path)", code.joined(separator: "\n"))
                }
        }
    }
}

extension Service {
    /// Every id that its folder gives to something.
    fileprivate var ownIds: [String] {
        let standing = ["applicant", "closed", "accept offer", "appeal"]
        let steps = procedure.steps.filter { !standing.contains($0.id) }
        // What a panel decides is the language's own.
        let actions = steps.flatMap(\.actions).filter { $0.who != [Panel.itself] }.map(\.id)
        let codes = lists.flatMap { $0.options.map(\.code) }
        return form.fields.filter { !$0.isStanding }.map(\.id) + steps.map(\.id) + actions + codes
            + lists.map(\.id)
            + settings.map(\.id) + accounts.map(\.id) + decisions.map(\.id) + grants.map(\.id)
            + offers.map(\.id) + rolls.map(\.id) + quizzes.map(\.id)
            + quizzes.flatMap(\.bank).map(\.id)
            + outcomes.map(\.id) + counts.map(\.id)
    }
}

extension String {
    /// Whether a word stands in it, byte by byte: a great deal faster than by characters, and the sources are long.
    fileprivate func holds(_ word: String) -> Bool {
        withCString { text in word.withCString { strstr(text, $0) != nil } }
    }
}
