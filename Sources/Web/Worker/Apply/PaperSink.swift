import Hall
import Programs

/// Takes the papers of an upload one after the other: a single one is ever in memory, and one that is too
/// large is let by without being kept.
struct PaperSink<Adding: UseCase>: UploadSink {
    private let hall: Hall
    private let actor: Actor
    private let adding: (PartHead, [UInt8]) -> Adding

    private var head: PartHead?
    private var bytes: [UInt8] = []
    private var isTooLarge = false
    private(set) var kept = 0
    /// What was wrong with the last paper that was not taken, and the field it came for.
    private(set) var fault: Words?
    private(set) var faulty: String?

    init(
        _ hall: Hall,
        _ actor: Actor,
        adding: @escaping (PartHead, [UInt8]) -> Adding
    ) {
        self.hall = hall
        self.actor = actor
        self.adding = adding
    }

    /// Reads an upload to its end; gives its plain fields.
    mutating func takeAll(from parts: inout PartReader) async throws -> Fields {
        do {
            return try await parts.drain(into: &self)
        } catch MultipartFault.fileTooLarge {
            (fault, faulty) = (Self.tooLarge(head?.filename ?? ""), head?.name)
            return Fields()
        }
    }

    mutating func begin(_ file: PartHead) {
        head = file
        bytes = []
        isTooLarge = false
    }

    mutating func write(_ more: ArraySlice<UInt8>) {
        guard bytes.count + more.count <= AddFile.mostBytes else {
            isTooLarge = true
            bytes = []
            return
        }
        if !isTooLarge { bytes += more }
    }

    mutating func end() async throws {
        guard let head else { return }
        defer { bytes = [] }
        guard !isTooLarge else {
            (fault, faulty) = (Self.tooLarge(head.filename ?? ""), head.name)
            return
        }
        do {
            _ = try await hall.perform(adding(head, bytes), as: actor)
            kept += 1
        } catch let refusal as Refusal {
            (fault, faulty) = (refusal.words.about(head.filename ?? ""), head.name)
        }
    }

    private static func tooLarge(_ name: String) -> Words {
        let most = AddFile.mostBytes >> 20
        return Words(
            zh: "文件太大，最多 \(most) MB。请把照片拍小一点，或者用截图。",
            en:
                "The file is too large; the most is \(most) MB. Send a smaller photo or a screenshot."
        ).about(name)
    }
}

extension Words {
    /// The same, said of a file.
    fileprivate func about(_ name: String) -> Words {
        guard !name.isEmpty else { return self }
        return Words(zh: "“\(name)”：\(zh)", en: "\"\(name)\": \(en)")
    }
}
