/// A service as it lies on the disk: a folder's name, and the bytes of its files by their paths.
package struct ServiceFolder: Hashable, Sendable {
    package let name: String
    package let files: [String: [UInt8]]

    /// The file that makes a folder a service.
    package static let mainFile = "service.yaml"
    /// The file with the English of every text.
    package static let englishFile = "en.yaml"
    /// The file with the questions of a quiz; of several, what they are about stands before it.
    package static let bankFile = "questions.yaml"
    /// What the name of a further file's English ends with: `claim.en.yaml` beside `claim.yaml`.
    package static let englishEnding = ".en.yaml"
    /// Where the scenarios lie, one a file.
    package static let scenarioFolder = "scenarios/"
    /// Where the author says what the service rests on.
    package static let readme = "README.md"
    /// No file that people write needs more.
    package static let largestFile = 1 << 20
    /// Nor do all of them together.
    package static let largest = 4 << 20
    package static let mostFiles = 200

    package init(name: String, files: [String: [UInt8]]) {
        self.name = name
        self.files = files
    }

    /// The files of further procedures: those beside the main one that are no English and no questions.
    package var procedureFiles: [String] { textFiles.filter { !Self.isBank($0) } }

    /// The files with the questions of quizzes.
    package var bankFiles: [String] { textFiles.filter(Self.isBank) }

    private var textFiles: [String] {
        files.keys.filter { path in
            path.hasSuffix(".yaml") && !path.contains("/") && path != Self.mainFile
                && path != Self.englishFile && !path.hasSuffix(Self.englishEnding)
        }.sorted()
    }

    /// Whether a file holds the questions of a quiz: `questions.yaml`, `safety-questions.yaml`.
    package static func isBank(_ path: String) -> Bool {
        path == bankFile || path.hasSuffix("-" + bankFile)
    }

    /// Whether a file of a folder can be called so: up to three names of letters, digits, dots, hyphens and
    /// underscores. Nothing leads out of the folder, and nothing is hidden.
    package static func canHold(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return (1...3).contains(names.count)
            && names.allSatisfy { name in
                (1...100).contains(name.utf8.count) && name.first != "."
                    && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
            }
    }

    /// Where the English of a procedure's file stands.
    package static func english(of path: String) -> String {
        path == mainFile ? englishFile : path.dropLast(".yaml".count) + englishEnding
    }
}
