package import Calendar
package import Insight
package import Programs
import Registry
package import Store

/// A list that everybody may read: how many stand in it, and one page of them, the newest first.
///
/// Today's version says which columns there are, so that what it no longer shows is gone at once; what is told of
/// a case stands ready, and is never put together from its answers here.
package struct OpenShownList: Question {
    /// Rows of one page.
    package static let page = 50
    /// Rows of one file.
    package static let file = 20_000
    private static let longestSearch = 100

    package struct Answer: Sendable {
        package let service: Words
        package let union: Words
        package let list: ShownList
        package let total: PublicCount
        package let parts: [ListPart]
        package let rows: [Row]
        /// Where the next page begins; nil where there is none.
        package let next: ShownID?
    }

    package struct Row: Sendable {
        package let id: ShownID
        package let since: CivilDate
        /// In the order of the columns.
        package let cells: [ToldCell]
    }

    /// What is looked for.
    package struct Wish: Sendable {
        /// Words, or the number of a case where the list tells numbers.
        package var words: String
        /// The code of a part.
        package var part: String?
        package var before: ShownID?
        package var limit: Int

        package init(
            words: String = "",
            part: String? = nil,
            before: ShownID? = nil,
            limit: Int = OpenShownList.page
        ) {
            self.words = words
            self.part = part
            self.before = before
            self.limit = limit
        }
    }

    private let list: String
    private let service: String
    private let wish: Wish

    /// - Parameter list: As the file calls it, or as it stands in an address.
    package init(_ list: String, of service: String, _ wish: Wish = Wish()) {
        self.list = String(list.map { $0 == "_" ? " " : $0 })
        self.service = service
        self.wish = wish
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let published = try? context.services.open(service),
            let list = published.service.shownList(list)
        else { throw Refusal.notFound }
        try published.holdReaders(of: list, in: tx, context)
        let counts = try tx.shown.counts(list.id, of: published.service.id)
        let tally = ListTally(counts, of: list, in: published.service)
        let found = list.countsOnly ? [] : try found(list, published.service.id, in: tx)
        let page = found.prefix(wish.limit)
        return Answer(
            service: published.service.title,
            union: published.ownerName,
            list: list,
            total: tally.total,
            parts: tally.parts,
            rows: page.compactMap { row(of: $0, list, context) },
            next: found.count > wish.limit ? page.last?.id : nil
        )
    }

    /// One more than a page holds, so that it can be said whether there is another.
    private func found(_ list: ShownList, _ service: String, in tx: Tx) throws -> [ShownRow] {
        let part = wish.part.flatMap { code in list.group.map { ListPart.key($0, code) } }
        let words = words
        if words.isEmpty {
            return try tx.shown.page(
                list.id,
                of: service,
                part: part,
                before: wish.before,
                limit: wish.limit + 1
            )
        }
        if list.checksNumbers,
            let one = try tx.shown.numbered(words, in: list.id, of: service)
        {
            return [one]
        }
        guard !list.search.isEmpty else { return [] }
        return try tx.shown.search(
            words,
            in: list.id,
            of: service,
            part: part,
            before: wish.before,
            limit: wish.limit + 1
        )
    }

    private var words: String { String(wish.words.trimmed.prefix(Self.longestSearch)) }

    /// Nil where what was looked for stands in no column that may be searched today.
    private func row(of row: ShownRow, _ list: ShownList, _ context: Context) -> Row? {
        let cells = [ToldCell](json: row.words)
        let words = words
        if !words.isEmpty, row.number != words {
            let open = cells.filter {
                list.search.contains($0.column) && list.column($0.column) != nil
            }
            guard open.contains(where: { $0.value.holds(words) }) else { return nil }
        }
        return Row(
            id: row.id,
            since: context.calendar.date(of: row.shownAt),
            cells: list.columns.compactMap { column in
                cells.first { $0.column == column.id }
            }
        )
    }
}

extension Words {
    /// Whether words stand in it, in whichever language, marks and blanks aside.
    fileprivate func holds(_ words: String) -> Bool {
        func plain(_ text: String) -> String {
            text.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        let wanted = plain(words)
        return !wanted.isEmpty && [zh, en].contains { plain($0).contains(wanted) }
    }
}

extension Published {
    /// Lists for members are for members of the union in charge and for its colleagues.
    func holdReaders(of list: ShownList, in tx: Tx, _ context: Context) throws {
        guard list.readers == .members else { return }
        switch context.actor {
        case .hall: return
        case .staff(let colleague) where isWithinReach(of: colleague): return
        case .visitor: throw Refusal.logIn
        case .worker(_, let person?):
            guard let person = try tx.people.find(person), try isUnion(of: person, in: tx) else {
                throw Refusal.forMembers
            }
        default: throw Refusal.forMembers
        }
    }

    /// Whether somebody is a member of the union in charge or of one below it. Of whom no union is on record
    /// belongs to the federation, and to nothing below it.
    func isUnion(of person: PersonRow, in tx: Tx) throws -> Bool {
        let union = try person.union.flatMap(tx.organisations.find)
        let isWhole = ownerPath.split(separator: "/").count == 1
        return person.memberSince != nil && (union?.path.hasPrefix(ownerPath) ?? isWhole)
    }
}

extension Refusal {
    static let forMembers = Refusal(
        Words(zh: "这份清单给会员看。", en: "This list is for members."),
        remedy: Words(
            zh: "会员请登录并核对身份。",
            en: "If you are one, log in and say who you are."
        )
    )
}
