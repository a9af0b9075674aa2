import Hall
import Programs

/// The way of a design to the second person, or away.
extension DesignPage {
    func handIn(_ frame: Frame) -> HTML {
        let content: HTML =
            view.hasErrors
            ? Note(frame["改好错误才能交。", en: "Errors are mended first."]).html
            : SealedForm(
                to: paths.handIn,
                frame: frame,
                """
                \(HiddenField("version", "\(view.version)"))\
                \(Note(frame[
                    "交之前会把场景全部跑一遍。改过草稿的人不能自己发布，要另一位同事看过。",
                    en: "Every scenario is played first. Whoever changed it does not publish it: a colleague looks at it."
                ]))\(Button(frame["交给同事复核", en: "Hand it in"]))
                """
            ).html
        return Card(frame["交出去", en: "Hand it in"], content).html
    }

    func decide(_ frame: Frame) -> HTML {
        guard !view.isOwn else {
            return Notice(
                .info,
                frame[
                    "已经交出，等另一位做政策设计的同事复核发布。改过的人：\(view.hands.joined(separator: "、"))。",
                    en:
                        "It waits for another colleague who writes services. Changed by \(view.hands.joined(separator: ", "))."
                ],
                frame: frame
            ).html
        }
        return Card(
            frame["等你复核", en: "It waits for you"],
            style: .urgent,
            """
            <p>\(frame[
                "改过的人：\(view.hands.joined(separator: "、"))。请看“改了什么”和场景，再决定。",
                en: "Changed by \(view.hands.joined(separator: ", ")). Look at the changes and the scenarios first."
            ])</p>\
            \(SealedForm(
                to: paths.publish,
                frame: frame,
                """
                \(HiddenField("version", "\(view.version)"))\
                \(Note(frame[
                    "发布后新的申请马上按它办；在办的件不变。",
                    en: "From then on new cases follow it; those that run do not change."
                ]))\(Button(frame["发布", en: "Publish"]))
                """
            ))<details><summary>\(frame["退回修改", en: "Send it back"])</summary>\
            \(SealedForm(
                to: paths.sendBack,
                frame: frame,
                """
                \(HiddenField("version", "\(view.version)"))\
                \(TextArea(Field("reason", frame["为什么退回？", en: "Why?"]), most: 1_000, frame: frame))\
                \(Button(frame["退回", en: "Send back"], .plain))
                """
            ))</details>
            """
        ).html
    }

    // MARK: - More

    func more(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["加文件、删文件、不要这份草稿", en: "Add or remove a file, drop the design"])</summary>\
        \(Card(frame["加一个文件", en: "Add a file"], add(frame)))\
        \(when: path != ServiceFolder.mainFile, remove(frame))\
        \(Card(frame["不要这份草稿了", en: "Throw the design away"], drop(frame)))</details>
        """
    }

    private func add(_ frame: Frame) -> HTML {
        SealedForm(
            to: paths.add,
            frame: frame,
            """
            \(HiddenField("version", "\(view.version)"))\
            \(TextField(
                Field("file", frame["文件名", en: "Its name"], hint: "scenarios/refused.yaml, letters/notice.md, claim.yaml"),
                autocomplete: "off",
                frame: frame
            ))\(Button(frame["添加", en: "Add"], .plain))
            """
        ).html
    }

    private func remove(_ frame: Frame) -> HTML {
        Card(
            frame["删掉 \(path)", en: "Remove \(path)"],
            SealedForm(
                to: paths.remove,
                frame: frame,
                """
                \(HiddenField("version", "\(view.version)"))\(HiddenField("file", path))\
                \(Button(frame["删掉这个文件", en: "Remove this file"], .plain))
                """
            ).html
        ).html
    }

    private func drop(_ frame: Frame) -> HTML {
        SealedForm(
            to: paths.drop,
            frame: frame,
            """
            \(HiddenField("version", "\(view.version)"))\
            \(Note(frame["草稿删掉后找不回来；现行的服务不变。", en: "It cannot be had back; the service in force stays."]))\
            \(Button(frame["删掉草稿", en: "Delete the design"], .plain))
            """
        ).html
    }
}
