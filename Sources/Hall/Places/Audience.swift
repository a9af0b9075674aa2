package import Programs

/// What people of a category are called; the list of categories is open.
package enum Audience {
    package static let common: [Need] = [
        Need("new form", title: Words(zh: "新就业形态劳动者", en: "New-form workers")),
        Need("courier", title: Words(zh: "快递外卖小哥", en: "Couriers")),
        Need("ride hailing driver", title: Words(zh: "网约车司机", en: "Ride-hailing drivers")),
        Need("truck driver", title: Words(zh: "货车司机", en: "Truck drivers")),
        Need("sanitation worker", title: Words(zh: "环卫工人", en: "Sanitation workers")),
        Need("office worker", title: Words(zh: "楼宇职工", en: "Office workers")),
        Need("hardship", title: Words(zh: "困难职工", en: "Hardship workers")),
        Need("model worker", title: Words(zh: "劳模", en: "Model workers")),
        Need("craftsman", title: Words(zh: "工匠", en: "Craftsmen")),
        Need("migrant", title: Words(zh: "农民工", en: "Migrant workers")),
    ]

    package static func title(of category: String) -> Words {
        common.first { $0.code == category }?.title ?? Words(zh: category, en: category)
    }

    /// Whom something is for, in words; nil where it is for everybody.
    package static func words(_ audience: [String]) -> Words? {
        guard !audience.isEmpty else { return nil }
        let titles = audience.map(title)
        return Words(
            zh: titles.map(\.zh).joined(separator: "、"),
            en: titles.map(\.en).joined(separator: ", ")
        )
    }
}
