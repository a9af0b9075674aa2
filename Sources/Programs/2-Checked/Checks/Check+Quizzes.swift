import Casework

/// Quizzes that nobody could play, and questions that nobody is ever asked.
extension ServiceDraft {
    static let checkQuizzes: Check = { draft, findings in
        for quiz in draft.quizzes {
            draft.checkWaiting(for: quiz.id, &findings)
            let asking = draft.asking
            let isOwn = asking?.forWhom == nil && asking?.relations.isEmpty ?? true
            if asking?.who.contains("worker") != true || !isOwn {
                findings.error(
                    quiz.place,
                    zh: "“\(quiz.id)”是本人答题，要由职工自己申请。",
                    en:
                        "People answer “\(quiz.id)” themselves, so workers have to apply for themselves.",
                    fixZh: "写 ask: {who: [worker]}，不写 for。",
                    fixEn: "Write ask: {who: [worker]} without for."
                )
            }
        }
    }

    /// Files of questions that no quiz names.
    static let checkBanks: Check = { draft, findings in
        let named = draft.all.reduce(into: Set<String>()) { $0.formUnion($1.banksNamed) }
        for path in draft.folder.bankFiles where !named.contains(path) {
            findings.error(
                Place(file: path, line: 1, column: 1),
                zh: "没有一项答题用到题库“\(path)”。",
                en: "No quiz asks the questions of “\(path)”.",
                fixZh: "在 judge 里写 by: quiz 和 questions: \(path)，或者把文件移走。",
                fixEn:
                    "Write by: quiz and questions: \(path) below judge, or move the file elsewhere."
            )
        }
    }
}
