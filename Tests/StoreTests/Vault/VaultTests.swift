import Registry
import Testing

@testable import Store

@Suite struct VaultTests {
    private let vault = Vault(
        sealing: [1: [UInt8](repeating: 1, count: 32)],
        index: [UInt8](repeating: 2, count: 32),
        chain: [UInt8](repeating: 3, count: 32)
    )
    private let cell = Vault.Cell("person.name", tenant, 7)

    @Test(arguments: ["", "王秀兰", "a\u{0}b", String(repeating: "长", count: 10_000)])
    func `what is sealed comes back`(text: String) throws {
        let sealed = try vault.seal(text, in: cell)
        #expect(sealed.count == 1 + 12 + text.utf8.count + 16)
        #expect(try vault.openText(sealed, in: cell) == text)
    }

    @Test func `the same text is never sealed the same way twice`() throws {
        #expect(try vault.seal("王秀兰", in: cell) != vault.seal("王秀兰", in: cell))
    }

    @Test(arguments: [
        Vault.Cell("person.phone", tenant, 7),
        Vault.Cell("person.name", TenantID(raw: 2), 7),
        Vault.Cell("person.name", tenant, 8),
        Vault.Cell("person.name", tenant, 7, part: 0),
    ])
    func `a sealed value cannot be opened in another place`(place: Vault.Cell) throws {
        let sealed = try vault.seal("王秀兰", in: cell)
        #expect(throws: StoreError.self) { try vault.open(sealed, in: place) }
    }

    @Test func `any altered byte is noticed`() throws {
        let sealed = try vault.seal("王秀兰", in: cell)
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: StoreError.self) { try vault.open(altered, in: cell) }
        }
        for count in 0..<sealed.count {
            let part = Array(sealed.prefix(count))
            #expect(throws: StoreError.self) { try vault.open(part, in: cell) }
        }
    }

    @Test func `old values open after a new key is added, new ones carry its number`() throws {
        let old = try vault.seal("王秀兰", in: cell)
        let rotated = Vault(
            sealing: [1: [UInt8](repeating: 1, count: 32), 2: [UInt8](repeating: 9, count: 32)],
            index: [UInt8](repeating: 2, count: 32),
            chain: [UInt8](repeating: 3, count: 32)
        )
        #expect(try rotated.openText(old, in: cell) == "王秀兰")
        let new = try rotated.seal("王秀兰", in: cell)
        #expect([old.first, new.first] == [1, 2])
        #expect(throws: StoreError.self) { try vault.open(new, in: cell) }
    }

    @Test func `an index says the same of the same value, and keeps kinds and tenants apart`() {
        #expect(vault.blindIndex(.phone, "1") == vault.blindIndex(.phone, "1"))
        #expect(vault.blindIndex(.phone, "1") != vault.blindIndex(.identity, "1"))
        #expect(vault.blindIndex(.phone, "1").count == 16)
        let here = vault.searchWords("王秀兰", of: tenant)
        #expect(here.count == 2)
        #expect(Set(here).isDisjoint(with: vault.searchWords("王秀兰", of: TenantID(raw: 2))))
    }

    @Test(arguments: [
        ("困难职工", ["困难", "难职", "职工"]),
        ("工", ["工"]),
        ("S12 帮扶，救助", ["s1", "12", "帮扶", "救助"]),
        ("  ——  ", []),
    ])
    func `text is cut into pairs`(text: String, pairs: [String]) {
        #expect(Bigrams.of(text) == pairs)
    }

    @Test func `a password is known by its hash, another is not`() async throws {
        let passwords = Passwords()
        let hash = try await passwords.hash("correct horse", salt: Array(0..<16))
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await passwords.matches("correct horse", hash))
        #expect(try await !passwords.matches("correct horsf", hash))
        #expect(try await !passwords.matches("correct horse", "not a hash"))
    }

    @Test func `too many passwords at once are refused`() async throws {
        let passwords = Passwords(limit: 0)
        await #expect(throws: StoreError.overloaded) { try await passwords.hash("x") }
    }
}
