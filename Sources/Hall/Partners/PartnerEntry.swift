import Programs
import Registry
import Store

/// What is typed about a partner.
package struct PartnerEntry: Hashable, Sendable, Codable {
    package var name: String
    package var nameEn: String
    package var creditCode: String
    package var address: String
    package var contact: String
    package var phone: String
    /// Empty where the one on file stays.
    package var bankAccount: String

    package init(
        name: String,
        nameEn: String = "",
        creditCode: String = "",
        address: String = "",
        contact: String = "",
        phone: String = "",
        bankAccount: String = ""
    ) {
        self.name = name
        self.nameEn = nameEn
        self.creditCode = creditCode
        self.address = address
        self.contact = contact
        self.phone = phone
        self.bankAccount = bankAccount
    }
}

/// The same once it could be read.
struct PartnerFacts {
    let name: String
    let nameEn: String
    let creditCode: String?
    let address: String
    let contact: String?
    let phone: String?
    let bankAccount: String?

    /// Reads an entry, or says of every field what is wrong with it.
    init(_ entry: PartnerEntry) throws {
        var faults: [String: Words] = [:]
        name = entry.name.trimmed
        if !(2...60).contains(name.count) { faults["name"] = Self.nameless }
        nameEn = String(entry.nameEn.trimmed.prefix(120))
        address = String(entry.address.trimmed.prefix(200))
        if address.isEmpty { faults["address"] = Self.nowhere }
        contact = entry.contact.trimmed.nilIfEmpty.map { String($0.prefix(60)) }
        phone = entry.phone.trimmed.nilIfEmpty
        if let phone, !Self.isPhone(phone) { faults["phone"] = Self.noPhone }
        creditCode = Self.read(entry.creditCode, "credit code", &faults) { text in
            do throws(CreditCodeFault) {
                return .success(try CreditCode(text).text)
            } catch {
                return .failure(Words(zh: error.zh, en: error.en))
            }
        }
        bankAccount = Self.read(entry.bankAccount, "bank account", &faults) { text in
            do throws(OrganisationAccountFault) {
                return .success(try OrganisationAccount(text).text)
            } catch {
                return .failure(Words(zh: error.zh, en: error.en))
            }
        }
        guard faults.isEmpty else { throw UnfinishedForm(faults: faults, unanswered: []) }
    }

    private enum Reading {
        case success(String)
        case failure(Words)
    }

    private static func read(
        _ text: String,
        _ field: String,
        _ faults: inout [String: Words],
        _ read: (String) -> Reading
    ) -> String? {
        guard let text = text.trimmed.nilIfEmpty else { return nil }
        switch read(text) {
        case .success(let value): return value
        case .failure(let words):
            faults[field] = words
            return nil
        }
    }

    /// A mobile number or a line in an office: digits, and what people put between them.
    private static func isPhone(_ text: String) -> Bool {
        let digits = text.filter(\.isNumber).count
        return (5...16).contains(digits)
            && text.allSatisfy { $0.isNumber || " -+()（）转".contains($0) }
    }

    private static let nameless = Words(
        zh: "请填写单位名称，2 到 60 个字。",
        en: "Enter the name, 2 to 60 characters."
    )
    private static let nowhere = Words(
        zh: "请填写地址，职工要找得到。",
        en: "Enter the address, so that people find it."
    )
    private static let noPhone = Words(zh: "电话看不懂。", en: "That is no phone number.")
}
