/// All accounts on one sheet, unit by unit: what went out must have come in.
public struct TrialBalance: Hashable, Sendable {
    /// One sheet for each unit, by the unit's name.
    public let units: [UnitBalance]

    /// The sheets of these accounts.
    public init(_ accounts: some Sequence<AccountState>) {
        units = Dictionary(grouping: accounts, by: \.account.unit)
            .map { UnitBalance(unit: $0.key, rows: $0.value) }
            .sorted { $0.unit.code < $1.unit.code }
    }

    /// Whether the two sides agree in every unit.
    public var isBalanced: Bool { units.allSatisfy(\.isBalanced) }
}

/// The accounts of one unit and the sums of both sides.
public struct UnitBalance: Hashable, Sendable {
    /// The unit all rows count.
    public let unit: Unit
    /// The accounts, by number.
    public let rows: [AccountState]
    /// Everything that went out of any account, and everything that came in.
    public let moved: Sides
    /// Everything held, and everything expected.
    public let pending: Sides

    init(unit: Unit, rows: [AccountState]) {
        self.unit = unit
        self.rows = rows.sorted { $0.account.id < $1.account.id }
        moved = Sides(out: rows.map(\.paid), in: rows.map(\.received))
        pending = Sides(out: rows.map(\.held), in: rows.map(\.incoming))
    }

    /// Whether the two sides agree, posted and pending.
    public var isBalanced: Bool { moved.isEven && pending.isEven }
}

/// The sums of the two sides, wide enough for all accounts together.
public struct Sides: Hashable, Sendable {
    /// What left accounts, in the unit's smallest part.
    public let out: Int128
    /// What reached accounts, in the unit's smallest part.
    public let into: Int128

    init(out: [Amount], in into: [Amount]) {
        self.out = out.reduce(0) { $0 + Int128($1.count) }
        self.into = into.reduce(0) { $0 + Int128($1.count) }
    }

    /// Whether both sums are the same.
    public var isEven: Bool { out == into }
}
