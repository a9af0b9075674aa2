import Hall
import Programs

extension LeadForm {
    /// An empty form, or the one just sent with what is wrong in it.
    init(for visit: Visit, in hall: Hall, error: Words? = nil) {
        let services = hall.shelf.now.open
            .filter { published in visit.actor.colleague.map(published.isBegun) ?? false }
        func typed(_ name: String) -> [String] { visit.form[name].map { [$0] } ?? [] }
        self.init(
            questions: [
                Prompt("name", Words(zh: "怎么称呼", en: "Name"), .text, answers: typed("name")),
                Prompt(
                    "contact",
                    Words(zh: "手机号", en: "Phone"),
                    .phone,
                    isOptional: true,
                    answers: typed("contact")
                ),
                Prompt(
                    "source",
                    Words(zh: "怎么发现的", en: "How found"),
                    .choose(
                        RecordLead.Source.allCases.filter { $0 != .rule }
                            .map { .init($0.rawValue, $0.title) }
                    ),
                    answers: typed("source")
                ),
                Prompt(
                    "service",
                    Words(zh: "可能用得上哪一项", en: "Which service may help"),
                    .choose(services.map { .init($0.service.id, $0.service.title) }),
                    answers: services.count == 1 ? services.map(\.service.id) : typed("service")
                ),
                Prompt(
                    "note",
                    Words(zh: "备注", en: "Note"),
                    .longText,
                    isOptional: true,
                    answers: typed("note")
                ),
            ],
            error: error
        )
    }
}
