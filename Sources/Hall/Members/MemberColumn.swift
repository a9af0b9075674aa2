package import Programs

/// What a list of members may say of a person, by the headings that people use.
package enum MemberColumn: String, CaseIterable, Hashable, Sendable, Codable {
    case name
    case identityNumber
    case phone
    case sex
    case birthDate
    case union
    case employer
    case creditCode
    case memberSince
    case categories
    case region
    case workRegion
    case bankAccount
    case address

    package var title: Words {
        switch self {
        case .name: Words(zh: "姓名", en: "Name")
        case .identityNumber: Words(zh: "身份证号", en: "Identity number")
        case .phone: Words(zh: "手机号", en: "Mobile number")
        case .sex: Words(zh: "性别", en: "Sex")
        case .birthDate: Words(zh: "出生日期", en: "Date of birth")
        case .union: Words(zh: "所属工会", en: "Union")
        case .employer: Words(zh: "工作单位", en: "Employer")
        case .creditCode: Words(zh: "统一社会信用代码", en: "Credit code")
        case .memberSince: Words(zh: "入会日期", en: "Member since")
        case .categories: Words(zh: "人员类别", en: "Categories")
        case .region: Words(zh: "居住地区", en: "Region of residence")
        case .workRegion: Words(zh: "工作地区", en: "Region of work")
        case .bankAccount: Words(zh: "银行账号", en: "Bank account")
        case .address: Words(zh: "住址", en: "Address")
        }
    }

    /// Other headings for the same.
    package var synonyms: [String] {
        switch self {
        case .name: ["会员姓名", "职工姓名", "full name"]
        case .identityNumber: ["身份证", "身份证号码", "公民身份号码", "证件号码", "证件号", "id number"]
        case .phone: ["手机", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "phone", "mobile"]
        case .sex: ["gender"]
        case .birthDate: ["出生年月日", "出生年月", "生日", "birthday", "birth date"]
        case .union: ["工会", "工会名称", "基层工会", "所在工会", "工会组织"]
        case .employer: ["单位", "单位名称", "用人单位", "所在单位", "企业名称"]
        case .creditCode: ["信用代码", "社会信用代码", "单位信用代码", "unified social credit code"]
        case .memberSince: ["入会时间", "入会年月", "加入工会时间", "joined"]
        case .categories: ["类别", "职工类别", "会员类别", "人员类型", "category"]
        case .region: ["户籍", "户籍地", "户籍地区", "居住地", "地区", "region"]
        case .workRegion: ["工作地", "工作所在地区", "就业地区"]
        case .bankAccount: ["银行卡号", "银行卡", "工资卡号", "收款账号", "账号", "card number"]
        case .address: ["家庭住址", "居住地址", "联系地址", "地址", "home address"]
        }
    }

    /// How wide the column is in a workbook, in characters of half width.
    package var width: Int {
        switch self {
        case .sex: 8
        case .name, .birthDate, .memberSince: 14
        case .phone, .categories, .region, .workRegion: 18
        case .identityNumber, .creditCode, .bankAccount: 24
        case .union, .employer, .address: 32
        }
    }

    /// What goes into it, as the template says.
    package var hint: Words {
        switch self {
        case .name: Words(zh: "必填。", en: "Required.")
        case .identityNumber:
            Words(
                zh: "18 位，整列设为“文本”。和手机号至少填一项。",
                en:
                    "18 characters, the column formatted as text. This or the mobile number is required."
            )
        case .phone: Words(zh: "11 位。和身份证号至少填一项。", en: "11 digits. This or the identity number.")
        case .sex: Words(zh: "男或女；有身份证号可不填。", en: "Male or female; the identity number says it.")
        case .birthDate:
            Words(zh: "如 1990-03-07；有身份证号可不填。", en: "1990-03-07; the identity number says it.")
        case .union:
            Words(
                zh: "系统里的工会全称；不填就进上传时选的工会。",
                en: "A union's full name; empty means the union chosen at upload."
            )
        case .employer: Words(zh: "系统里的单位全称。", en: "An employer's full name as the system has it.")
        case .creditCode: Words(zh: "工作单位的 18 位代码，比名称准。", en: "The employer's 18 characters.")
        case .memberSince:
            Words(zh: "如 2024-05-01；不填为导入当天。", en: "2024-05-01; else the day of import.")
        case .categories: Words(zh: "可写多个，用顿号分开。", en: "Several may be given, with commas.")
        case .region, .workRegion:
            Words(zh: "6 位区划代码，或省市区县的名称。", en: "A code of six digits, or a region's name.")
        case .bankAccount: Words(zh: "本人银行卡号，整列设为“文本”。", en: "A card's number, as text.")
        case .address: Words(zh: "不超过 200 字。", en: "Up to 200 characters.")
        }
    }

    /// The column of a heading; marks and what stands between brackets do not count.
    package init?(heading: String) {
        let folded = Self.folded(heading)
        guard let column = Self.byHeading[folded] else { return nil }
        self = column
    }

    private static let byHeading: [String: MemberColumn] = Dictionary(
        allCases.flatMap { column in
            ([column.title.zh, column.title.en, column.rawValue] + column.synonyms)
                .map { (folded($0), column) }
        }
    ) { first, _ in first }

    private static func folded(_ text: String) -> String {
        let plain = text.prefix { !"（(【[".contains($0) }.lowercased()
        return String(plain.filter { $0.isLetter || $0.isNumber })
    }
}
