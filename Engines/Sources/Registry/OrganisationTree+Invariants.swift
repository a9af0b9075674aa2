extension OrganisationTree {
    /// What does not hold of stored paths, in the order of the names; empty for a sound tree.
    public func faults() -> [TreeFault] {
        paths.sorted { $0.key < $1.key }.compactMap { name, path in
            guard path.steps.last == name else { return .endsElsewhere(name) }
            guard let above = path.parent, let parent = above.steps.last else { return nil }
            guard let stored = paths[parent] else { return .parentMissing(name) }
            return stored == above ? nil : .parentElsewhere(name)
        }
    }
}

/// An organisation whose path does not fit the tree.
public enum TreeFault: Hashable, Sendable {
    /// Its path ends with another organisation.
    case endsElsewhere(Identifier<Organisation>)
    /// The organisation above it is not in the tree.
    case parentMissing(Identifier<Organisation>)
    /// The organisation above it has another path than it says.
    case parentElsewhere(Identifier<Organisation>)
}
