import Foundation
import Hall
import Programs

/// Asks the operator at the terminal for what was not given.
enum Asking {
    static func line(_ question: String) throws -> String {
        print(question + "：", terminator: " ")
        fflush(nil)
        let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
        guard !answer.isEmpty else { throw Refusal.nothingGiven(question) }
        return answer
    }
}

extension Refusal {
    static func nothingGiven(_ question: String) -> Refusal {
        Refusal(
            Words(zh: "没有填写：\(question)。", en: "Nothing was given for: \(question)."),
            remedy: Words(zh: "请写在命令里，或在询问时填写。", en: "Give it as a flag, or when asked.")
        )
    }
}
