/// Gathers the one file of a form in memory.
struct FileSink: UploadSink {
    /// What is beyond so many bytes is let by.
    private let most: Int
    /// Nil where none was chosen.
    private(set) var name: String?
    private(set) var bytes: [UInt8] = []

    init(most: Int = .max) {
        self.most = most
    }

    mutating func begin(_ file: PartHead) {
        name = file.filename
        bytes = []
    }

    mutating func write(_ more: ArraySlice<UInt8>) {
        bytes += more.prefix(most - bytes.count)
    }

    mutating func end() {}
}
