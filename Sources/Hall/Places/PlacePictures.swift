import Programs
import Registry
package import Store

/// Hangs a picture on a place; everybody sees it.
package struct AddPicture: UseCase {
    package static let most = 12

    package let place: PlaceID
    package let name: String
    package let bytes: [UInt8]

    package init(_ place: PlaceID, name: String, bytes: [UInt8]) {
        self.place = place
        self.name = name
        self.bytes = bytes
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws -> FileID {
        guard let type = PaperType(bytes), [.jpeg, .png, .webp].contains(type) else {
            throw Refusal(
                Words(zh: "只收 JPG、PNG、WebP 照片。", en: "Only JPEG, PNG and WebP photos are taken."),
                remedy: Words(zh: "请直接拍照上传。", en: "Take a photo and send that.")
            )
        }
        guard try tx.files.of(.place(place)).count < Self.most else {
            throw Refusal(
                Words(zh: "照片最多 \(Self.most) 张。", en: "At most \(Self.most) pictures."),
                remedy: Words(zh: "请先删掉旧的。", en: "Remove an old one first.")
            )
        }
        let add = AddFile(to: .place(place), field: "", name: name, bytes: bytes)
        let id = try add.run(in: tx, context)
        try PlaceNote.pictured.write(place, in: tx, context)
        return id
    }
}

/// Takes a picture off a place.
package struct RemovePicture: UseCase {
    package let place: PlaceID
    package let picture: FileID

    package init(_ place: PlaceID, _ picture: FileID) {
        self.place = place
        self.picture = picture
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard try tx.files.find(picture)?.owner == .place(place) else { throw Refusal.notFound }
        try tx.files.remove(picture)
        try PlaceNote.unpictured.write(place, in: tx, context)
    }
}

/// A picture of a place that the public may see.
package struct OpenPicture: Question {
    package struct Answer: Sendable {
        package let mediaType: String
        package let bytes: [UInt8]
    }

    private let place: PlaceID
    private let picture: FileID

    package init(_ place: PlaceID, _ picture: FileID) {
        self.place = place
        self.picture = picture
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.files.find(picture), row.owner == .place(place) else {
            throw Refusal.notFound
        }
        return Answer(mediaType: row.mediaType, bytes: try tx.files.bytes(of: row))
    }
}
