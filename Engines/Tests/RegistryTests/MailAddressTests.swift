import Registry
import Testing

@Suite struct MailAddressTests {
    @Test(
        arguments: [
            (" li.lei@example.org ", "li.lei@example.org", "l***i@example.org"),
            ("Li＠Example.COM", "Li@example.com", "***@example.com"),
            ("a+b_c@mail.example.co", "a+b_c@mail.example.co", "a***c@mail.example.co"),
            ("1@q-q.cn", "1@q-q.cn", "***@q-q.cn"),
        ]
    )
    func `what people write is read, and shown with its middle hidden`(
        typed: String,
        text: String,
        masked: String
    ) throws {
        let address = try MailAddress(typed)
        #expect(address.text == text && address.masked == masked)
    }

    private static let refused: [(String, MailAddressFault)] = [
        ("", .noAtSign), ("li", .noAtSign), ("a@b@c.org", .noAtSign),
        ("@example.org", .badName), (".a@example.org", .badName), ("a..b@e.org", .badName),
        ("李@example.org", .badName), ("a\"b@example.org", .badName),
        ("a>\r\nRCPT@example.org<", .badName), ("a<b@example.org", .badName),
        ("a@", .badDomain), ("a@example", .badDomain), ("a@-x.org", .badDomain),
        ("a@x-.org", .badDomain), ("a@1.2.3.4", .badDomain), ("a@e..org", .badDomain),
        ("a@例子.org", .badDomain),
        (String(repeating: "a", count: 65) + "@example.org", .tooLong),
        ("a@" + String(repeating: "x.", count: 130) + "org", .tooLong),
        ("a@" + String(repeating: "x", count: 64) + ".org", .badDomain),
    ]

    @Test(arguments: refused)
    func `what cannot stand in a header is refused, with its reason`(
        typed: String,
        fault: MailAddressFault
    ) {
        #expect(throws: fault) { try MailAddress(typed) }
    }
}
