import HTTPTypes
import Hall
import Programs
import Registry

/// People who may need help, as other systems hear of them.
struct LeadEndpoints {
    let hall: Hall

    var all: [Endpoint] {
        [
            Endpoint(
                "/leads",
                "recordLead",
                "Notes somebody who may need help; nothing happens before the person agrees.",
                by: .post,
                scope: .writeLeads,
                body: .object([
                    .init("service", .pattern("^[a-z0-9-]{1,80}$"), "Which service may help."),
                    .init("name", .pattern("^\\S(.{0,58}\\S)?$"), "What to call the person."),
                    .init(
                        "contact",
                        .orNull(.pattern("^1[2-9][0-9]{9}$")),
                        "A mobile number.",
                        isRequired: false
                    ),
                    .init("note", .orNull(.text(0...2_000)), "What is known.", isRequired: false),
                ]),
                answers: .object([.init("id", .id, "The lead's id.")])
            ) { question in
                let lead = RecordLead(
                    question.text("name") ?? "",
                    contact: question.text("contact"),
                    from: .other,
                    note: question.text("note"),
                    for: question.text("service") ?? ""
                )
                let body = ["service", "name", "contact", "note"].map { question.text($0) ?? "" }
                let id = try await hall.perform(
                    SentOnce(lead, body: body) { $0.raw },
                    once: question.visit.key,
                    as: question.visit.actor
                )
                return ["id": .text(Addressed.text(lead: id))]
            }
        ]
    }
}
