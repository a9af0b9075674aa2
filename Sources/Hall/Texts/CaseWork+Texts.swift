import Calendar
import Casework
import Programs
import Registry
import Store

/// What whoever acts has in hand while an action is carried out.
struct Hand {
    let form: ActionForm
    /// Which member of a party acts; nil for colleagues and applicants.
    let member: CasePartyID?
    /// Whether that is at the party's own door, where nobody is logged in.
    let isAtDoor: Bool
    /// The colleague in whose place a stand-in acts.
    let inPlaceOf: UserID?
}

extension CaseWork {
    /// The latest version of a text; nil where nobody has written one.
    func latestVersion(of kind: String) throws -> TextVersionRow? {
        try tx.texts.of(row.id).last { $0.kind == kind }
    }

    /// What a form for a new version begins with: the version before, or the file's own beginning.
    func wordsToGoOn(with kind: String) throws -> String? {
        try latestVersion(of: kind)?.words ?? service.paper(kind)?.template.plainText
    }

    /// Writes a new version. What was said to the one before stays with that.
    func draft(_ kind: String) throws {
        guard case .text(let words)? = hand?.form.answers[AgreedText.words] else {
            throw Refusal.emptyText
        }
        let before = try latestVersion(of: kind)
        guard before?.words != words else { throw Refusal.sameText }
        let number = (before?.number ?? 0) + 1
        try tx.texts.add(
            TextVersionRow(
                id: tx.mint.id(),
                caseFile: row.id,
                kind: kind,
                number: number,
                words: words,
                writtenAt: context.now,
                writtenBy: context.actor.account
            )
        )
        try note(.drafted, action: kind, words: String(number))
    }

    /// Keeps what somebody says to the latest version, by whom and when. Where a party answers it is that
    /// member's own word, given by logging in or at the party's own door.
    func speak(_ voice: Voice, to kind: String, saying words: String?) throws {
        guard let version = try latestVersion(of: kind) else {
            throw Refusal.noText(service.words(.paper(kind)))
        }
        let member = try hand?.member.flatMap(tx.parties.find)
        if voice != .comment, member == nil { throw Refusal.notYourDuty }
        var name = member?.name ?? context.actor.colleague?.name ?? ""
        if voice == .sign, let member {
            guard case .text(let signature)? = hand?.form.answers[AgreedText.signature] else {
                throw Refusal.notSigned
            }
            let isPerson = service.party(member.party)?.kind.isPerson ?? true
            if isPerson, signature != member.name { throw Refusal.anotherName }
            name = signature
        }
        // A word that stands is not said a second time.
        if voice == .accept || voice == .sign,
            try tx.texts.voices(to: [version.id]).contains(where: {
                $0.voice == voice.rawValue && $0.member == member?.id
            })
        {
            return
        }
        try tx.texts.add(
            TextVoiceRow(
                id: tx.mint.id(),
                version: version.id,
                voice: voice.rawValue,
                member: member?.id,
                party: member?.party,
                account: context.actor.account,
                isAtDoor: hand?.isAtDoor ?? false,
                name: name,
                words: words,
                saidAt: context.now
            )
        )
        try tx.audit.add(
            AuditAct(
                "text.\(voice.rawValue).\(kind)",
                of: "case",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                in: row.id,
                words: "v\(version.number) \(version.sha256.prefix(8).hexadecimal)"
            )
        )
    }

    /// The settled text of a paper with its signatures, as it is frozen; nil where none was written.
    func agreedBlocks(of kind: PaperKind) throws -> [PaperText.Block]? {
        guard let version = try latestVersion(of: kind.id) else { return nil }
        let signed = try tx.texts.voices(to: [version.id]).filter {
            $0.voice == Voice.sign.rawValue
        }
        let members = try tx.parties.of(row.id)
        let lines = signed.map { voice in
            [
                voice.party.map { service.words(.party($0)).zh } ?? "",
                members.first { $0.id == voice.member }?.name ?? voice.name,
                voice.name,
                Words(moment: context.calendar.zone.civil(voice.saidAt)).zh,
            ]
        }
        let blocks = PaperText.blocks(of: version.words)
        guard !lines.isEmpty else { return blocks }
        return blocks + [
            PaperText.Block(.heading, level: 1, text: "签署"),
            PaperText.Block(.table, rows: [["签署方", "单位或个人", "签署人", "签署时间"]] + lines),
        ]
    }
}

extension CaseWork {
    /// By step, those who have agreed to the present version there, or signed it: nobody is asked for the
    /// same word twice. A new version clears them all.
    func standingVoices(unless action: String?) throws -> [String: Set<String>] {
        let asking = service.procedure.steps.filter { !$0.each.isEmpty && !$0.voices.isEmpty }
        guard !asking.isEmpty else { return [:] }
        let drafted = action.flatMap { service.procedure.drafts($0, in: row.state.step) }
        var standing: [String: Set<String>] = [:]
        for step in asking {
            for (voice, text) in step.voices where text != drafted {
                guard let version = try latestVersion(of: text) else { continue }
                standing[step.id, default: []].formUnion(
                    try tx.texts.voices(to: [version.id]).filter { $0.voice == voice.rawValue }
                        .compactMap { $0.member?.description }
                )
            }
        }
        return standing
    }

    /// That another has taken somebody's place, and who both are.
    func noteStandIn(_ member: String, for other: String) throws {
        let names = try [other, member].map { try CasePartyID($0).flatMap(tx.parties.find) }
        try note(
            .stoodIn,
            action: names[1]?.party,
            words: names.map { $0?.name ?? "" }.joined(separator: " → ")
        )
    }
}

extension Step {
    /// What everyone is asked for here, and of which text.
    fileprivate var voices: [(Voice, String)] {
        actions.filter { !$0.whenAll.isEmpty }.flatMap(\.effects).compactMap { plan in
            if case .voice(let voice, let text) = plan { (voice, text) } else { nil }
        }
    }
}

extension PaperTemplate {
    /// The words of a text without blanks, as they are typed.
    fileprivate var plainText: String {
        var lines: [String] = []
        for block in zh {
            switch block {
            case .heading(let level, let pieces):
                lines.append((level == 1 ? "## " : "### ") + pieces.words)
            case .paragraph(let pieces): lines.append(pieces.words)
            case .item(let pieces): lines.append("- " + pieces.words)
            case .table(let table):
                lines.append(
                    table.lines.map { "| " + $0.map(\.words).joined(separator: " | ") + " |" }
                        .joined(separator: "\n")
                )
            }
        }
        return lines.joined(separator: "\n\n")
    }
}

extension [PaperTemplate.Piece] {
    fileprivate var words: String {
        map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}

extension Refusal {
    fileprivate static let emptyText = Refusal(
        Words(zh: "文本是空的。", en: "The text is empty."),
        remedy: Words(zh: "请写全文。", en: "Write the whole text.")
    )
    fileprivate static let sameText = Refusal(
        Words(zh: "文本没有改动，不用存新稿。", en: "Nothing has changed, so there is no new version."),
        remedy: Words(zh: "改好后再保存。", en: "Change it first.")
    )
    static func noText(_ title: Words) -> Refusal {
        Refusal(
            Words(zh: "《\(title.zh)》还没有文本。", en: "There is no text yet of: \(title.en)."),
            remedy: Words(zh: "请先存一稿，再交各方。", en: "Draft it first.")
        )
    }
    fileprivate static let notSigned = Refusal(
        Words(zh: "请写签署人姓名。", en: "Set your name under it."),
        remedy: nil
    )
    fileprivate static let anotherName = Refusal(
        Words(
            zh: "签署人姓名和登记的姓名不一样。",
            en: "That is not the name that is registered for you."
        ),
        remedy: Words(
            zh: "请写本人姓名；要由别人代签，先请工作人员登记代理人。",
            en: "Give your own name; a stand-in has to be registered at the desk first."
        )
    )
}
