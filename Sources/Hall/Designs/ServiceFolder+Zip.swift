import Papers
package import Programs

/// A folder as a ZIP, as it is carried from one hall to another.
extension ServiceFolder {
    /// Reads what people pack: the files themselves or the folder around them, with whatever the machine
    /// of the sender added for itself.
    package init(zip bytes: [UInt8]) throws(Refusal) {
        let packed: [String: [UInt8]]
        do throws(TableFault) {
            packed = try ZipFolder.read(bytes)
        } catch {
            throw .badZip(error)
        }
        let entries = packed.filter { !Self.isOfMachine($0.key) }
        guard
            let main = entries.keys.filter({ $0.split(separator: "/").last == "service.yaml" })
                .min(by: { $0.count < $1.count })
        else { throw .noService }
        let around = main.dropLast(Self.mainFile.count)
        var files: [String: [UInt8]] = [:]
        for (path, bytes) in entries {
            guard path.hasPrefix(around) else { throw .strayFile(path) }
            let inner = String(path.dropFirst(around.count))
            guard Self.canHold(inner) else { throw .strayFile(path) }
            files[inner] = bytes
        }
        let name = Self.id(in: files[Self.mainFile] ?? [])
        guard let name, Self.isId(name) else { throw .nameless }
        self.init(name: name, files: files)
    }

    /// The ZIP of the folder, itself around its files.
    package func zip() throws -> [UInt8] {
        try ZipFolder.write(
            Dictionary(uniqueKeysWithValues: files.map { ("\(name)/\($0.key)", $0.value) })
        )
    }

    /// Whether a service of this hall can have such an id.
    static func isId(_ name: String) -> Bool {
        canBeCalled(name) && name.count <= 60 && name.first?.isLetter == true
    }

    /// What the main file says the service's id is.
    static func id(in main: [UInt8]) -> String? { line("service", in: main) }

    /// What the service calls itself, read without looking at the rest.
    package var writtenTitle: String? { Self.line("title", in: files[Self.mainFile] ?? []) }

    private static func line(_ key: String, in main: [UInt8]) -> String? {
        let head = "\(key): "
        return String(decoding: main, as: UTF8.self)
            .split(whereSeparator: \.isNewline).first { $0.hasPrefix(head) }
            .map { $0.dropFirst(head.count).prefix { $0 != "#" } }
            .map { String($0).trimmed.trimmingQuotes }
    }

    /// `__MACOSX`, `.DS_Store` and their like.
    private static func isOfMachine(_ path: String) -> Bool {
        path.split(separator: "/").contains {
            ($0.hasPrefix(".") && $0 != "..") || $0 == "__MACOSX"
        }
            || path.hasSuffix("Thumbs.db") || path.hasSuffix("desktop.ini")
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        for quote in ["'", "\""] where count > 1 && hasPrefix(quote) && hasSuffix(quote) {
            return String(dropFirst().dropLast())
        }
        return self
    }
}

extension Refusal {
    fileprivate static func badZip(_ fault: TableFault) -> Refusal {
        let remedy = Words(
            zh: "请把服务的文件夹压缩成一个没有密码的 .zip。",
            en: "Pack the service's folder into one .zip without a password."
        )
        return switch fault {
        case .locked:
            Refusal(Words(zh: "压缩包设了密码。", en: "The ZIP asks for a password."), remedy: remedy)
        case .tooMuchInside:
            Refusal(
                Words(
                    zh: "压缩包里的东西太多，不像一项服务。",
                    en: "There is more in the ZIP than any service needs."
                ),
                remedy: remedy
            )
        default:
            Refusal(
                Words(zh: "这个文件不是压缩包，或者坏了。", en: "This is no ZIP, or it is damaged."),
                remedy: remedy
            )
        }
    }

    fileprivate static let noService = Refusal(
        Words(zh: "压缩包里没有 service.yaml。", en: "There is no service.yaml in the ZIP."),
        remedy: Words(
            zh: "请压缩服务的文件夹本身。",
            en: "Pack the folder of the service itself."
        )
    )
    fileprivate static let nameless = Refusal(
        Words(
            zh: "service.yaml 里没有写服务的编号，或编号不对。",
            en: "service.yaml says no id of the service, or none that can be."
        ),
        remedy: Words(
            zh: "第一行写 service: 编号（小写英文字母、数字和连字符）。",
            en: "Its first line says service: and an id of small letters, digits and hyphens."
        )
    )

    fileprivate static func strayFile(_ path: String) -> Refusal {
        Refusal(
            Words(
                zh: "压缩包里的“\(path)”不能放进服务的文件夹。",
                en: "“\(path)” in the ZIP cannot be part of a service's folder."
            ),
            remedy: Words(
                zh: "文件名用字母、数字、点、连字符和下划线，最多三层；每次只压缩一项服务。",
                en: """
                    Names are of letters, digits, dots, hyphens and underscores, three deep at the most; one \
                    service a ZIP.
                    """
            )
        )
    }
}
