package import Calendar
package import Casework
package import Programs
import Registry
package import Store

/// A text that two sides agree on, as one of those sees it who have to do with it.
package struct CaseText: Sendable {
    /// Which paper of the service it becomes.
    package let kind: String
    package let title: Words
    package let versions: [Version]
    /// What was said: everything at the desk, one's own words for a party.
    package let said: [Said]
    /// How many have agreed to the latest version, and have signed it.
    package let accepted: Int
    package let signed: Int
    /// How many are asked.
    package let asked: Int
    /// The frozen paper, where it has been written.
    package let paper: PaperID?

    package struct Version: Hashable, Sendable {
        package let number: Int
        package let at: CivilDateTime
        package let words: String
        package let sha256: [UInt8]

        /// It as a paper would show it.
        package var blocks: [PaperText.Block] { PaperText.blocks(of: words) }
    }

    package struct Said: Hashable, Sendable {
        package let version: Int
        package let voice: Voice
        package let name: String
        package let party: Words?
        package let words: String?
        package let at: CivilDateTime
        /// Whether it was given by a link and its code, and not by logging in.
        package let isAtDoor: Bool
    }

    package var latest: Version? { versions.last }

    package func version(_ number: Int) -> Version? { versions.first { $0.number == number } }

    /// What differs between two versions, line by line.
    package func changes(from old: Int, to new: Int) -> [FolderDiff.Line]? {
        guard let before = version(old), let after = version(new) else { return nil }
        func lines(_ text: String) -> [Substring] {
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        }
        return FolderDiff.lines(lines(before.words), lines(after.words))
    }
}

extension CaseWork {
    /// The texts of the case; of what was said to them everything, or what some members said themselves.
    func texts(as members: Set<CasePartyID>? = nil) throws -> [CaseText] {
        let kinds = service.papers.filter(\.hasVersions)
        guard !kinds.isEmpty else { return [] }
        let rows = try tx.texts.of(row.id)
        let voices = try tx.texts.voices(to: rows.map(\.id))
        let papers = try tx.papers.ofCase(row.id)
        return kinds.compactMap { kind in
            let own = rows.filter { $0.kind == kind.id }
            guard let last = own.last else { return nil }
            let asked = Set(service.procedure.asked(about: kind.id))
            let sitting = Set(row.members.map(\.id))
            // Whoever has been replaced since counts no more.
            func count(_ voice: Voice) -> Int {
                voices.count {
                    $0.version == last.id && $0.voice == voice.rawValue
                        && $0.member.map(sitting.contains) ?? true
                }
            }
            return CaseText(
                kind: kind.id,
                title: kind.title,
                versions: own.map { version in
                    CaseText.Version(
                        number: version.number,
                        at: context.calendar.zone.civil(version.writtenAt),
                        words: version.words,
                        sha256: version.sha256
                    )
                },
                said: voices.compactMap { voice in
                    guard let version = own.first(where: { $0.id == voice.version }),
                        members.map({ voice.member.map($0.contains) ?? false }) ?? true
                    else { return nil }
                    return said(voice, to: version.number)
                },
                accepted: count(.accept),
                signed: count(.sign),
                asked: row.members.count { asked.contains($0.party) },
                paper: papers.last { $0.kind == kind.id }?.id
            )
        }
    }

    private func said(_ row: TextVoiceRow, to version: Int) -> CaseText.Said? {
        Voice(rawValue: row.voice).map { voice in
            CaseText.Said(
                version: version,
                voice: voice,
                name: row.name,
                party: row.party.map { service.words(.party($0)) },
                words: row.words,
                at: context.calendar.zone.civil(row.saidAt),
                isAtDoor: row.isAtDoor
            )
        }
    }
}

extension Procedure {
    /// The parties that are asked for their yes to a text.
    fileprivate func asked(about text: String) -> [String] {
        steps.filter { step in
            step.actions.contains { action in
                action.effects.contains(.voice(.accept, on: text))
                    || action.effects.contains(.voice(.sign, on: text))
            }
        }.flatMap(\.each)
    }
}

/// A text of a case on a page of its own, for whoever has to do with the case.
package struct OpenText: Question {
    package struct Answer: Sendable {
        package let number: String
        package let service: Words
        package let text: CaseText

        package init(number: String, service: Words, text: CaseText) {
            self.number = number
            self.service = service
            self.text = text
        }
    }

    private let caseFile: CaseID
    private let kind: String

    package init(_ kind: String, of caseFile: CaseID) {
        self.kind = kind
        self.caseFile = caseFile
    }

    package var policy: any Policy { CaseAtHand(caseFile) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let work = try CaseWork(caseFile, in: tx, context)
        let roles = Roles(of: context.actor, in: work.row)
        let isHandler = roles.isHandler || context.actor == .hall
        let texts = try work.texts(as: isHandler ? nil : Set(roles.memberships.map(\.id)))
        guard let text = texts.first(where: { $0.kind == kind }) else { throw Refusal.notFound }
        return Answer(number: work.row.number, service: work.service.title, text: text)
    }
}

extension Words {
    /// A line of the story: a text has a new version.
    static func drafted(_ title: Words) -> Words {
        Words(zh: "《\(title.zh)》有了新稿", en: "\(title.en): a new version")
    }

    static func stoodIn(_ party: Words) -> Words {
        Words(zh: "\(party.zh)换了代理人", en: "A stand-in for one of: \(party.en)")
    }
}
