/// The addresses of the partner's door.
enum CounterPaths {
    static let home = "/partner"
    static let login = "/partner/login"
    static let scan = "/partner/scan"
    static let code = "/partner/code"
    static let leave = "/partner/leave"
    static let redemptions = "/partner/redemptions"
    static let statements = "/partner/statements"
}
