package import Calendar
import Foundation
package import Programs

/// Everything the hall holds about somebody, for himself: to be read, and to be read by programs.
package struct MyData: Sendable {
    package let madeAt: CivilDateTime
    package let sections: [Section]

    /// Things of one kind: cases, messages.
    package struct Section: Sendable {
        package let key: String
        package let title: Words
        package let records: [Record]
    }

    /// One of them.
    package struct Record: Sendable {
        package private(set) var fields: [Field] = []

        mutating func add(_ key: String, _ zh: String, _ en: String, _ value: Words?) {
            guard let value, !value.zh.isEmpty else { return }
            fields.append(Field(key: key, title: Words(zh: zh, en: en), value: .words(value)))
        }

        mutating func add(_ key: String, _ zh: String, _ en: String, _ value: String?) {
            add(key, zh, en, value.map { Words(zh: $0, en: $0) })
        }

        mutating func add(_ key: String, _ zh: String, _ en: String, _ value: CivilDate?) {
            add(key, zh, en, value?.description)
        }

        mutating func add(_ key: String, _ zh: String, _ en: String, _ value: [Record]) {
            guard !value.isEmpty else { return }
            fields.append(Field(key: key, title: Words(zh: zh, en: en), value: .records(value)))
        }
    }

    package struct Field: Sendable {
        package let key: String
        package let title: Words
        package let value: Value
    }

    package indirect enum Value: Sendable {
        case words(Words)
        case records([Record])
    }
}

extension MyData {
    /// As programs read it: an object with a list for each kind of thing. What differs between the languages
    /// is an object of both.
    package var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }
}

extension MyData: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("\(madeAt)", forKey: Key("made_at"))
        for section in sections {
            try container.encode(section.records, forKey: Key(section.key))
        }
    }

    fileprivate struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension MyData.Record: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MyData.Key.self)
        for field in fields {
            let key = MyData.Key(field.key)
            switch field.value {
            case .words(let words) where words.zh == words.en:
                try container.encode(words.zh, forKey: key)
            case .words(let words):
                try container.encode(["zh": words.zh, "en": words.en], forKey: key)
            case .records(let records): try container.encode(records, forKey: key)
            }
        }
    }
}
