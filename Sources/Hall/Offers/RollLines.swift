package import Programs
import Registry
package import Store

/// Something wrong with a line of a list of people.
package struct LineFinding: Hashable, Sendable, Codable {
    /// Counted from one.
    package let line: Int
    package let words: Words
}

/// Lines of which some name nobody: nothing was done, and here is everything that is wrong.
package struct UnreadableLines: Error, Sendable {
    package let findings: [LineFinding]
}

/// The people of a pasted list or a CSV file: an identity number or a phone first in each line.
package struct RollLines: Question {
    package static let most = 5_000

    /// The people, each once, and what is wrong with which line.
    package struct Answer: Sendable {
        package let people: [PersonID]
        package let findings: [LineFinding]
    }

    private let service: String
    private let text: String

    package init(_ text: String, for service: String) {
        self.service = service
        self.text = text
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        try context.keepRolls(of: service)
        let lines = Self.cells(of: text)
        guard lines.count <= Self.most else { throw Refusal.tooManyLines(most: Self.most) }
        var people: [PersonID] = []
        var seen: Set<PersonID> = []
        var findings: [LineFinding] = []
        for (number, cell) in lines {
            switch try person(named: cell, in: tx) {
            case .found(let person):
                if seen.insert(person).inserted { people.append(person) }
            case .wrong(let words): findings.append(LineFinding(line: number, words: words))
            }
        }
        return Answer(people: people, findings: findings)
    }

    private enum Reading {
        case found(PersonID)
        case wrong(Words)
    }

    private func person(named cell: String, in tx: Tx) throws -> Reading {
        if let number = try? IdentityNumber(cell) {
            guard let row = try tx.people.withIdentityNumber(number.text) else {
                return .wrong(Self.nobody)
            }
            return .found(row.id)
        }
        guard let phone = try? PhoneNumber(cell) else { return .wrong(Self.unreadable) }
        let rows = try tx.people.withPhone(phone.text)
        guard let row = rows.first else { return .wrong(Self.nobody) }
        return rows.count == 1 ? .found(row.id) : .wrong(Self.shared)
    }

    private static let nobody = Words(
        zh: "名册里没有这个人，请先登记。",
        en: "Nobody in the registry has this number; register the person first."
    )
    private static let unreadable = Words(
        zh: "不是身份证号，也不是手机号。",
        en: "Neither an identity number nor a phone number."
    )
    private static let shared = Words(
        zh: "这个手机号有几个人在用，请改写身份证号。",
        en: "Several people share this phone; write the identity number instead."
    )

    /// The first cell of each line that has one; a heading without any digit is passed over.
    static func cells(of text: String) -> [(Int, String)] {
        var cells: [(Int, String)] = []
        for (index, line) in text.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        .enumerated() {
            let first = line.prefix { !",;\t，；".contains($0) }
            let cell = first.trimmingPrefix("\u{FEFF}")
                .filter { !"\"'".contains($0) && !$0.isWhitespace }
            let hasDigit = cell.contains(where: \.isNumber)
            if cell.isEmpty || (cells.isEmpty && !hasDigit) { continue }
            cells.append((index + 1, cell))
        }
        return cells
    }
}

extension Context {
    /// Only who keeps the rolls of a service looks into them: its officers, at its union.
    @discardableResult func keepRolls(of service: String) throws -> Published {
        let published = try services.open(service)
        if actor == .hall { return published }
        guard let colleague = actor.colleague,
            colleague.duties(at: published.ownerPath).contains(Offer.keeper)
        else { throw Refusal.notYourDuty }
        return published
    }
}
