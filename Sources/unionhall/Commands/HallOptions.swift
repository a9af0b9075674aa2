import ArgumentParser

/// The flags that every command on a hall's data takes.
struct HallOptions: ParsableArguments {
    @Option(help: "数据文件夹。Folder of the hall's data. (default: data)", completion: .directory)
    var data: String?

    func settings(_ more: [Settings.Key: String?] = [:]) throws -> Settings {
        var flags = more.compactMapValues { $0 }
        if let data { flags[.data] = data }
        return try Settings.load(flags: flags)
    }
}
