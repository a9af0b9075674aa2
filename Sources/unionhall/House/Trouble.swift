import ArgumentParser
import Foundation
import Hall
import Programs
import Store
import Web

/// Runs a command's work; an error becomes a sentence in each language and an exit code.
func explained(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let code as ExitCode {
        throw code
    } catch {
        let (words, code) = explanation(of: error)
        FileHandle.standardError.write(Data((words.zh + "\n" + words.en + "\n").utf8))
        throw code
    }
}

func explanation(of error: any Error) -> (words: Words, code: ExitCode) {
    switch error {
    case let fault as SettingsFault: (Words(zh: fault.zh, en: fault.en), Exit.usage)
    case let fault as StoreError: (Words(zh: fault.words.zh, en: fault.words.en), fault.exitCode)
    case let trouble as ServerTrouble: (trouble.words, Exit.machine)
    case let refusal as Refusal: (refusal.sentence, Exit.usage)
    case let form as UnfinishedForm: (form.sentence, Exit.usage)
    case let trouble as HouseTrouble: (trouble.words, Exit.data)
    case let broken as BrokenService: (broken.words, Exit.data)
    case let trouble as ModelTrouble: (trouble.words, Exit.data)
    case let trouble as HoursTrouble: (trouble.words, Exit.findings)
    default:
        (
            Words(zh: "没有完成：\(error)", en: "It could not be done: \(error)"),
            Exit.fault
        )
    }
}

extension StoreError {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .overloaded, .full, .busy, .stopped, .folder(.inUse), .folder(.unreadable):
            Exit.machine
        case .stale, .folder: Exit.data
        case .constraint, .statement, .column, .sealed: Exit.fault
        }
    }
}

extension UnfinishedForm {
    /// Everything that is wrong, in the order of the fields.
    fileprivate var sentence: Words {
        let said = faults.sorted { $0.key < $1.key }.map(\.value)
        return Words(
            zh: said.map(\.zh).joined(),
            en: said.map(\.en).joined(separator: " ")
        )
    }
}

extension Refusal {
    /// The reason, and what would change it.
    var sentence: Words {
        Words(
            zh: reason.zh + (remedy?.zh ?? ""),
            en: reason.en + (remedy.map { " " + $0.en } ?? "")
        )
    }
}

/// Why a hall cannot be opened from a folder.
enum HouseTrouble: Error {
    case empty(String)
    case taken(String)
    case zoneMissing(String)
    case decreedDays(file: String, line: Int, zh: String, en: String)
    case noServices(String)

    var words: Words {
        switch self {
        case .empty(let folder):
            Words(
                zh: "\(folder) 里还没有工会：先运行 unionhall demo 建示范城市，或 unionhall init 建自己的。",
                en: "There is no union in \(folder) yet: run unionhall demo for the demo city, "
                    + "or unionhall init for your own."
            )
        case .taken(let folder):
            Words(
                zh: "\(folder) 里已有一个工会：换一个文件夹，或用 unionhall serve 打开它。",
                en: "There is a union in \(folder) already: use another folder, or open it with "
                    + "unionhall serve."
            )
        case .zoneMissing(let name):
            Words(
                zh: "找不到时区 \(name)：请安装 tzdata，或改 zone 设置。",
                en:
                    "The time zone \(name) is not found: install tzdata, or change the zone setting."
            )
        case .decreedDays(let file, let line, let zh, let en):
            Words(zh: "\(file) 第 \(line) 行：\(zh)", en: "\(file) line \(line): \(en)")
        case .noServices(let folder):
            Words(
                zh: "\(folder) 里没有服务：每项服务是一个文件夹，里面有 service.yaml。",
                en: "There is no service in \(folder): each is a folder with a service.yaml."
            )
        }
    }
}

extension BrokenService {
    fileprivate var words: Words {
        let count = findings.count { $0.severity == .error }
        return Words(
            zh: "服务 \(name) 有 \(count) 处错误，不能使用：用 unionhall check 查看。",
            en: "The service \(name) has \(count) errors and cannot be used: see them with "
                + "unionhall check."
        )
    }
}
