import OpeningHours
import Programs

/// Why opening hours cannot be asked, or measured.
enum HoursTrouble: Error {
    case text(HoursFinding)
    case holidays(UnknownHolidays)
    case noCases(String)
    case brokenCases(String)

    var words: Words {
        switch self {
        case .text(let finding):
            Words(
                zh: "第 \(finding.offset + 1) 个字符：\(finding.zh)",
                en: "Character \(finding.offset + 1): \(finding.en)"
            )
        case .holidays(let missing): Words(zh: missing.zh, en: missing.en)
        case .noCases(let folder):
            Words(
                zh: "\(folder) 里没有用例：请写出放着 .json 文件的文件夹。",
                en: "There are no cases in \(folder): name a folder with .json files."
            )
        case .brokenCases(let file):
            Words(
                zh: "\(file) 不是用例文件：要有 tests 或 shouldFail，见 unionhall hours tck --help。",
                en: "\(file) holds no cases: it wants tests or shouldFail, see unionhall hours tck "
                    + "--help."
            )
        }
    }
}
