import Hall
import Programs
import Registry

extension CaseDesk.Action {
    /// Name on the line of the questions that are put again.
    static let asked = "_asked"

    init(_ choice: CaseView.Choice, of desk: DeskCase, _ errors: [String: Words]) {
        self.init(
            choice.action,
            choice.title,
            isMain: choice.nature == .gives || choice.nature == .pays,
            say: choice.needsWords ? .required : choice.takesWords ? .optional : .none,
            blocked: desk.obstacles[choice.action]
        )
        if choice.nature == .asksBack, !desk.askables.isEmpty {
            questions = [Self.questions(desk)]
        }
        if let asks = desk.forms[choice.action] {
            questions = Prompt.asking(asks, errors, papers: desk.papers) { "/desk/files/\($0.id)" }
            path = "/desk/cases/\(desk.summary.id)/do/\(choice.action.percentEncoded)"
            hasForm = true
        }
        follows = desk.remarks[choice.action]
        if let request = desk.request, choice.action == request.action {
            questions = Prompt.answering(request, errors) { "/desk/files/\($0.id)" }
            (isMain, say) = (true, .none)
            follows = request.words
            path = "/desk/cases/\(desk.summary.id)/asked/answers"
        }
    }

    /// What is not known is chosen beforehand.
    private static func questions(_ desk: DeskCase) -> Prompt {
        Prompt(
            asked,
            Words(zh: "请申请人重新回答", en: "To be answered again"),
            .chooseSeveral(
                desk.askables.map {
                    Prompt.Option(
                        $0.name,
                        $0.title,
                        detail: $0.answer ?? Words(zh: "还不知道", en: "Not known yet")
                    )
                }
            ),
            help: Words(zh: "只要说明或材料的，不用选。", en: "None, where words or papers will do."),
            isOptional: true,
            answers: desk.judgement?.verdict == .needs
                ? desk.askables.filter { $0.answer == nil }.map(\.name) : []
        )
    }
}
