/// One line outside blocks, read from left to right.
struct LineScan {
    private let line: [Unicode.Scalar]
    private var index: Int
    private(set) var quote: Unicode.Scalar?
    private(set) var brackets: Int
    private(set) var blockIndent: Int?
    private(set) var traps: [(Trap, Int)] = []

    /// Where the word began that is being read.
    private var wordStart: Int
    /// Whether nothing of a word has been read yet.
    private var isAtStart: Bool
    /// Whether the word may turn out to be a key.
    private var mayBeKey: Bool

    init(_ line: [Unicode.Scalar], from indent: Int, quote: Unicode.Scalar?, brackets: Int) {
        self.line = line
        self.index = indent
        self.quote = quote
        self.brackets = brackets
        self.wordStart = indent
        self.isAtStart = true
        self.mayBeKey = true
    }

    mutating func run() {
        while index < line.count {
            if let quote {
                readQuoted(quote)
            } else if line[index] == "#", index == 0 || line[index - 1] == " " {
                return readComment()
            } else if isAtStart {
                if readStart() { return }
            } else {
                readWithin()
            }
        }
    }

    private var next: Unicode.Scalar? { index + 1 < line.count ? line[index + 1] : nil }
    private var nextIsBlank: Bool { next == nil || next == " " || next == "\t" }

    private mutating func readQuoted(_ quote: Unicode.Scalar) {
        if line[index] == "\\", quote == "\"" {
            index += 2
        } else if line[index] == quote, quote == "'", next == "'" {
            index += 2
        } else {
            if line[index] == quote { self.quote = nil }
            index += 1
        }
    }

    /// A comment needs two spaces before it, so that no text loses its end by a slip.
    private mutating func readComment() {
        let before = line[..<index].last { $0 != " " }
        if before != nil, index < 2 || line[index - 2] != " " {
            traps.append((.commentInText, index))
        }
        index = line.count
    }

    /// Reads the first character of a word; true where a block begins and the line is over.
    private mutating func readStart() -> Bool {
        let first = line[index]
        switch first {
        case " ", "\t":
            index += 1
        case "'", "\"":
            quote = first
            beginWord()
        case "[", "{":
            open()
        case "]", "}", ",":
            readWithin()
        case "-" where nextIsBlank && brackets == 0, "?" where nextIsBlank:
            index += 1
            mayBeKey = true
        case "&", "*", "!":
            if !nextIsBlank { traps.append((Trap(sign: first), index)) }
            beginWord()
        case "|" where brackets == 0, ">" where brackets == 0:
            return beginBlock()
        default:
            beginWord()
            index -= 1
            readWithin()
        }
        return false
    }

    private mutating func beginWord() {
        wordStart = index
        isAtStart = false
        index += 1
    }

    private mutating func beginBlock() -> Bool {
        let rest = line[(index + 1)...].drop { "+-0123456789".unicodeScalars.contains($0) }
        guard rest.allSatisfy({ $0 == " " }) || rest.first == " " && rest.contains("#") else {
            traps.append((.signInFront, index))
            return true
        }
        let dashes = line.prefix { $0 == " " || $0 == "-" }.count
        let isItem = line[..<index].allSatisfy { $0 == " " || $0 == "-" }
        blockIndent = isItem ? line.prefix { $0 == " " }.count : dashes
        return true
    }

    private mutating func open() {
        brackets += 1
        if brackets == Layout.deepestBrackets + 1 { traps.append((.tooDeep, index)) }
        isAtStart = true
        mayBeKey = true
        index += 1
    }

    private mutating func readWithin() {
        switch line[index] {
        case "]" where brackets > 0, "}" where brackets > 0:
            brackets -= 1
            isAtStart = false
            mayBeKey = false
        case "," where brackets > 0:
            isAtStart = true
            mayBeKey = true
        case "，" where brackets > 0 && isPlainWord && nextLooksLikeCode:
            traps.append((.wideComma, index))
        case "：" where mayBeKey && isKeyLike:
            traps.append((.wideColon, index))
            mayBeKey = false
        case ":":
            readColon()
        default: break
        }
        index += 1
    }

    private mutating func readColon() {
        if nextIsBlank || brackets > 0 && [",", "[", "]", "{", "}"].contains(next) {
            if isMergeKey { traps.append((.mergeKey, wordStart)) }
            isAtStart = true
            mayBeKey = false
        } else if mayBeKey, isKeyLike, next != "/" {
            traps.append((.tightColon, index))
            mayBeKey = false
        }
    }

    private var word: ArraySlice<Unicode.Scalar> { line[wordStart..<index] }
    private var isMergeKey: Bool { word.elementsEqual("<<".unicodeScalars) }
    /// Outside quotes; a word whose quotes have closed is none that a comma could hide in.
    private var isPlainWord: Bool { line[wordStart] != "'" && line[wordStart] != "\"" }
    /// Whether an id seems to follow: in a text of Chinese a full-width comma is no slip.
    private var nextLooksLikeCode: Bool {
        guard let next = line[(index + 1)...].first(where: { $0 != " " && $0 != "　" }) else {
            return false
        }
        return next.isASCII && next.properties.isLowercase
    }
    private var isKeyLike: Bool {
        guard let first = word.first, first.properties.isLowercase, first.isASCII else {
            return false
        }
        return word.allSatisfy { $0.isASCII && ($0 == " " || $0.properties.isAlphabetic) }
    }
}
