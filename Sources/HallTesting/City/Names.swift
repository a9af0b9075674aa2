/// Names that sound like a city's and belong to nobody.
enum Names {
    static func person(_ dice: inout Dice, female: Bool, family: String? = nil) -> String {
        let given = female ? womenGiven : menGiven
        let first = dice.pick(given)
        let second = dice.chance(70) ? dice.pick(given) : ""
        return (family ?? Names.family(&dice)) + first + second
    }

    static func family(_ dice: inout Dice) -> String {
        // The commoner half of the list comes up three times as often as the rest.
        dice.pick(dice.chance(75) ? commonFamilies : rareFamilies)
    }

    static func employer(_ dice: inout Dice, trade: Trade, number: Int) -> String {
        dice.pick(brands) + dice.pick(brandEnds) + trade.rawValue
            + (number % 3 == 0 ? "有限公司" : trade.end)
    }

    enum Trade: String, CaseIterable, Sendable {
        case logistics = "物流"
        case machinery = "机械"
        case clothing = "服装"
        case food = "食品"
        case electronics = "电子"
        case building = "建筑"
        case hospital = "医护"
        case school = "教育"
        case transport = "客运"
        case delivery = "配送"

        var end: String {
            switch self {
            case .hospital: "中心"
            case .school: "学校"
            case .delivery: "站"
            case .logistics, .transport, .building: "公司"
            default: "厂"
            }
        }
    }

    static func street(_ dice: inout Dice) -> String {
        dice.pick(communities).zh + "路"
    }

    static let districts = [
        (zh: "浦岸", en: "Pu'an"), (zh: "港东", en: "Gangdong"), (zh: "老城", en: "Laocheng"),
        (zh: "临山", en: "Linshan"), (zh: "新港", en: "Xingang"), (zh: "沙湾", en: "Shawan"),
        (zh: "河口", en: "Hekou"), (zh: "北坪", en: "Beiping"),
    ]

    static let communities = [
        (zh: "海棠", en: "Haitang"), (zh: "船坞", en: "Chuanwu"), (zh: "长堤", en: "Changdi"),
        (zh: "钟楼", en: "Zhonglou"), (zh: "石桥", en: "Shiqiao"), (zh: "槐荫", en: "Huaiyin"),
    ]

    private static let commonFamilies = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    ]
    private static let rareFamilies = [
        "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹",
        "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛",
        "欧阳", "司徒",
    ]
    private static let menGiven = [
        "伟", "强", "磊", "军", "勇", "杰", "涛", "明", "超", "刚", "平", "辉", "鹏", "华", "飞", "斌",
        "波", "宇", "浩", "凯", "建", "国", "海", "峰", "林", "龙", "志", "文", "东", "亮", "成", "康",
    ]
    private static let womenGiven = [
        "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀", "燕", "玲", "桂", "英", "梅", "琳", "洁",
        "云", "莲", "红", "玉", "萍", "倩", "雪", "颖", "慧", "婷", "佳", "欣", "悦", "兰", "月", "珍",
    ]
    private static let brands = ["港", "海", "远", "恒", "瑞", "金", "东", "华", "新", "宏", "安", "鑫"]
    private static let brandEnds = ["源", "达", "信", "通", "兴", "泰", "顺", "和", "成", "丰"]
}
