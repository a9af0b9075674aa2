import ArgumentParser
import Foundation
import Hall
import Programs

/// Places in and out, as a table.
struct PlacesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract: "站点：导入、导出。Places: in and out as a table.",
        discussion: """
            先关门（停止 serve）再运行：数据文件夹一次只能由一个程序打开。
            Close the hall first (stop serve): one program at a time holds the data folder.
            """,
        subcommands: [Import.self, Export.self]
    )
}

extension PlacesCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "导入 .xlsx 或 CSV：要么全部，要么一行也不。Take in an .xlsx or CSV file, all of it or none."
        )

        @OptionGroup var options: HallOptions

        @Argument(
            help: ".xlsx 或 CSV 文件，第一行是列名。An .xlsx or CSV file; its first line names the columns."
        )
        var file: String

        @Flag(help: "只检查，不写入。Only look for what is wrong.")
        var check = false

        func run() async throws {
            try await explained {
                guard let data = FileManager.default.contents(atPath: file) else {
                    print("读不到文件 \(file)。Cannot read \(file).")
                    throw Exit.data
                }
                let house = try await OpenHouse.open(try options.settings())
                do {
                    let table = try PlaceTable(Array(data))
                    let answer = try await house.hall.perform(
                        ImportPlaces(table, isTrial: check),
                        as: .hall
                    )
                    guard answer.findings.isEmpty else {
                        throw PlaceTable.Findings(all: answer.findings)
                    }
                    print(done(answer, table.lines.count))
                } catch let wrong as PlaceTable.Findings {
                    for finding in wrong.all { print(finding.text(in: file)) }
                    print(
                        "共 \(wrong.all.count) 处，一行也没有导入。\(wrong.all.count) findings; nothing was taken in."
                    )
                    throw Exit.findings
                }
            }
        }

        private func done(_ answer: ImportPlaces.Answer, _ lines: Int) -> String {
            check
                ? "\(lines) 个站点，没有错误。\(lines) places, nothing wrong."
                : "新增 \(answer.added) 个，更新 \(answer.changed) 个。"
                    + "\(answer.added) added, \(answer.changed) changed."
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "导出为 CSV，可以改了再导入。Write a CSV file that can be taken in again."
        )

        @OptionGroup var options: HallOptions

        @Argument(help: "写到哪个文件。File to write.")
        var file: String

        func run() async throws {
            try await explained {
                let house = try await OpenHouse.open(try options.settings())
                var places: [(sheet: PlaceSheet, organisation: String)] = []
                while true {
                    let part = try await house.hall.ask(
                        ExportPlaces(from: places.count),
                        as: .hall
                    )
                    places += part
                    guard part.count == ExportPlaces.part else { break }
                }
                try Data(PlaceTable.bytes(places)).write(to: URL(filePath: file))
                print("\(places.count) 个站点 → \(file)。\(places.count) places.")
            }
        }
    }
}

extension PlaceTable.Finding {
    fileprivate func text(in file: String) -> String {
        let place = column.isEmpty ? "\(file):\(line)" : "\(file):\(line) \(column)"
        return "\(place): \(words.zh) \(words.en)"
    }
}
