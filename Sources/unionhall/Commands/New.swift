import ArgumentParser
import Foundation
import Hall
import Programs

/// Lays out a service's folder to begin with: a small sound one, or a copy of another.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "新建一项服务的文件夹。Begin a service: a folder to be changed word by word.",
        discussion: """
            新文件夹能通过检查，里面有两个问题、两张规则表、两个环节和一个场景。改完再运行 unionhall check。
            The new folder passes every check: two questions, two tables, two steps, one scenario. Change it, then run unionhall check.
            """
    )

    @Argument(help: "文件夹：最后一段是服务名，用小写英文、数字和连字符。Folder; its last part is the service's id.")
    var folder: String

    @Option(help: "中文名称。What people read, in Chinese.")
    var title = "新服务"

    @Option(help: "英文名称。What people read, in English.")
    var english = "A new service"

    @Option(help: "主办单位的简称。The organisation that answers for it.")
    var owner = "federation"

    @Option(help: "照着哪个服务文件夹复制。A service's folder to copy.", completion: .directory)
    var from: String?

    func run() async throws {
        try await explained {
            let url = URL(filePath: folder)
            let name = url.lastPathComponent
            guard ServiceFolder.canBeCalled(name) else {
                throw Refusal(
                    Words(zh: "“\(name)”不能作服务名。", en: "No service can be called “\(name)”."),
                    remedy: Words(
                        zh: "只用小写英文、数字和连字符，例如 heat-care。",
                        en: "Take small letters, digits and hyphens, such as heat-care."
                    )
                )
            }
            try made(name).write(to: folder)
            print("已新建 \(folder)，接着：unionhall check \(folder)")
            print("Made \(folder). Next: unionhall check \(folder)")
        }
    }

    private func made(_ name: String) throws -> ServiceFolder {
        guard let from else {
            return .new(name, title: Words(zh: title, en: english), owner: owner)
        }
        guard let (original, _) = try ServiceFolder.all(at: from).first else {
            throw Refusal(
                Words(zh: "\(from) 里没有服务。", en: "There is no service in \(from)."),
                remedy: Words(
                    zh: "写出放着 service.yaml 的文件夹。",
                    en: "Name the folder that holds a service.yaml."
                )
            )
        }
        return original.copied(as: name)
    }
}
