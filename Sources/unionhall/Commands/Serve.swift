import ArgumentParser

/// Opens the hall on the line until it is told to close.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "开门：提供网页服务。Open the hall: pages for workers and staff.",
        discussion: """
            SIGTERM 或 Ctrl-C 关门：正在办的先办完。端口写 0 时自动选一个并打印出来。
            SIGTERM or Ctrl-C closes it; what is under way is finished. Port 0 takes a free one and prints it.
            """
    )

    @OptionGroup var options: HallOptions

    @Option(help: "监听地址。Address to listen at. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "端口。Port. (default: 8080)")
    var port: String?

    @Option(help: "证书（PEM）。Certificate chain, PEM.", completion: .file())
    var certificate: String?

    @Option(help: "证书私钥（PEM）。The certificate's key, PEM.", completion: .file())
    var certificateKey: String?

    @Flag(help: "前面有反向代理，由它负责 HTTPS。A proxy in front speaks HTTPS and names the client.")
    var behindProxy = false

    @Option(help: "图标文件夹。Folder of icons and fonts. (default: Assets)", completion: .directory)
    var assets: String?

    @Option(help: "日志级别。Level of the log: debug, info, notice, warning, error. (default: notice)")
    var log: String?

    func run() async throws {
        try await explained {
            let settings = try options.settings([
                .host: host, .port: port, .certificate: certificate,
                .certificateKey: certificateKey, .assets: assets,
                .behindProxy: behindProxy ? "yes" : nil, .log: log,
            ])
            try await Serving(try await OpenHouse.open(settings)).run()
        }
    }
}
