import ArgumentParser
import Foundation
import Hall
import Programs
import Store

/// Staff: who may come in at the desk.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "工作人员账号。Accounts of staff.",
        discussion: """
            先关门（停止 serve）再运行：数据文件夹一次只能由一个程序打开。
            Close the hall first (stop serve): one program at a time holds the data folder.
            """,
        subcommands: [Add.self, List.self, NewPassword.self, Close.self]
    )
}

extension UserCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "添加，密码和验证器密钥只显示一次。Add; password and secret are shown once."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "登录名。Log-in.")
        var login: String

        @Option(help: "姓名。Name.")
        var name: String

        @Option(help: "职责，可写多次，如 officer。Duty; may be given several times.")
        var duty: [String]

        @Option(help: "所在组织的名称或编号；不填为总工会。Organisation, by name or number; else the top.")
        var at: String?

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                let place = try await house.organisation(at)
                let password = Password.minted(by: house.hall.entropy)
                let colleague = try await house.hall.addStaff(
                    login: login,
                    name: name,
                    password: password,
                    posts: duty.map { .init($0, at: place.id) }
                )
                let role = duty.joined(separator: ",")
                LogInSheet([.init(role, colleague, password: password, "\(name) · \(place.name)")])
                    .print()
                print(colleague.otpauth)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "列出账号、职责、是否锁定。List accounts, duties and locks."
        )

        @OptionGroup var options: HallOptions

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                var last = ""
                while true {
                    let page = try await house.hall.ask(ListStaff(after: last), as: .hall)
                    for line in page { print(text(line)) }
                    guard let end = page.last?.login, end != last else { return }
                    last = end
                }
            }
        }

        private func text(_ line: ListStaff.Line) -> String {
            let posts = line.posts.map { "\($0.duty) @ \($0.organisation)" }
            let state = line.isClosed ? "停用 closed" : line.lockedUntil == nil ? "" : "锁定 locked"
            return [line.login, line.name, posts.joined(separator: ", "), state]
                .joined(separator: "\t")
        }
    }

    struct NewPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "password",
            abstract: "换密码并解除锁定；新密码只显示一次。Set a new password, shown once, and lift locks."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "登录名。Log-in.")
        var login: String

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                let password = Password.minted(by: house.hall.entropy)
                try await house.hall.setPassword(password, of: login)
                print("\(login)\t\(password)")
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "停用账号，立即退出登录。Close an account; whoever is in under it is out."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "登录名。Log-in.")
        var login: String

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                try await house.hall.closeStaff(login)
                print("已停用 \(login)。Closed \(login).")
            }
        }
    }
}

extension OpenHouse {
    /// An organisation by its number or its whole name; the federation where nothing is said.
    func organisation(_ wanted: String?) async throws -> OrganisationRow {
        let found = try await hall.ask(
            FindOrganisation(wanted.map { .text($0) } ?? .top),
            as: .hall
        )
        guard let found else {
            throw Refusal(
                Words(
                    zh: "没有叫“\(wanted ?? "")”的组织。",
                    en: "There is no organisation called \"\(wanted ?? "")\"."
                ),
                remedy: Words(
                    zh: "请写全称或 13 位编号。",
                    en: "Give its full name or its number of 13 characters."
                )
            )
        }
        return found
    }
}
