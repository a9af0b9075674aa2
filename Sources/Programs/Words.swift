/// A text in both languages of the product, so that neither can be forgotten.
package struct Words: Hashable, Sendable, Codable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}

/// A language the product speaks: Chinese first, complete English beside it.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case zh
    case en
}

extension Words {
    /// A region that the hall's list does not have.
    package static let unnamedRegion = Words(zh: "名册以外的地区", en: "a region not on the list")
}
