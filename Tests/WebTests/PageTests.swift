import Foundation
import Programs
import Testing

@testable import Web

@Suite struct PageTests {
    static let officer = Reader(
        name: Samples.script,
        post: Words(zh: "帮扶干事", en: "Aid officer"),
        sections: DeskSection.allCases
    )

    static func html(_ screen: any Screen, _ look: Look = Look(), icons: Icons = Icons()) -> String
    {
        screen.html(in: Samples.frame(look, reader: officer, icons: icons)).text
    }

    @Test func `no page lets a name run as a script`() {
        for (name, screen) in Samples.all {
            let page = Self.html(screen)
            #expect(!page.contains("<script>"), "\(name)")
            #expect(page.components(separatedBy: "<script").count == 2, "\(name)")
            #expect(!page.contains(" style=") && !page.contains(" onclick="), "\(name)")
        }
    }

    @Test func `an English page holds no Chinese of ours`() {
        let own: Set<String> = ["中文"]
        for (name, screen) in Samples.all {
            var page = Self.html(screen, Look(language: .en))
            for word in own { page = page.replacingOccurrences(of: word, with: "") }
            let ours = page.replacingOccurrences(of: "张", with: "")
            let chinese = ours.unicodeScalars.filter {
                (0x3000...0x303F).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
                    || (0xFF00...0xFFEF).contains($0.value)
            }
            let allowed = Samples.namesInSamples
            #expect(
                chinese.allSatisfy { allowed.contains($0) },
                "\(name): \(String(String.UnicodeScalarView(chinese)))"
            )
        }
    }

    @Test func `who waits reads the place in line, and who is asked until when`() {
        let waiting = Self.html(Samples.waitingCase)
        #expect(waiting.contains("排在第 3 位，一共 12 人在等"))
        let offered = Self.html(Samples.offeredCase)
        #expect(offered.contains("轮到您了") && offered.contains("6月28日"))
        #expect(!Self.html(Samples.myCase).contains("排在第"))
    }

    @Test func `every form that changes something is sealed, and the seal stands first`() {
        for (name, screen) in Samples.all {
            let forms = Self.html(screen).components(separatedBy: "<form").dropFirst()
            for form in forms where form.contains("method=\"post\"") {
                let inner = form.drop { $0 != ">" }.dropFirst().drop(while: \.isWhitespace)
                #expect(inner.hasPrefix("<input type=\"hidden\" name=\"_seal\""), "\(name)")
            }
        }
    }

    @Test func `every control has a label, every id is used once, every tag closes`() {
        for (name, screen) in Samples.all {
            let page = Self.html(screen)
            let ids = page.components(separatedBy: " id=\"").dropFirst().map {
                $0.prefix { $0 != "\"" }
            }
            #expect(Set(ids).count == ids.count, "\(name): \(ids)")
            for target in page.components(separatedBy: "<label for=\"").dropFirst() {
                let id = target.prefix { $0 != "\"" }
                #expect(ids.contains(id), "\(name): label for \(id)")
            }
            for described in page.components(separatedBy: "aria-describedby=\"").dropFirst() {
                for id in described.prefix(while: { $0 != "\"" }).split(separator: " ") {
                    #expect(ids.contains(id), "\(name): described by \(id)")
                }
            }
            #expect(Self.unbalanced(page) == nil, "\(name)")
        }
    }

    @Test func `a page is small`() {
        let assets = House().assets
        func weight(_ files: [ServedFile]) -> Int {
            files.map { $0.gzipped?.count ?? $0.bytes.count }.reduce(0, +)
        }
        // What every page asks for; then what only some do.
        let common = weight([assets.style, assets.script, assets.icon])
        #expect(common < 13_500, "\(common)")
        #expect(weight([assets.map]) < 3_000 && weight([assets.offline]) < 7_000)
        for (name, screen) in Samples.all {
            let page = Array(Self.html(screen).utf8)
            #expect((Gzip.compress(page)?.count ?? page.count) < 8_000, "\(name)")
        }
    }

    /// Set UNIONHALL_PAGES to a folder to look at the pages with a browser.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["UNIONHALL_PAGES"] != nil))
    func `the pages are written out to be looked at`() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = URL(filePath: environment["UNIONHALL_PAGES"] ?? "/tmp/pages")
        let icons = Icons(folder: environment["UNIONHALL_ICONS"] ?? "Assets/icons")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "assets"),
            withIntermediateDirectories: true
        )
        for file in OwnAssets.embedded.files {
            try Data(file.bytes).write(to: folder.appending(path: file.path))
        }
        let looks: [(String, Look)] = [
            ("", Look()), (".elder", Look(size: .elder)), (".dark", Look(theme: .dark)),
            (".en", Look(language: .en)),
        ]
        for (name, screen) in Samples.all {
            for (suffix, look) in looks {
                let page = Self.html(screen, look, icons: icons)
                try Data(page.utf8).write(to: folder.appending(path: "\(name)\(suffix).html"))
            }
        }
    }

    /// The first tag that is closed without having been opened, or left open.
    private static func unbalanced(_ page: String) -> String? {
        let empty: Set<String> = [
            "input", "meta", "link", "br", "path", "circle", "rect", "line", "img",
        ]
        var open: [String] = []
        for tag in page.components(separatedBy: "<").dropFirst() {
            let closes = tag.hasPrefix("/")
            let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
            guard !name.isEmpty, !empty.contains(name) else { continue }
            if closes {
                guard open.popLast() == name else { return name }
            } else {
                open.append(name)
            }
        }
        return open.last
    }
}

extension Samples {
    /// Names of people and files stay what they are in any language.
    static let namesInSamples = Set("张李师傅住院小结王芳本区在工会六千重病干事赵".unicodeScalars)
}
