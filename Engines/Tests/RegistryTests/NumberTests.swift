import Registry
import SeededTesting
import Testing

@Suite struct NumberTests {
    /// The first two are the examples of GB 11643-1999 itself.
    @Test(
        arguments: [
            ("11010519491231002X", "110105", "1949-12-31", Sex.female),
            ("440524188001010014", "440524", "1880-01-01", .male),
            ("990101199003070015", "990101", "1990-03-07", .male),
            (" 11010519491231002x ", "110105", "1949-12-31", .female),
            ("110105 19491231 002Ｘ", "110105", "1949-12-31", .female),
            ("１１０１０５１９４９１２３１００２Ｘ", "110105", "1949-12-31", .female),
        ] as [(String, String, String, Sex)]
    )
    func `an identity number tells region, birth and sex`(
        typed: String,
        region: String,
        birth: String,
        sex: Sex
    ) throws {
        let number = try IdentityNumber(typed)
        #expect(number.region.description == region)
        #expect(number.birth.description == birth)
        #expect(number.sex == sex)
        #expect(number.text.utf8.count == 18)
    }

    @Test(arguments: [
        ("", IdentityNumberFault.wrongLength(0)),
        ("11010519491231002", .wrongLength(17)),
        ("110105491231002", .wrongLength(15)),
        ("11010519491231O02X", .wrongCharacter(15)),
        ("X1010519491231002X", .wrongCharacter(1)),
        ("11010519491231002A", .wrongCharacter(18)),
        ("00010519491231002X", .unknownRegion),
        ("11000519491231002X", .unknownRegion),
        ("11010519490231002X", .impossibleDate),
        ("110105190002290021", .impossibleDate),
        ("110105194913310021", .impossibleDate),
        ("110105174912310021", .impossibleDate),
        ("110105194912310021", .wrongCheckCharacter),
    ])
    func `a wrong identity number says what is wrong`(typed: String, fault: IdentityNumberFault) {
        #expect(throws: fault) { try IdentityNumber(typed) }
        #expect(fault.zh.hasSuffix("。") && fault.en.hasSuffix("."))
    }

    @Test func `a masked identity number hides what serves as a proof`() throws {
        let number = try IdentityNumber("11010519491231002X")
        #expect(number.masked == "110105************")
        #expect(number.lastFour == "002X")
        #expect(!number.masked.contains(number.lastFour))
        #expect(!number.isDemo)
        #expect(try IdentityNumber("990101199003070015").isDemo)
    }

    @Test(arguments: 0..<18)
    func `one mistyped digit of an identity number is always found`(place: Int) {
        let right = Array("440524188001010014")
        for digit in "0123456789" where digit != right[place] {
            var wrong = right
            wrong[place] = digit
            #expect(throws: IdentityNumberFault.self) { try IdentityNumber(String(wrong)) }
        }
    }

    @Test(arguments: [
        (2000, 2, 29, true), (1900, 2, 29, false), (2023, 2, 29, false), (2024, 2, 29, true),
        (2024, 4, 31, false), (2024, 12, 31, true), (2024, 0, 1, false), (2024, 1, 0, false),
        (1799, 1, 1, false), (2200, 1, 1, false),
    ])
    func `a day of birth exists in the calendar`(year: Int, month: Int, day: Int, exists: Bool) {
        #expect((BirthDate(year: year, month: month, day: day) != nil) == exists)
    }

    @Test func `a month of birth is the hot part of a date`() {
        #expect(BirthDate(year: 1990, month: 3, day: 7)?.monthText == "1990-03")
    }

    @Test(arguments: [
        "91110000802100433B", "914403001922038216", "91330100799655058B", "9144030071526726XG",
        "9111 0000 8021 0043 3b",
    ])
    func `real credit codes add up`(typed: String) throws {
        #expect(try !CreditCode(typed).isUnion)
        #expect(try CreditCode(typed).region.level < .county)
    }

    @Test(arguments: [
        ("", CreditCodeFault.wrongLength(0)),
        ("91110000802100433", .wrongLength(17)),
        ("9111000080210O433B", .wrongCharacter(14)),
        ("91110000802100433I", .wrongCharacter(18)),
        ("91000000802100433B", .unknownRegion),
        ("91110000802100433C", .wrongCheckCharacter),
        ("91110000802100343B", .wrongCheckCharacter),
    ])
    func `a wrong credit code says what is wrong`(typed: String, fault: CreditCodeFault) {
        #expect(throws: fault) { try CreditCode(typed) }
        #expect(fault.zh.hasSuffix("。") && fault.en.hasSuffix("."))
    }

    @Test(arguments: [
        "13812340000", "138 1234 0000", "138-1234-0000", "+86 13812340000", "8613812340000",
        "008613812340000", "１３８１２３４００００",
    ])
    func `a phone number is read as people type it`(typed: String) throws {
        let phone = try PhoneNumber(typed)
        #expect(phone.text == "13812340000")
        #expect(phone.masked == "138****0000")
        #expect(!phone.isDemo)
    }

    @Test(arguments: [
        ("", PhoneNumberFault.wrongLength(0)), ("1381234000", .wrongLength(10)),
        ("138123400001", .wrongLength(12)), ("1381234000x", .wrongCharacter),
        ("+8513812340000", .wrongCharacter), ("11812340000", .notMobile),
        ("10086000000", .notMobile), ("02112345678", .notMobile),
    ])
    func `a wrong phone number says what is wrong`(typed: String, fault: PhoneNumberFault) {
        #expect(throws: fault) { try PhoneNumber(typed) }
        #expect(fault.zh.hasSuffix("。") && fault.en.hasSuffix("."))
    }

    @Test func `demonstrations have phones that ring nowhere`() throws {
        #expect(try PhoneNumber("12000000001").isDemo)
        #expect(try PhoneNumber("12000000001").masked == "120****0001")
    }

    @Test(arguments: ["6222020000000000000", "6217 0000 0000 0000 004", "4111111111111111"])
    func `a card number adds up and shows its tail`(typed: String) throws {
        let account = try BankAccount(typed)
        #expect(account.masked == "****" + account.text.suffix(4))
        #expect(account.masked.utf8.count == 8)
    }

    @Test(arguments: [
        ("", BankAccountFault.wrongLength(0)), ("62220200000", .wrongLength(11)),
        ("62220200000000000000", .wrongLength(20)), ("622202000000000000a", .wrongCharacter),
        ("6222020000000000001", .wrongCheckDigit), ("0000000000000000", .wrongCheckDigit),
    ])
    func `a wrong card number says what is wrong`(typed: String, fault: BankAccountFault) {
        #expect(throws: fault) { try BankAccount(typed) }
        #expect(fault.zh.hasSuffix("。") && fault.en.hasSuffix("."))
    }

    @Test(arguments: UInt64(1)...10)
    func `typed nonsense is refused without a trap`(seed: UInt64) {
        var random = Seeded(seed)
        let letters = Array("0123456789xX１Ｘ-+ 张é\u{0}😀")
        for _ in 0..<300 {
            let count = Int.random(in: 0...20, using: &random)
            let text = String(
                (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
            )
            if let number = try? IdentityNumber(text) { #expect(number.text.utf8.count == 18) }
            if let code = try? CreditCode(text) { #expect(code.text.utf8.count == 18) }
            if let phone = try? PhoneNumber(text) { #expect(phone.text.utf8.count == 11) }
            if let card = try? BankAccount(text) { #expect(card.text.utf8.count >= 12) }
            _ = Identifier<Person>(text)
            _ = PersonName(text)?.masked
            _ = OrganisationPath(text)
        }
    }
}
