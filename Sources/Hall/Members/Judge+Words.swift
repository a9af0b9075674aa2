import Programs
import Store

extension Words {
    static let noUnion = Words(
        zh: "您的范围内没有叫这个名字的工会。请写系统里的全称。",
        en: "There is no union of this name within your reach. Give its full name."
    )
    static let noEmployer = Words(
        zh: "系统里没有这家单位，先不填工作单位。",
        en: "The system does not know this employer; the field is left empty."
    )
    static let noRegion = Words(
        zh: "没有这个地区，或不止一个。请写 6 位区划代码。",
        en: "There is no such region, or several. Give the code of six digits."
    )
    static let otherName = Words(
        zh: "这个身份证号已登记，姓名和这里不一样。请核对两者。",
        en: "This identity number is registered under another name. Compare the two."
    )
    static let otherNumber = Words(
        zh: "手机号和姓名与一位已登记的人相同，身份证号却不同。请核对。",
        en: "Phone and name are those of somebody registered with another identity number."
    )
    static let severalPeople = Words(
        zh: "有几位同名的人用这个手机号，分不清是谁。请补上身份证号。",
        en: "Several people have this name and phone. Add the identity number."
    )
    static let changedSince = Words(
        zh: "检查之后资料有了变化，这一行没有导入。请重新上传检查。",
        en: "Something changed after the check; this line was left out. Send the list again."
    )

    static func second(_ union: OrganisationRow) -> Words {
        Words(
            zh: "已是\(union.name)的会员：在这里登记双报到，两边都能看到，会费仍交\(union.name)。",
            en: """
                A member of \(union.title.en): registered here besides. Both unions list the person; \
                dues stay with \(union.title.en).
                """
        )
    }

    static func twice(line: Int) -> Words {
        Words(zh: "和第 \(line) 行是同一个人。", en: "This is the same person as in row \(line).")
    }
}
