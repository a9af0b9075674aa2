import CSQLite
import Calendar
import Dispatch
import Registry

/// A copy of a data folder at one moment, taken while the hall is open.
///
/// It holds the keys as well: keep it as safe as the hall itself.
package struct Backup: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Copies a data folder; the database may be in use by this or another process.
    package static func take(of folder: String, to path: String) async throws -> Backup {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "store.backup").async {
                continuation.resume(with: Result { try takeNow(of: folder, to: path) })
            }
        }
    }

    private static func takeNow(of folder: String, to path: String) throws -> Backup {
        guard !Folder.exists(path) else { throw StoreError.folder(.occupied(path)) }
        let partial = path + ".partial"
        try Folder.make(partial + "/keys")
        do {
            try copyDatabase(folder + "/hall.db", to: partial + "/hall.db")
            for name in try Files.names(in: folder + "/keys") {
                try Files.copy(folder + "/keys/" + name, to: partial + "/keys/" + name)
            }
            try Files.finish(partial, as: path)
        } catch {
            try? Files.remove(partial)
            throw error
        }
        return Backup(path)
    }

    /// All pages in one step: the copy is of one moment, and writers do not wait for it.
    private static func copyDatabase(_ source: String, to target: String) throws {
        try Files.write([], to: target)
        let from = try Connection.reading(source)
        let to = try Connection(path: target, readOnly: false)
        guard let copy = sqlite3_backup_init(to.handle, "main", from.handle, "main") else {
            throw to.error(sqlite3_errcode(to.handle))
        }
        let step = sqlite3_backup_step(copy, -1)
        let end = sqlite3_backup_finish(copy)
        guard step == SQLITE_DONE, end == SQLITE_OK else { throw to.error(step) }
        _ = try to.rows("PRAGMA journal_mode = DELETE") { try $0.text(0) }
    }
}

extension Backup {
    /// What a backup was found to hold.
    package struct Findings: Hashable, Sendable {
        package let schema: Int
        package let tenants: Int
        package let auditEntries: Int
    }

    /// Looks a backup over: its pages, its references, its schema, its keys, its audit.
    package func verify() throws -> Findings {
        let connection = try Connection.reading(path + "/hall.db")
        try verifyPages(connection)
        let schema = try Migrator.current.check(connection, in: path)
        guard let vault = try Vault.proven(path + "/keys", by: connection) else {
            throw StoreError.folder(.damaged(path, reason: "it never had a key"))
        }
        let tenants = try connection.rows("SELECT id FROM tenant") { try $0.id(0) as TenantID }
        var entries = 0
        for tenant in tenants + [.house] {
            let tx = Tx(tenant: tenant, vault: vault, mint: Mint(.system), connection: connection)
            switch try tx.audit.verify() {
            case .whole(let count): entries += count
            case .broken(let number, let reason):
                let reason = "audit entry \(number) of tenant \(tenant.raw): \(reason.rawValue)"
                throw StoreError.folder(.damaged(path, reason: reason))
            }
        }
        return Findings(schema: schema, tenants: tenants.count, auditEntries: entries)
    }

    /// Makes a data folder from a verified backup; never touches a folder that holds data.
    @discardableResult package func restore(to folder: String) throws -> Findings {
        guard !Folder.exists(folder + "/hall.db") else {
            throw StoreError.folder(.occupied(folder))
        }
        let findings = try verify()
        let partial = folder + ".partial"
        try Folder.make(partial + "/keys")
        do {
            try Files.copy(path + "/hall.db", to: partial + "/hall.db")
            for name in try Files.names(in: path + "/keys") {
                try Files.copy(path + "/keys/" + name, to: partial + "/keys/" + name)
            }
            try Files.finish(partial, as: folder)
        } catch {
            try? Files.remove(partial)
            throw error
        }
        return findings
    }

    private func verifyPages(_ connection: Connection) throws {
        let found = try connection.rows("PRAGMA integrity_check(1)") { try $0.text(0) }
        guard found == ["ok"] else {
            throw StoreError.folder(.damaged(path, reason: found.first ?? "no answer"))
        }
        let loose = try connection.first("PRAGMA foreign_key_check") { try $0.text(0) }
        if let loose {
            throw StoreError.folder(.damaged(path, reason: "a row of \(loose) refers to nothing"))
        }
    }
}
