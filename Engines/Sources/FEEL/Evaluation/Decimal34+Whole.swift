extension Decimal34 {
    /// A whole number of up to 34 digits; longer ones are rounded.
    init(whole: Int128) {
        if let small = Int64(exactly: whole) {
            self.init(small)
        } else {
            self = Decimal34(String(whole)) ?? .zero
        }
    }

    /// A count of nanoseconds as seconds.
    init(nanoseconds: Int128) {
        self = Decimal34(whole: nanoseconds) / Decimal34(1_000_000_000) ?? .zero
    }

    /// The whole number this is; `nil` where there is a fraction or it is too large.
    var asInt128: Int128? {
        if let small = asInt64 { return Int128(small) }
        return magnitudeOfTen < 38 ? Int128(description) : nil
    }
}
