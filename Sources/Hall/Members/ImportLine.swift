import Foundation
import Papers
package import Programs
import Registry
import Store

/// A line of an import as it is kept: what stood there, what it says, what is wrong with it, and what
/// the check made of it.
struct ImportLine: Codable, Hashable, Sendable {
    var cells: [String]
    var values: MemberValues
    var findings: [CellFinding]
    var verdict: LineVerdict?

    var isBad: Bool { findings.contains(where: \.isGrave) }
}

extension ImportLine {
    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(ImportLine.self, from: Data(bytes))
    }

    var bytes: [UInt8] { get throws { Array(try JSONEncoder().encode(self)) } }
}

/// What a line says of a person, checked cell by cell; texts that name something are looked up later.
struct MemberValues: Codable, Hashable, Sendable {
    var name = ""
    var identityNumber: String?
    var phone: String?
    var sex: String?
    var birthDate: String?
    var union: String?
    var employer: String?
    var creditCode: String?
    var memberSince: String?
    var categories: [String] = []
    var region: String?
    var workRegion: String?
    var bankAccount: String?
    var address: String?

    /// By what two lines are the same person's.
    var identity: String? {
        identityNumber ?? phone.map { "\($0)\u{0}\(name)" }
    }
}

/// What is to be said of a cell, or of a whole line.
package struct CellFinding: Codable, Hashable, Sendable {
    /// The place of the column, counted from 0; nil for the line.
    package let column: Int?
    /// The line is not taken over.
    package let isGrave: Bool
    package let words: Words
}

/// What a line comes to, beside who is there; the same line and registry give the same verdict.
struct LineVerdict: Codable, Hashable, Sendable {
    var state: String
    var person: Int64?
    var union: Int64
    var employer: Int64?
    var region: String?
    var workRegion: String?
    var changes: [MemberChange] = []
    var words: Words?
    /// What is said of cells by the way.
    var notes: [CellFinding] = []
}

/// A value that a line changes.
package struct MemberChange: Codable, Hashable, Sendable {
    package let column: MemberColumn
    package let old: String?
    package let new: String

    /// As lists show it: nothing sealed in the clear.
    package var masked: (old: String, new: String) {
        (old.map { column.masked($0) } ?? "—", column.masked(new))
    }
}

extension MemberColumn {
    /// A value as lists show it.
    func masked(_ text: String) -> String {
        switch self {
        case .name: PersonName(text)?.masked ?? "*"
        case .identityNumber: String(text.prefix(6)) + "************"
        case .phone: text.prefix(3) + "****" + text.suffix(4)
        case .bankAccount: "****" + text.suffix(4)
        case .address: String(text.prefix(3)) + "***"
        case .birthDate: String(text.prefix(7))
        default: text
        }
    }
}
