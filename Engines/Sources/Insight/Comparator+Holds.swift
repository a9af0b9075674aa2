extension Comparator {
    /// Whether a figure keeps a promise of this value.
    public func holds(_ figure: Ratio, against promised: Ratio) -> Bool {
        switch self {
        case .atLeast: figure >= promised
        case .moreThan: figure > promised
        case .fallingTo: figure <= promised
        }
    }
}
