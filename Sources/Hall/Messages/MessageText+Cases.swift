import Calendar
import Casework
import Programs
import Store

// What is said about cases: plain words with the case's number and never anybody's name, and the
// template by which a carrier knows each of them (`Docs/operating/messages.md`).

extension Occasion {
    /// The code by which it is said once.
    var code: String {
        switch self {
        case .asked: "asked"
        case .offered(let offer): "offered \(offer)"
        case .closed: "closed"
        case .warned(let step): "warned \(step)"
        case .late(let step): "late \(step)"
        case .passed(let step): "passed \(step)"
        case .action(let action): "action \(action)"
        case .kept(let promise): "kept \(promise)"
        case .broken(let promise): "broken \(promise)"
        case .paidLate(let promise): "paid late \(promise)"
        }
    }

    func text(of row: CaseRow, in service: Service) -> MessageText {
        let (title, number) = (service.title, row.number)
        switch self {
        case .asked(let words):
            return MessageText(
                Words(
                    zh: "您的“\(title.zh)”（\(number)）需要补充：\(words ?? "")",
                    en: "Your \(title.en) (\(number)) needs more information: \(words ?? "")"
                ),
                template: "case-asked",
                parameters: row.parameters(title).merging(["words": words ?? ""]) { $1 }
            )
        case .offered(let offer): return row.offered(service.words(.offer(offer)), in: service)
        case .closed(let outcome):
            let end = service.words(.outcome(outcome))
            let canAppeal = row.state.appealUntil != nil
            let within = service.procedure.appeal?.within
            let (zh, en) =
                canAppeal
                ? (
                    "不同意可在\(within?.zh ?? "")内申请复核。",
                    " You can ask for a review within \(within?.en ?? "")."
                ) : ("", "")
            return MessageText(
                Words(
                    zh: "您的“\(title.zh)”（\(number)）已办结：\(end.zh)。\(zh)",
                    en: "Your \(title.en) (\(number)) is closed: \(end.en).\(en)"
                ),
                template: canAppeal ? "case-refused" : "case-closed",
                parameters: row.parameters(title).merging(["outcome": end.zh]) { $1 }
            )
        case .warned(let step):
            let name = service.words(.step(step))
            return MessageText(
                Words(
                    zh: "“\(title.zh)”（\(number)）的“\(name.zh)”快到期了，请尽快办理。",
                    en: "\(name.en) of \(title.en) (\(number)) is due soon."
                ),
                template: "case-due",
                parameters: row.parameters(title).merging(["step": name.zh]) { $1 }
            )
        case .late(let step):
            let name = service.words(.step(step))
            return MessageText(
                Words(
                    zh: "“\(title.zh)”（\(number)）的“\(name.zh)”已超期。",
                    en: "\(name.en) of \(title.en) (\(number)) is overdue."
                ),
                template: "case-late",
                parameters: row.parameters(title).merging(["step": name.zh]) { $1 }
            )
        case .passed(let step):
            let name = service.words(.step(step))
            return row.news(
                Words(zh: "“\(name.zh)”已满", en: "\(name.en): the time has passed"),
                title
            )
        case .action(let action):
            let name = service.words(ofAction: action)
            return MessageText(
                Words(
                    zh: "“\(title.zh)”（\(number)）有新进展：\(name.zh)。",
                    en: "\(title.en) (\(number)): \(name.en)."
                ),
                template: "case-news",
                parameters: row.parameters(title).merging(["action": name.zh]) { $1 }
            )
        case .kept(let promise): return row.news(service.words(ofPromising: .kept, promise), title)
        case .broken(let promise):
            return row.news(service.words(ofPromising: .broken, promise), title)
        case .paidLate(let promise):
            return row.news(service.words(ofPromising: .paidLate, promise), title)
        }
    }
}

extension MessageText {
    /// A case has come to a step, where somebody has to act.
    static func task(in step: String, about row: CaseRow, in service: Service) -> MessageText {
        let (title, name) = (service.title, service.words(.step(step)))
        return MessageText(
            Words(
                zh: "“\(title.zh)”（\(row.number)）已到“\(name.zh)”，请办理。",
                en: "\(title.en) (\(row.number)) has come to you: \(name.en)."
            ),
            template: "case-task",
            parameters: row.parameters(title).merging(["step": name.zh]) { $1 }
        )
    }
}

extension CaseRow {
    /// Something new about the case, in a sentence of its own.
    fileprivate func news(_ what: Words, _ title: Words) -> MessageText {
        MessageText(
            Words(
                zh: "“\(title.zh)”（\(number)）有新进展：\(what.zh)。",
                en: "\(title.en) (\(number)): \(what.en)."
            ),
            template: "case-news",
            parameters: parameters(title).merging(["action": what.zh]) { $1 }
        )
    }

    /// A piece that came back is kept for the applicant for a while.
    fileprivate func offered(_ piece: Words, in service: Service) -> MessageText {
        let title = service.title
        let within = service.procedure.step(Step.accepting)?.within
        let (zh, en) = (within?.zh ?? "", within?.en ?? "soon")
        return MessageText(
            Words(
                zh: "“\(title.zh)”（\(number)）轮到您了：\(piece.zh)已为您留出，请在\(zh)确认，过时让给下一位。",
                en:
                    "\(title.en) (\(number)): \(piece.en) is kept for you; accept it \(en), or it goes to the next."
            ),
            template: "case-offered",
            parameters: parameters(title).merging(["piece": piece.zh, "within": zh]) { $1 }
        )
    }

    fileprivate func parameters(_ title: Words) -> [String: String] {
        ["service": title.zh, "number": number]
    }
}
