import Calendar
import Casework
import FEEL

extension FolderReader {
    /// From which sum on a second one signs; nil where the file says nothing of it.
    mutating func fourEyes(_ root: ParsedMap, _ settings: [Setting], _ people: Roles) -> FourEyes? {
        guard let node = root["four eyes"], let map = map(node, of: "four eyes") else { return nil }
        check(map, against: .fourEyes)
        let above = required("above", in: map, of: "four eyes")
            .flatMap { text($0, of: "above") }.flatMap { self.above($0, settings) }
        let who = text("who", in: map)
        if let who {
            check(who, among: people.duties.subtracting([Panel.judge]), of: "who", people)
        }
        let within =
            map["within"] == nil
            ? Self.usualSigning : text("within", in: map).flatMap { due($0, of: "within") }
        guard let above, let within else { return nil }
        let duty = who?.value ?? Roles.lookingAfter
        return FourEyes(
            above: above,
            signature: SignaturePlan(to: duty, within: within, late: [duty]),
            place: map.place
        )
    }

    /// `5000 CNY`, or the name of a setting that is a sum.
    private mutating func above(_ text: ParsedText, _ settings: [Setting]) -> Int64? {
        guard let setting = settings.first(where: { $0.id == text.value }) else {
            return fen(text, of: "above")
        }
        use([setting.id])
        if case .money(let yuan) = setting.value, let fen = (yuan * 100)?.asInt64, fen > 0 {
            return fen
        }
        findings.error(
            text.place,
            zh: "“above”写了设置“\(setting.id)”，它不是金额。",
            en: "“above” names the setting “\(setting.id)”, which is no sum of money.",
            fixZh: "写 5000 CNY，或者写一个金额的设置。",
            fixEn: "Write 5000 CNY, or name a setting that is a sum."
        )
        return nil
    }

    private static let usualSigning = Due("3 working days")
}
