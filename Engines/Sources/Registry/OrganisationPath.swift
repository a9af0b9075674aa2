/// Where an organisation stands in the tree: all organisations above it, from the top, and itself.
///
/// Written as `/A/B/` it is what a database keeps: everything below begins with it, so that one
/// index range is a whole subtree.
public struct OrganisationPath: Hashable, Sendable, CustomStringConvertible {
    /// From the top down to the organisation itself: never empty, nobody twice.
    public let steps: [Identifier<Organisation>]

    /// The path of an organisation at the top.
    public init(top: Identifier<Organisation>) {
        steps = [top]
    }

    /// A path from its steps; nil where there is none, or an organisation comes twice.
    public init?(steps: [Identifier<Organisation>]) {
        guard !steps.isEmpty, Set(steps).count == steps.count else { return nil }
        self.steps = steps
    }

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, parts.first == "", parts.last == "" else { return nil }
        let names = parts.dropFirst().dropLast()
        let steps = names.compactMap { Identifier<Organisation>(String($0)) }
        guard steps.count == names.count,
            steps.map(\.description).elementsEqual(names.map(String.init))
        else { return nil }
        self.init(steps: steps)
    }

    /// The path as `/A/B/`, each step in 13 characters.
    public var description: String {
        "/" + steps.map { $0.description + "/" }.joined()
    }

    /// How many organisations are above it: 0 at the top.
    public var depth: Int { steps.count - 1 }

    /// The path of the organisation right above; nil at the top.
    public var parent: OrganisationPath? {
        OrganisationPath(steps: Array(steps.dropLast()))
    }

    /// The path of an organisation right below; nil where it is already on the way.
    public func child(_ organisation: Identifier<Organisation>) -> OrganisationPath? {
        OrganisationPath(steps: steps + [organisation])
    }

    /// Whether the other is this organisation or below it.
    public func contains(_ other: OrganisationPath) -> Bool {
        other.steps.starts(with: steps)
    }

    /// The path after the subtree at `root` moved below `parent`; unchanged outside that subtree.
    ///
    /// Nil where the subtree would move into itself.
    public func moved(root: OrganisationPath, below parent: OrganisationPath) -> OrganisationPath? {
        guard root.contains(self) else { return self }
        guard !root.contains(parent) else { return nil }
        return OrganisationPath(steps: parent.steps + steps.dropFirst(root.depth))
    }
}
