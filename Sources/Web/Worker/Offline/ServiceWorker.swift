import Crypto
import Programs

/// The script that stands between pages and the net: what it keeps is named here, release by release.
struct ServiceWorker {
    static let path = "/sw.js"

    let house: House
    let frame: Frame

    /// Its first line changes with every file and every page that it keeps: browsers take over the new
    /// script, and with it the new files.
    var bytes: [UInt8] {
        let files = [
            house.assets.style, house.assets.script, house.assets.offline, house.assets.icon,
        ]
        let release: JSON = [
            "version": .text(version),
            "files": .list(files.map { .text($0.path) }),
            "pages": .list(OfflinePage.allCases.map { .text($0.path) }),
            "places": .text(KeptPlaces.path),
        ]
        return Array("const release = ".utf8) + release.bytes + Array(";\n".utf8)
            + PackageResources.sw_js
    }

    private var version: String {
        var digest = SHA256()
        for language in Language.allCases {
            var plain = frame
            plain.look = Look(language: language)
            for page in OfflinePage.allCases { digest.update(data: page.bytes(in: plain)) }
        }
        digest.update(data: PackageResources.sw_js)
        return Array(digest.finalize().prefix(6)).hex
    }
}
