extension Migration {
    /// Every step in order. A step that has been released is never edited: its checksum is recorded.
    static let all: [Migration] = [
        Migration(1, "house", PackageResources._001_house_sql),
        Migration(2, "audit", PackageResources._002_audit_sql),
    ]

    private init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
        self.init(number: number, name: name, text: String(decoding: bytes, as: UTF8.self))
    }
}
