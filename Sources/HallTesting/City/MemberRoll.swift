/// A list of members of a made-up city, as unions send them: twelve columns, and here and there a cell
/// that is wrong. The same seed gives the same list.
package struct MemberRoll: Sendable {
    package let head: [String]
    package let rows: [[String]]
    /// How many rows have a wrong cell.
    package let bad: Int

    /// - Parameters:
    ///   - skipped: People of the city who are left out, since a demonstration has them already.
    ///   - badPerMille: Of how many rows in a thousand a cell is wrong.
    package init(rows count: Int, badPerMille: Int = 10, seed: UInt64 = 7, skipped: Int = 1_000) {
        head = [
            "姓名", "身份证号", "手机号", "性别", "出生日期", "入会日期", "人员类别", "工作单位", "统一社会信用代码",
            "所属工会", "银行账号", "住址",
        ]
        var dice = Dice(seed: seed)
        let city = City.build(people: count + skipped, unions: 8, seed: seed)
        var bad = 0
        rows = city.people.dropFirst(skipped).prefix(count).map { person in
            var row = [
                person.name, person.identityNumber, person.phone, person.isFemale ? "女" : "男",
                person.birth.text, person.memberSince?.text ?? "2023-07-01",
                person.categories.contains("migrant") ? "农民工" : "", "", "", "",
                person.bankAccount, person.address,
            ]
            if dice.number(1...1_000) <= badPerMille {
                bad += 1
                let fault = dice.pick(Self.faults)
                row[fault.column] = fault.text
            }
            return row
        }
        self.bad = bad
    }

    private static let faults: [(column: Int, text: String)] = [
        (0, ""), (1, "3.40101E+17"), (1, "990101199003071111"), (2, "1380000"), (3, "未知"),
        (4, "1990-02-30"), (5, "去年"), (6, "外星人"), (9, "没有这个工会"), (10, "62220212"),
    ]
}

extension City.Day {
    fileprivate var text: String {
        "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }
}
