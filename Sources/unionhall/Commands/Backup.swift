import ArgumentParser
import Store

/// Takes a copy of a hall that may be open, and checks that it can be restored.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "备份：可在运行中进行。Copy a hall's data, also while it is open."
    )

    @OptionGroup var options: HallOptions

    @Argument(help: "备份放到哪个新文件夹。New folder for the backup.")
    var to: String

    func run() async throws {
        try await explained {
            let settings = try options.settings()
            let backup = try await Backup.take(of: settings.data, to: to)
            let findings = try backup.verify()
            print("备份完成并已核对：\(to)")
            print("Backed up and verified: \(to)")
            print("  schema \(findings.schema), audit entries \(findings.auditEntries)")
        }
    }
}

/// Brings a backup back into an empty folder, after checking it.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "恢复：只写入空文件夹。Restore a backup into an empty folder."
    )

    @OptionGroup var options: HallOptions

    @Argument(help: "备份所在文件夹。Folder of the backup.")
    var from: String

    func run() async throws {
        try await explained {
            let settings = try options.settings()
            let findings = try Backup(from).restore(to: settings.data)
            print("已恢复到 \(settings.data)，审计记录 \(findings.auditEntries) 条。")
            print("Restored to \(settings.data) with \(findings.auditEntries) audit entries.")
        }
    }
}
