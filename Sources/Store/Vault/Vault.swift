import Crypto
import Foundation
package import Registry

/// Seals what must not lie open on the disk, and finds it again without opening it.
///
/// A sealed value belongs to its cell: moved to another row or column it cannot be opened. Bytes are
/// the number of the key, a nonce, the cipher text and the tag.
package struct Vault: Sendable {
    private let sealing: [UInt8: SymmetricKey]
    private let newest: UInt8
    private let index: SymmetricKey
    private let chain: SymmetricKey

    /// The place of a sealed value: its table and column, its tenant, its row.
    package struct Cell: Sendable {
        let text: String

        package init(_ column: StaticString, _ tenant: TenantID, _ id: Int64, part: Int? = nil) {
            let tail = part.map { ":\($0)" } ?? ""
            text = "\(column):\(tenant.raw):\(id)\(tail)"
        }

        package init<Noun>(
            _ column: StaticString,
            _ tenant: TenantID,
            _ id: Identifier<Noun>,
            part: Int? = nil
        ) {
            self.init(column, tenant, id.raw, part: part)
        }
    }

    init(sealing: [UInt8: [UInt8]], index: [UInt8], chain: [UInt8]) {
        self.sealing = sealing.mapValues { SymmetricKey(data: $0) }
        newest = sealing.keys.max() ?? 0
        self.index = SymmetricKey(data: index)
        self.chain = SymmetricKey(data: chain)
    }
}

extension Vault {
    package func seal(_ text: String, in cell: Cell) throws -> [UInt8] {
        try seal(Array(text.utf8), in: cell)
    }

    package func seal(_ bytes: [UInt8], in cell: Cell) throws -> [UInt8] {
        guard let key = sealing[newest] else { throw StoreError.sealed(cell.text) }
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(cell.text.utf8))
        return [newest] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    package func open(_ sealed: [UInt8], in cell: Cell) throws -> [UInt8] {
        guard let number = sealed.first, let key = sealing[number] else {
            throw StoreError.sealed(cell.text)
        }
        do {
            let box = try AES.GCM.SealedBox(combined: Data(sealed.dropFirst()))
            return Array(
                try AES.GCM.open(box, using: key, authenticating: Data(cell.text.utf8))
            )
        } catch {
            throw StoreError.sealed(cell.text)
        }
    }

    package func openText(_ sealed: [UInt8], in cell: Cell) throws -> String {
        String(decoding: try open(sealed, in: cell), as: UTF8.self)
    }

    package func sealIfAny(_ text: String?, in cell: Cell) throws -> [UInt8]? {
        guard let text else { return nil }
        return try seal(text, in: cell)
    }

    package func openTextIfAny(_ sealed: [UInt8]?, in cell: Cell) throws -> String? {
        guard let sealed else { return nil }
        return try openText(sealed, in: cell)
    }
}

extension Vault {
    /// What a column may hold to find a value by equality: 16 bytes that say nothing without the key.
    package func blindIndex(_ kind: BlindKind, _ value: String) -> [UInt8] {
        Array(code(index, "\(kind.rawValue)\u{0}\(value)").prefix(16))
    }

    package enum BlindKind: String, Sendable {
        case phone
        case identity
        case address
        case code
    }

    /// Words to search a sealed text by: a keyed hash for each pair of neighbouring characters.
    package func searchWords(_ text: String, of tenant: TenantID) -> [String] {
        Bigrams.of(text).map { pair in
            code(index, "search\u{0}\(tenant.raw)\u{0}\(pair)").prefix(8).hexadecimal
        }
    }

    /// The link of a chain: a code over bytes that cannot be made without the key.
    package func link(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: chain))
    }

    private func code(_ key: SymmetricKey, _ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    }
}
