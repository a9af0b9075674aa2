import Hall
import Programs
import Registry

/// Before a list is taken over: how much, and what happens to the rest.
struct ImportConfirm: Screen {
    let list: ImportView

    func page(in frame: Frame) -> Page {
        let path = "\(DeskSection.members.path)/import/\(list.id)"
        let good = list.count([.new, .changed, .second])
        let wrong = list.count([.bad, .conflict])
        return ConfirmPage(
            frame["导入名册", en: "Take the list over"],
            at: .desk(.members),
            back: path,
            action: path + "/confirm",
            button: frame["确定导入", en: "Yes, take it over"],
            content: """
                <p>\(frame["“\(list.file)”进\(frame[list.union])", en: "“\(list.file)” into \(frame[list.union])"])</p>\
                \(FactList([
                    .init(frame["新会员", en: "New"], "\(list.count([.new]))"),
                    .init(frame["有变化", en: "Changed"], "\(list.count([.changed]))"),
                    .init(frame["双报到", en: "Registered besides"], "\(list.count([.second]))"),
                    .init(frame["不导入", en: "Left out"], "\(wrong)"),
                ]))\
                \(wrong > 0 ? choice(good, wrong, frame) : HiddenField("how", "good").html)
                """
        ).page(in: frame)
    }

    private func choice(_ good: Int, _ wrong: Int, _ frame: Frame) -> HTML {
        Choices(
            Field("how", frame["有 \(wrong) 行有问题", en: "\(wrong) rows have problems"]),
            [
                Choice("good", frame["先导入没有问题的 \(good) 行", en: "Take the \(good) good rows"]),
                Choice(
                    "whole",
                    frame["全部或都不", en: "All or nothing"],
                    detail: frame["有一行导入不了，就一行也不导入。", en: "One row left out keeps all out."]
                ),
            ],
            chosen: ["good"],
            frame: frame
        ).html
    }
}
