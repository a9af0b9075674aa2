import Hall
import Programs
import Registry
import Store

/// Records that may be of one person, to be looked at one after the other.
struct PairsPage: Screen {
    static let path = DeskSection.members.path + "/alike"

    let state: PersonPairRow.State
    let lines: [PairDesk.Line]

    static func path(_ id: PersonPairID) -> String { "\(path)/\(id)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame["可能是同一个人", en: "May be the same person"],
            at: .desk(.members),
            back: DeskSection.members.path,
            content: """
                <p class="row wrap">\(PersonPairRow.State.allCases.map { tab($0, frame) })</p>\
                \(lines.isEmpty ? nothing(frame) : list(frame))
                """
        )
    }

    private func tab(_ state: PersonPairRow.State, _ frame: Frame) -> HTML {
        """
        <a class="btn small\(when: state == self.state, " primary")" \
        href="\(Self.path)?state=\(state.rawValue)">\(frame[state.title])</a>
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .users,
                frame["没有要核对的", en: "Nothing to look at"],
                frame[
                    "入户登记的人和已有的人手机号相同，或在同一户里姓名相同，就会列在这里。",
                    en:
                        "Whoever is written down at a door and shares a phone, or a name in one household, is listed here."
                ],
                frame: frame
            ).html
        ).html
    }

    private func list(_ frame: Frame) -> HTML {
        Card(
            Rows(
                lines.map { line in
                    ListRow(
                        line.names.joined(separator: frame["　和　", en: " and "]),
                        detail:
                            "\(frame[line.sign?.title ?? Words(zh: "", en: "")]) · \(frame.moment(line.at))",
                        to: Self.path(line.id)
                    )
                }
            ).html
        ).html
    }
}

extension PersonPairRow.State {
    var title: Words {
        switch self {
        case .open: Words(zh: "待核对", en: "To look at")
        case .same: Words(zh: "已合并", en: "Merged")
        case .different: Words(zh: "不是同一人", en: "Not the same")
        }
    }
}

extension PersonMove {
    var title: Words {
        switch self {
        case .applicant, .concerned: Words(zh: "办件", en: "Cases")
        case .grant: Words(zh: "权益和保障", en: "Grants and covers")
        case .lead: Words(zh: "线索", en: "Leads")
        case .consent: Words(zh: "同意", en: "Consents")
        case .account: Words(zh: "登录账号", en: "Accounts")
        case .party: Words(zh: "当事人", en: "Parties")
        case .line: Words(zh: "入户登记", en: "Lines of forms")
        case .event: Words(zh: "生活事件", en: "Life events")
        case .roll: Words(zh: "名单", en: "Rolls")
        case .voucher: Words(zh: "券", en: "Vouchers")
        case .redemption: Words(zh: "商户核销", en: "Redemptions")
        case .card: Words(zh: "领取卡片", en: "Cards")
        case .message: Words(zh: "消息", en: "Messages")
        case .category: Words(zh: "类别", en: "Categories")
        case .tie: Words(zh: "和工会的关系", en: "Ties to unions")
        }
    }
}
