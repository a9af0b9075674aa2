/// All organisations of a tenant by their paths: who is above whom, with one parent each.
public struct OrganisationTree: Sendable {
    /// The path of each organisation.
    public private(set) var paths: [Identifier<Organisation>: OrganisationPath]

    /// A tree from stored paths; ask ``faults()`` whether they fit together.
    public init(paths: [Identifier<Organisation>: OrganisationPath] = [:]) {
        self.paths = paths
    }

    /// Adds an organisation below another, or at the top.
    public mutating func add(
        _ organisation: Identifier<Organisation>,
        below parent: Identifier<Organisation>?
    ) throws(TreeRefusal) {
        guard paths[organisation] == nil else { throw .alreadyThere(organisation) }
        guard let parent else {
            paths[organisation] = OrganisationPath(top: organisation)
            return
        }
        guard let above = paths[parent] else { throw .unknown(parent) }
        guard let path = above.child(organisation) else { throw .intoItself }
        paths[organisation] = path
    }

    /// Moves an organisation, with everything below it, under another.
    public mutating func move(
        _ organisation: Identifier<Organisation>,
        below parent: Identifier<Organisation>
    ) throws(TreeRefusal) {
        guard let root = paths[organisation] else { throw .unknown(organisation) }
        guard let above = paths[parent] else { throw .unknown(parent) }
        var moved = paths
        for (name, path) in paths where root.contains(path) {
            guard let next = path.moved(root: root, below: above) else { throw .intoItself }
            moved[name] = next
        }
        paths = moved
    }

    /// The organisation and everything below it, in the order of their paths.
    public func subtree(of organisation: Identifier<Organisation>) -> [Identifier<Organisation>] {
        guard let root = paths[organisation] else { return [] }
        return paths.filter { root.contains($0.value) }
            .sorted { $0.value.steps.lexicographicallyPrecedes($1.value.steps) }
            .map(\.key)
    }
}

/// Why the tree says no; nothing has changed.
public enum TreeRefusal: Error, Hashable, Sendable {
    /// The organisation is in the tree.
    case alreadyThere(Identifier<Organisation>)
    /// The organisation is not in the tree.
    case unknown(Identifier<Organisation>)
    /// An organisation cannot be below itself.
    case intoItself

    /// The refusal as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .alreadyThere: "这个组织已经在组织树里。"
        case .unknown: "没有这个组织。"
        case .intoItself: "不能把组织移到它自己的下级。"
        }
    }

    /// The refusal as a sentence in English.
    public var en: String {
        switch self {
        case .alreadyThere: "This organisation is in the tree already."
        case .unknown: "There is no such organisation."
        case .intoItself: "An organisation cannot be moved below itself."
        }
    }
}
