import ArgumentParser
import Decisions
import Foundation
import Programs

/// Writes a DMN file of any version as DMN 1.5, with the drawings and extensions it has.
struct ConvertModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract:
            "把 DMN 1.1 至 1.5 的文件写成 1.5，图和扩展都保留。Write a file of DMN 1.1 to 1.5 as 1.5, with its drawings and extensions."
    )

    @Argument(help: "原文件。The file.", completion: .file(extensions: ["dmn"]))
    var file: String

    @Argument(help: "写到哪里；已有的文件不覆盖。Where to write; a file that is there stays.")
    var target: String

    func run() async throws {
        try await explained {
            let bytes = try ModelFile(file).file.bytes
            let url = URL(filePath: target)
            do {
                try Data(bytes).write(to: url, options: .withoutOverwriting)
            } catch CocoaError.fileWriteFileExists {
                throw ModelTrouble(
                    words: Words(
                        zh: "\(target) 已经有了，请换一个名字。",
                        en: "\(target) is there already: name another."
                    )
                )
            } catch {
                throw ModelTrouble(
                    words: Words(
                        zh: "写不了 \(target)：请看文件夹在不在、能不能写。",
                        en:
                            "\(target) cannot be written: see whether its folder is there and may be written to."
                    )
                )
            }
        }
    }
}
