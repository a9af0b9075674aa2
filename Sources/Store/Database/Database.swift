/// The database of a hall: questions run beside each other, commands one after another.
///
/// `write` answers only after the command is on the disk; commands that arrive together share one
/// commit, and a failing one costs the others nothing. `read` sees one moment.
package final class Database: Sendable {
    package let vault: Vault
    package let path: String

    private let folder: Folder
    private let readers: Readers
    private let writer: Writer
    private let mint: MintSource
    private let state: State

    /// What may differ between an installation and a test.
    package struct Settings: Sendable {
        package var readers = 4
        package var queue = 8_192
        package var batch = 1_024
        package var batchTime: Duration = .milliseconds(20)
        /// False only where nothing needs to outlive the process, such as the scenarios of `check`.
        package var isDurable = true
        /// Pages the database may grow to, to play a full disk.
        package var pageLimit: Int?

        package init() {}
    }

    /// Opens the folder, brings its schema up to date and holds it until this value is gone.
    package static func open(
        _ path: String,
        mint: MintSource = .system,
        settings: Settings = Settings()
    ) throws -> Database {
        try open(Folder(path), mint, settings)
    }

    /// A database that nothing outlives: for scenarios and tests.
    package static func scratch(
        mint: MintSource = .system,
        settings: Settings = Settings()
    ) throws -> Database {
        var settings = settings
        settings.isDurable = false
        return try open(Folder(Folder.temporary(), isScratch: true), mint, settings)
    }

    private static func open(
        _ folder: Folder,
        _ mint: MintSource,
        _ settings: Settings
    ) throws -> Database {
        let connection = try Connection.writing(folder.database, settings)
        try Migrator.current.bring(connection, in: folder.path, at: mint.moment)
        let vault = try Vault.open(folder.path + "/keys", provenBy: connection, at: mint.moment)
        return try Database(folder, connection, vault, mint, settings)
    }

    private init(
        _ folder: Folder,
        _ connection: Connection,
        _ vault: Vault,
        _ mint: MintSource,
        _ settings: Settings
    ) throws {
        let state = State()
        self.folder = folder
        self.vault = vault
        self.mint = mint
        self.state = state
        path = folder.path
        writer = Writer(connection, settings, state)
        readers = try Readers(folder.database, settings, state)
    }

    /// Whether commands can be taken at the moment.
    package var readiness: Readiness { state.readiness }

    /// Commands that wait for the writer.
    package var queued: Int { writer.queued }

    /// Asks the database; the body sees one moment from its first statement to its last.
    package func read<T: Sendable>(
        _ tenant: TenantID,
        _ body: @escaping @Sendable (Tx) throws -> T
    ) async throws -> T {
        let (vault, mint) = (vault, mint)
        return try await withCheckedThrowingContinuation { continuation in
            let job = Job(continuation) { connection in
                try body(Tx(tenant: tenant, vault: vault, mint: Mint(mint), connection: connection))
            }
            readers.take(job)
        }
    }

    /// Runs a command and returns when it is on the disk; a throwing body leaves nothing behind.
    @discardableResult package func write<T: Sendable>(
        _ tenant: TenantID,
        _ body: @escaping @Sendable (Tx) throws -> T
    ) async throws -> T {
        let (vault, mint, block) = (vault, mint, mint.block())
        return try await withCheckedThrowingContinuation { continuation in
            let job = Job(continuation) { connection in
                let mint = Mint(mint, block: block)
                return try body(
                    Tx(tenant: tenant, vault: vault, mint: mint, connection: connection)
                )
            }
            writer.take(job)
        }
    }

    /// Moves the log into the database file, so that the log starts small again.
    package func checkpoint() async throws {
        try await apart { connection in
            _ = try connection.rows("PRAGMA wal_checkpoint(TRUNCATE)") { try $0.int(0) }
        }
    }

    /// Makes a new sealing key, used from the next start on; returns its number.
    package func addKey() async throws -> Int {
        let (keys, now) = (folder.path + "/keys", mint.moment)
        return try await apart { try Vault.addKey(keys, $0, at: now) }
    }

    /// What the database itself says about how it stands on the disk.
    package func durability() async throws -> Durability {
        try await apart { try $0.durability() }
    }

    /// Runs something between two commits, outside any transaction.
    func apart<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            writer.takeApart(Job(continuation, body))
        }
    }
}
