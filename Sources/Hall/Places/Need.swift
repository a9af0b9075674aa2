package import Programs

/// What people look for at a place, by its code. The list is open: a place may have others, and then
/// says itself what they are called.
package struct Need: Hashable, Sendable {
    package let code: String
    package let title: Words

    /// What stations commonly have, in the order in which it is offered.
    package static let common: [Need] = [
        Need("water", "饮水", "Drinking water"),
        Need("cooling", "纳凉", "Cooling"),
        Need("heating", "取暖", "Heating"),
        Need("rest", "歇脚", "Rest"),
        Need("first aid", "急救药箱", "First aid"),
        Need("charging", "手机充电", "Phone charging"),
        Need("microwave", "微波炉", "Microwave"),
        Need("lunch", "午餐", "Lunch"),
        Need("toilet", "卫生间", "Toilet"),
        Need("nursing room", "母婴室", "Nursing room"),
        Need("parking", "临时停车", "Parking"),
        Need("battery swap", "换电柜", "Battery swap"),
        Need("reading", "读书看报", "Reading"),
        Need("haircut", "理发", "Haircut"),
        Need("legal advice", "法律咨询", "Legal advice"),
    ]

    package init(_ code: String, title: Words) {
        self.code = code
        self.title = title
    }

    private init(_ code: String, _ zh: String, _ en: String) {
        self.init(code, title: Words(zh: zh, en: en))
    }

    /// What a code is commonly called; nil for one that is not common.
    package static func title(of code: String) -> Words? { titles[code] }

    private static let titles = Dictionary(
        uniqueKeysWithValues: common.map { ($0.code, $0.title) }
    )

    /// A code as it is kept: small letters, digits and blanks; nil for anything else.
    static func code(_ typed: String) -> String? {
        if let known = common.first(where: { $0.title.zh == typed }) { return known.code }
        let code = typed.lowercased().replacing("-", with: " ").replacing("_", with: " ")
        let isSound = code.utf8.allSatisfy { letter in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter || letter == UInt8(ascii: " ")
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= letter
        }
        return isSound && !code.isEmpty && code.utf8.count <= 40 ? code : nil
    }
}
