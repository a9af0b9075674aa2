package import Programs
import Store

/// Where a list on its way in stands.
package enum ImportState: String, Hashable, Sendable {
    case loading
    case checking
    case ready
    case running
    case done

    init(_ state: MemberImportRow.State) {
        switch state {
        case .loading: self = .loading
        case .checking: self = .checking
        case .ready: self = .ready
        case .running: self = .running
        case .done: self = .done
        }
    }
}

/// What a line of it comes to, or has come to.
package enum LineState: String, Hashable, Sendable, CaseIterable {
    case read
    case bad
    case conflict
    case new
    case changed
    case second
    case same
    case done
    case refused

    init(_ state: MemberImportLineRow.State) {
        switch state {
        case .read: self = .read
        case .bad: self = .bad
        case .conflict: self = .conflict
        case .new: self = .new
        case .changed: self = .changed
        case .second: self = .second
        case .same: self = .same
        case .done: self = .done
        case .refused: self = .refused
        }
    }

    var stored: MemberImportLineRow.State? { MemberImportLineRow.State(rawValue: rawValue) }

    package var title: Words {
        switch self {
        case .read: Words(zh: "待检查", en: "Not checked yet")
        case .bad: Words(zh: "要改", en: "To be corrected")
        case .conflict: Words(zh: "有矛盾", en: "Contradicts")
        case .new: Words(zh: "新会员", en: "New")
        case .changed: Words(zh: "有变化", en: "Changed")
        case .second: Words(zh: "双报到", en: "Registered besides")
        case .same: Words(zh: "无变化", en: "Unchanged")
        case .done: Words(zh: "已导入", en: "Taken over")
        case .refused: Words(zh: "没有导入", en: "Left out")
        }
    }
}

/// Which people of unions a list shows.
package enum MemberGroup: String, Hashable, Sendable, CaseIterable {
    case members
    /// They work where the union is and have not joined.
    case outsiders
    /// Members of other unions, registered here besides.
    case second

    var shelf: MemberShelf {
        switch self {
        case .members: .members
        case .outsiders: .outsiders
        case .second: .second
        }
    }

    package var title: Words {
        switch self {
        case .members: Words(zh: "会员", en: "Members")
        case .outsiders: Words(zh: "还没入会", en: "Not joined")
        case .second: LineState.second.title
        }
    }
}
