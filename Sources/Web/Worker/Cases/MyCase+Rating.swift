import Hall
import Programs

extension MyCase {
    /// How it was: one question, and words if there are any.
    func ratingCard(_ rating: OwnRating, _ frame: Frame) -> HTML {
        let said = rating.grade.map { frame[OwnRating.words(of: $0)] }
        let title = frame["这件事办得怎么样？", en: "How was it?"]
        guard rating.canRate else {
            return Card(title, "<p>\(said)\(when: rating.wasCalled, called(frame))</p>").html
        }
        guard let said, ratingError == nil else { return Card(title, form(rating, frame)).html }
        return Card(
            title,
            """
            <p>\(frame["您的评价：\(said)。谢谢。", en: "You said: \(said). Thank you."])</p>\
            <details><summary>\(frame["改一下", en: "Change it"])</summary>\(form(rating, frame))</details>
            """
        ).html
    }

    private func called(_ frame: Frame) -> HTML {
        "\(frame["。工会已经回访。", en: ". The union has called."])"
    }

    private func form(_ rating: OwnRating, _ frame: Frame) -> HTML {
        SealedForm(
            to: "/cases/\(id)/rate",
            frame: frame,
            """
            \(Choices(
                Field(
                    "grade",
                    frame["选一项", en: "Choose one"],
                    error: frame[ratingError]
                ),
                RatingPlan.grades.reversed().map {
                    Choice("\($0)", frame[OwnRating.words(of: $0)])
                },
                chosen: Set(rating.grade.map { ["\($0)"] } ?? []),
                frame: frame
            ))\
            \(TextArea(
                Field(
                    "words",
                    frame["想说的话", en: "What would you like to say?"],
                    hint: frame[
                        "不满意的会有人打电话问您；经办人看不到是谁评的",
                        en: "Somebody calls whoever was not content; who handled it does not see who said what"
                    ],
                    required: false
                ),
                value: rating.words ?? "",
                most: 1_000,
                frame: frame
            ))\(Button(frame["评价", en: "Send"], .plain, wide: true))
            """
        ).html
    }
}
