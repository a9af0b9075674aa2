package import Programs

/// What is wrong with a value, and where in it (RFC 6901).
package struct SchemaFault: Hashable, Sendable {
    package let pointer: String
    package let words: Words
}

extension Schema {
    /// Everything in which a value is not what this asks for.
    package func faults(
        in value: JSON,
        at pointer: String = "",
        names: [String: Schema] = [:]
    ) -> [SchemaFault] {
        switch (self, value) {
        case (.named(let name), _):
            return names[name]?.faults(in: value, at: pointer, names: names)
                ?? [SchemaFault(pointer, "没有 \(name)", "no schema \(name)")]
        case (.orNull, .null), (.bool, .bool): return []
        case (.orNull(let schema), _): return schema.faults(in: value, at: pointer, names: names)
        case (.integer(let range), .int(let number)):
            return range.contains(number) ? [] : [.outside(range, pointer)]
        case (.number(let range), .int(let whole)):
            return range.contains(whole) ? [] : [.outside(range, pointer)]
        case (.number(let range), .number(let digits)):
            let bounds = Double(range.lowerBound)...Double(range.upperBound)
            let isWithin = Double(digits).map(bounds.contains) ?? false
            return isWithin ? [] : [.outside(range, pointer)]
        case (.list(let item, let least, let most), .list(let values)):
            guard values.count >= least else {
                return [SchemaFault(pointer, "至少 \(least) 项。", "At least \(least) items.")]
            }
            guard values.count <= most else {
                return [SchemaFault(pointer, "最多 \(most) 项。", "At most \(most) items.")]
            }
            return values.enumerated().flatMap { index, value in
                item.faults(in: value, at: "\(pointer)/\(index)", names: names)
            }
        case (.object(let properties), .object(let members)):
            return Self.faults(in: members, of: properties, at: pointer, names: names)
        case (_, .text(let text)): return textFaults(text, at: pointer)
        default:
            return [SchemaFault(pointer, "应是\(kind.zh)。", "It should be \(kind.en).")]
        }
    }

    private static func faults(
        in members: [JSON.Member],
        of properties: [Property],
        at pointer: String,
        names: [String: Schema]
    ) -> [SchemaFault] {
        var faults: [SchemaFault] = []
        for member in members {
            let place = "\(pointer)/\(member.name.pointerEscaped)"
            guard let property = properties.first(where: { $0.name == member.name }) else {
                faults.append(SchemaFault(place, "没有这一项。", "There is no such member."))
                continue
            }
            faults += property.schema.faults(in: member.value, at: place, names: names)
        }
        for property in properties where property.isRequired {
            guard !members.contains(where: { $0.name == property.name }) else { continue }
            let place = "\(pointer)/\(property.name.pointerEscaped)"
            faults.append(SchemaFault(place, "缺这一项。", "This member is missing."))
        }
        return faults
    }

    private func textFaults(_ text: String, at pointer: String) -> [SchemaFault] {
        let isFine: Bool
        switch self {
        case .text(let lengths): isFine = lengths.contains(text.unicodeScalars.count)
        case .choice(let words): isFine = words.contains(text)
        case .pattern(let pattern):
            isFine = (try? Regex(pattern).firstMatch(in: text)) != nil
        case .format(let name): isFine = TextFormat(rawValue: name)?.holds(text) ?? true
        default: return [SchemaFault(pointer, "应是\(kind.zh)。", "It should be \(kind.en).")]
        }
        return isFine ? [] : [SchemaFault(pointer, "应是\(kind.zh)。", "It should be \(kind.en).")]
    }

    /// What a value should be, in words.
    private var kind: Words {
        switch self {
        case .bool: Words(zh: " true 或 false", en: "true or false")
        case .integer: Words(zh: "整数", en: "a whole number")
        case .number: Words(zh: "数字", en: "a number")
        case .text(let lengths):
            Words(
                zh: " \(lengths.lowerBound) 到 \(lengths.upperBound) 个字的文字",
                en: "a text of \(lengths.lowerBound) to \(lengths.upperBound) characters"
            )
        case .format("date"): Words(zh: "日期，例如 2024-06-25", en: "a date such as 2024-06-25")
        case .format:
            Words(
                zh: "时刻，例如 2024-06-25T09:00:00+08:00",
                en: "a moment such as 2024-06-25T09:00:00+08:00"
            )
        case .pattern(let pattern): Words(zh: "符合 \(pattern) 的文字", en: "a text like \(pattern)")
        case .choice(let words):
            Words(
                zh: "其中一个：" + words.joined(separator: "、"),
                en: "one of " + words.joined(separator: ", ")
            )
        case .list: Words(zh: "列表", en: "a list")
        case .object: Words(zh: "对象", en: "an object")
        case .orNull(let schema): schema.kind
        case .named(let name): Words(zh: name, en: name)
        }
    }
}

extension SchemaFault {
    init(_ pointer: String, _ zh: String, _ en: String) {
        self.init(pointer: pointer, words: Words(zh: zh, en: en))
    }

    fileprivate static func outside(_ range: ClosedRange<Int64>, _ pointer: String) -> SchemaFault {
        SchemaFault(
            pointer,
            "应在 \(range.lowerBound) 到 \(range.upperBound) 之间。",
            "It should be from \(range.lowerBound) to \(range.upperBound)."
        )
    }
}

extension String {
    fileprivate var pointerEscaped: String { replacing("~", with: "~0").replacing("/", with: "~1") }
}
