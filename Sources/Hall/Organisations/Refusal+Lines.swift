import Programs

extension Refusal {
    static func noSuchParent(line: Int) -> Refusal {
        Refusal(
            Words(
                zh: "第 \(line) 行的上级组织不存在。",
                en: "The organisation above line \(line) does not exist."
            ),
            remedy: Words(
                zh: "上级要写在下级前面，或已在系统里。",
                en: "A parent stands before its children, or is in the hall already."
            )
        )
    }

    static func tooManyLines(most: Int) -> Refusal {
        Refusal(
            Words(
                zh: "一次最多 \(most) 行。",
                en: "At most \(most) lines at a time."
            ),
            remedy: Words(zh: "请分几次导入。", en: "Import them in several parts.")
        )
    }
}
