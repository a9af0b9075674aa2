extension FolderReader {
    /// Words that FEEL reads as its own, so that no name may hold them.
    static let keywords: Set<String> = [
        "for", "in", "and", "or", "not", "if", "then", "else", "some", "every", "between",
        "satisfies", "return",
    ]

    /// Notes an id that people could not write in an expression or a web address.
    ///
    /// - Parameter isNamed: Whether expressions name it, so that FEEL's own words are barred.
    mutating func checkId(_ id: ParsedText, isNamed: Bool) {
        guard id.value.isPlainId else {
            findings.error(
                id.place,
                zh: "名称“\(id.value)”只能用小写英文字母、数字和空格，以字母开头。",
                en: "The id “\(id.value)” may hold small letters, digits and spaces only.",
                fixZh: "换一个英文名称，例如 first day；给人看的中文写在 title 或 ask 里。",
                fixEn: "Take a plain English one such as first day; people read titles."
            )
            return
        }
        let barred = id.value.split(separator: " ").first {
            FolderReader.keywords.contains(String($0))
        }
        if isNamed, let barred {
            findings.error(
                id.place,
                zh: "名称“\(id.value)”里的“\(barred)”是公式用的词，公式会读错。",
                en: "“\(barred)” in the id “\(id.value)” is a word of formulas themselves.",
                fixZh: "换一个词。",
                fixEn: "Take another word."
            )
        }
    }

    /// Notes a code that a list cannot have.
    mutating func checkCode(_ code: ParsedText) {
        if !code.value.isPlainCode {
            findings.error(
                code.place,
                zh: "代码“\(code.value)”只能用小写英文字母、数字和空格。",
                en: "The code “\(code.value)” may hold small letters, digits and spaces only.",
                fixZh: "换一个英文代码；给人看的中文写在冒号后面。",
                fixEn: "Take a plain English one; what people read stands after the colon."
            )
        }
    }
}

extension String {
    /// Whether it matches `[a-z][a-z0-9 ]*`, with single spaces between words.
    var isPlainId: Bool {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
        return isPlainCode
    }

    /// Whether it holds small letters, digits and single spaces only.
    var isPlainCode: Bool {
        let plain = utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x20
        }
        return plain && !isEmpty && !hasPrefix(" ") && !hasSuffix(" ") && !contains("  ")
    }

    /// The id as it goes over the wire: `monthly_income`.
    package var wireName: String {
        String(map { $0 == " " ? "_" : $0 })
    }
}
