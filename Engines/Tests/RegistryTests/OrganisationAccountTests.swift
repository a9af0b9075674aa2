import Registry
import Testing

@Suite struct OrganisationAccountTests {
    @Test(arguments: [
        ("990188", "990188", "****0188"), ("9901 8800-1234", "990188001234", "****1234"),
        ("９９０１８８", "990188", "****0188"),
    ])
    func `an organisation's account is read as typed`(
        typed: String,
        text: String,
        masked: String
    ) throws {
        let account = try OrganisationAccount(typed)
        #expect(account.text == text)
        #expect(account.masked == masked)
    }

    @Test(arguments: [
        ("", OrganisationAccountFault.wrongLength(0)), ("12345", .wrongLength(5)),
        (String(repeating: "1", count: 33), .wrongLength(33)), ("12345a", .wrongCharacter),
        ("=1234567", .wrongCharacter),
    ])
    func `a wrong one says what is wrong`(typed: String, fault: OrganisationAccountFault) {
        #expect(throws: fault) { try OrganisationAccount(typed) }
        #expect(!fault.zh.isEmpty && !fault.en.isEmpty)
    }
}
