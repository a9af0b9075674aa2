import ArgumentParser
import Hall

/// What a program comes in by, made where nobody can click.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "给程序的令牌，只显示一次。A token for a program, shown once.",
        discussion: """
            令牌代表一位工作人员，能做的不会比他多。先关门（停止 serve）再运行。
            A token stands for a member of staff and may do no more. Close the hall first (stop serve).

            权限 / scopes: \(TokenScope.allCases.map(\.rawValue).joined(separator: " "))
            """
    )

    @OptionGroup var options: HallOptions

    @Argument(help: "登录名。Log-in.")
    var login: String

    @Option(help: "名称，以后好认。A name to know it by.")
    var name: String

    @Option(help: "权限，可写多次。Scope; may be given several times.")
    var scope: [TokenScope]

    @Option(help: "有效天数。Days it holds.")
    var days = 90

    func run() async throws {
        try await explained {
            let house = try await OpenHouse.open(try options.settings())
            let token = try await house.hall.mintToken(
                name,
                scopes: Set(scope),
                days: days,
                for: login,
                as: .hall
            )
            print(token)
        }
    }
}

extension TokenScope: ExpressibleByArgument {}
