extension Tx {
    /// Tries a part of a command: where it throws, only that part is undone and the command goes on.
    ///
    /// For lists whose every line has its own answer.
    package func attempt<T>(_ body: () throws -> T) throws -> Result<T, any Error> {
        try connection.run("SAVEPOINT part")
        do {
            let value = try body()
            try connection.run("RELEASE part")
            return .success(value)
        } catch {
            try connection.run("ROLLBACK TO part")
            try connection.run("RELEASE part")
            return .failure(error)
        }
    }
}
