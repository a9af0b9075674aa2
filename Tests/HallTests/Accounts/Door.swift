import Calendar
import HallTesting
import Programs
import Registry
import Store

@testable import Hall

/// A test's hall with hands at its door: codes are read from the outbox, as a phone's owner would.
struct Door {
    let test: TestHall

    static let address = "10.0.0.1"

    init(seed: UInt64 = 1) async throws {
        test = try await TestHall.open(seed: seed)
    }

    var hall: Hall { test.hall }

    /// The phone of a member on the list.
    func phone(of index: Int) throws -> PhoneNumber {
        try PhoneNumber(test.people[index].phone ?? "")
    }

    /// A phone nobody on the list has.
    static func strangersPhone() throws -> PhoneNumber { try PhoneNumber("12999990001") }

    func request(
        _ phone: PhoneNumber,
        from address: String = Door.address
    ) async throws -> RequestCode.Answer {
        let request = RequestCode(to: phone, from: address, in: .zh, entropy: hall.entropy)
        return try await hall.perform(request, as: .visitor)
    }

    /// The code of the last message to a phone.
    func code(of phone: PhoneNumber) async throws -> String {
        let now = hall.clock.now
        let messages = try await test.look { try $0.messages.waiting(at: now, limit: 1_000) }
        let words = messages.last { $0.address == phone.text }?.words ?? ""
        return String(words.filter(\.isNumber).prefix(6))
    }

    func enter(
        _ phone: PhoneNumber,
        _ code: String,
        from address: String = Door.address
    ) async throws -> LogInWithCode.Answer {
        let entry = LogInWithCode(phone, code: code, from: address, in: .zh, entropy: hall.entropy)
        return try await hall.perform(entry, as: .visitor)
    }

    /// Asks for a code and comes in with it; the token.
    func enter(_ phone: PhoneNumber) async throws -> String {
        _ = try await request(phone)
        guard let token = try await enter(phone, code(of: phone)).token else { throw Outside() }
        return token
    }

    struct Outside: Error {}

    /// What is not the code.
    func wrong(_ code: String) -> String { code == "000000" ? "000001" : "000000" }

    /// The acts in the book, oldest first.
    func audit() async throws -> [String] {
        try await test.look { try $0.audit.all().reversed().map(\.act.action) }
    }
}

extension LogInWithCode.Answer {
    var token: String? {
        if case .entered(let token, _) = self { token } else { nil }
    }

    var asksMembership: Bool? {
        if case .entered(_, let asks) = self { asks } else { nil }
    }
}

extension LogInWithPassword.Answer {
    var token: String? {
        if case .entered(let token) = self { token } else { nil }
    }
}

extension RequestCode.Answer {
    var isSent: Bool {
        if case .sent = self { true } else { false }
    }
}

/// A colleague with password and authenticator.
struct Newcomer: Sendable {
    static let password = "correct horse"
    let login: String
    let account: UserID
    private let authenticator: OneTimePassword

    init(_ door: Door, login: String = "li.lei") async throws {
        let made = try await door.hall.addStaff(
            login: login,
            name: "李雷",
            password: Self.password,
            posts: [.init("officer", at: door.test.north.place.id)]
        )
        self.login = made.login
        account = made.account
        authenticator = OneTimePassword(secret: Base32.bytes(made.secret) ?? [])
    }

    func code(at now: Instant) -> String { authenticator.code(at: now) }

    func enter(
        _ door: Door,
        password: String = Newcomer.password,
        code: String? = nil
    ) async throws -> LogInWithPassword.Answer {
        try await door.hall.logIn(
            login,
            password: password,
            code: code ?? self.code(at: door.hall.clock.now),
            from: Door.address
        )
    }

    /// Comes in; the token.
    func token(_ door: Door) async throws -> String {
        guard let token = try await enter(door).token else { throw Door.Outside() }
        return token
    }
}
