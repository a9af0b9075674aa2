extension Run {
    /// Runs a body that sees other bindings, under the limits of this evaluation: for a table that
    /// stands inside a function of the host.
    public func seeing<T>(_ bindings: Context, _ body: () -> T) -> T {
        let outer = self.bindings
        self.bindings = Bindings(bindings)
        defer { self.bindings = outer }
        return body()
    }

    /// Uses up steps for work of the host's own; false once none are left, and then the host stops.
    public func spends(_ steps: Int) -> Bool {
        spend(steps)
    }

    /// The value as a type wants it, found within the steps of this evaluation; `nil` where it does
    /// not fit.
    public func coerced(_ value: Value, to type: Type) -> Value? {
        type.coerced(value, self)
    }

    /// The value, or null where it is so deep or large that whoever walks it never ends.
    public func bounded(_ value: Value) -> Value {
        delivered(value)
    }
}
