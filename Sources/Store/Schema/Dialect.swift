/// How a database spells the types of a migration's text.
enum Dialect: Sendable {
    case sqlite
    case postgres

    /// The text with every `{token}` spelt for this database.
    func text(of source: String) -> String {
        var result = source
        for (token, spelling) in spellings {
            result = result.replacing("{\(token)}", with: spelling)
        }
        return result
    }

    private var spellings: [(String, String)] {
        switch self {
        case .sqlite:
            [
                ("id", "INTEGER"), ("int", "INTEGER"), ("instant", "INTEGER"), ("bool", "INTEGER"),
                ("date", "TEXT"), ("text", "TEXT"), ("blob", "BLOB"),
                ("table", "STRICT"), ("index table", "STRICT, WITHOUT ROWID"),
                ("search table", "USING fts5(words, tokenize = 'unicode61')"),
                ("virtual", "VIRTUAL"),
                ("late references", "PRAGMA defer_foreign_keys = ON"),
            ]
        case .postgres:
            [
                ("id", "bigint"), ("int", "bigint"), ("instant", "bigint"), ("bool", "boolean"),
                ("date", "text"), ("text", "text"), ("blob", "bytea"),
                ("table", ""), ("index table", ""),
                ("search table", "(rowid bigint PRIMARY KEY, words tsvector NOT NULL)"),
                ("virtual", ""),
                ("late references", "SET CONSTRAINTS ALL DEFERRED"),
            ]
        }
    }
}
