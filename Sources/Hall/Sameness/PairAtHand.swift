import Programs
import Registry
import Store

/// Staff within whose reach two records were found to be alike; to decide, one whose duty it is to know
/// people there, who typed the password just now.
struct PairAtHand: Policy {
    private let id: PersonPairID
    private let decides: Bool

    init(_ id: PersonPairID, decides: Bool = false) {
        self.id = id
        self.decides = decides
    }

    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.personPairs.find(id),
            colleague.posts.contains(where: {
                $0.duty == Self.duty && row.handlingPath.hasPrefix($0.path)
            })
        else { return .notFound }
        return decides && !colleague.isFresh ? .logInAgain : nil
    }

    /// Who looks at records that may be of one person.
    static let duty = "officer"
}

extension Context {
    /// The parts of the tree in which the actor decides on records that are alike.
    var pairReach: [String] {
        Set((actor.colleague?.posts ?? []).filter { $0.duty == PairAtHand.duty }.map(\.path))
            .sorted()
    }
}

extension Colleague {
    /// Whether somebody looks at records that may be of one person.
    package var decidesOnPairs: Bool { posts.contains { $0.duty == PairAtHand.duty } }
}
