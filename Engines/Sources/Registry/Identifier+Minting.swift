extension Identifier {
    /// How many of the 63 bits are chance; the others count milliseconds, until the year 2093.
    private static var chanceBits: Int64 { 22 }

    /// A new number from the time and injected chance: later ones are larger, and never negative.
    ///
    /// Nil where the milliseconds since 2024-01-01T00:00:00Z are negative or need more than 41
    /// bits. Of the random bits the lowest 22 are used; two numbers of one millisecond collide
    /// once in four million, and the database's unique key then asks for another.
    public init?(millisecondsSince2024 milliseconds: Int64, randomBits: UInt64) {
        guard (0..<(1 << 41)).contains(milliseconds) else { return nil }
        let chance = Int64(truncatingIfNeeded: randomBits & (1 << UInt64(Self.chanceBits) - 1))
        self.init(raw: milliseconds << Self.chanceBits | chance)
    }

    /// When a minted number was made, in milliseconds since 2024-01-01T00:00:00Z.
    public var millisecondsSince2024: Int64 { raw >> Self.chanceBits }
}
