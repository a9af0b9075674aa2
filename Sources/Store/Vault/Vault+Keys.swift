import Calendar
import Glibc

extension Vault {
    /// Opens the keys of a data folder; makes them where the database has never had any.
    ///
    /// The database keeps a proof of each key, so that a folder whose keys were lost or exchanged is
    /// refused instead of sealing on with new ones.
    static func open(
        _ folder: String,
        provenBy connection: Connection,
        at now: Instant
    ) throws -> Vault {
        if let vault = try proven(folder, by: connection) {
            return vault
        }
        var keys: [KeyName: [UInt8]] = [:]
        for name in KeyName.first {
            let key = try KeyFile.readOrMake(name, in: folder)
            try prove(key, as: name, connection, at: now)
            keys[name] = key
        }
        return Vault(keys: keys)
    }

    /// The keys of a folder, if the database has any; each must be the one it was.
    static func proven(_ folder: String, by connection: Connection) throws -> Vault? {
        let proofs = try connection.rows("SELECT name, proof FROM vault_key ORDER BY name") {
            (name: try $0.text(0), proof: try $0.blob(1))
        }
        return proofs.isEmpty ? nil : try Vault(keys: check(proofs, in: folder))
    }

    /// Makes the next sealing key; values sealed from the next start on carry its number.
    static func addKey(_ folder: String, _ connection: Connection, at now: Instant) throws -> Int {
        let names = try connection.rows("SELECT name FROM vault_key") { try $0.text(0) }
        let numbers = names.compactMap { KeyName($0)?.sealingNumber }
        guard let newest = numbers.max(), newest < 255 else {
            throw StoreError.folder(
                .unreadable(folder, reason: "no number is left for another key")
            )
        }
        let name = KeyName.sealing(newest + 1)
        try prove(try KeyFile.readOrMake(name, in: folder), as: name, connection, at: now)
        return Int(newest) + 1
    }

    private init(keys: [KeyName: [UInt8]]) {
        var sealing: [UInt8: [UInt8]] = [:]
        for (name, key) in keys {
            if let number = name.sealingNumber {
                sealing[number] = key
            }
        }
        self.init(sealing: sealing, index: keys[.index] ?? [], chain: keys[.chain] ?? [])
    }

    private static func check(
        _ proofs: [(name: String, proof: [UInt8])],
        in folder: String
    ) throws -> [KeyName: [UInt8]] {
        var keys: [KeyName: [UInt8]] = [:]
        for (text, proof) in proofs {
            guard let name = KeyName(text) else {
                throw StoreError.folder(.unreadable(folder, reason: "an unknown key \(text)"))
            }
            guard let key = try KeyFile.read(name, in: folder), Self.proof(of: key) == proof else {
                throw StoreError.folder(.keyMissing(folder, name: text))
            }
            keys[name] = key
        }
        return keys
    }

    private static func prove(
        _ key: [UInt8],
        as name: KeyName,
        _ connection: Connection,
        at now: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO vault_key (name, proof, made_at)
            VALUES (\(name.text), \(proof(of: key)), \(now))
            """
        )
    }

    private static func proof(of key: [UInt8]) -> [UInt8] {
        Array((Array("proof of a key".utf8) + key).sha256.prefix(16))
    }
}

/// What a key is for: sealing (numbered, since it may be followed by another), finding, chaining.
enum KeyName: Hashable {
    case sealing(UInt8)
    case index
    case chain

    static let first: [KeyName] = [.sealing(1), .index, .chain]

    init?(_ text: String) {
        switch text {
        case "index": self = .index
        case "chain": self = .chain
        default:
            guard text.hasPrefix("seal-"), let number = UInt8(text.dropFirst(5)) else { return nil }
            self = .sealing(number)
        }
    }

    var text: String {
        switch self {
        case .sealing(let number): "seal-\(number)"
        case .index: "index"
        case .chain: "chain"
        }
    }

    var sealingNumber: UInt8? {
        if case .sealing(let number) = self { number } else { nil }
    }
}
