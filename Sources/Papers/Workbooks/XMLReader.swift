import CExpat

/// Who listens while a document is read; nothing of it is kept but what the listener keeps.
protocol XMLListener: AnyObject {
    func begin(_ name: String, _ attributes: XMLAttributes) throws(TableFault)
    func end(_ name: String) throws(TableFault)
    func take(_ text: String) throws(TableFault)
}

/// The attributes of an element while it begins, by their names without prefix.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    subscript(name: String) -> String? {
        guard let list else { return nil }
        var index = 0
        while let key = list[index], let value = list[index + 1] {
            if XMLReader.local(key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

/// Reads a part of a workbook as it is unpacked, with expat. A document type is refused, and with it
/// every entity of its own; nothing outside is ever asked for.
final class XMLReader {
    private let parser: XML_Parser
    private let part: String
    private let listener: any XMLListener
    private var fault: TableFault?
    private var depth = 0

    private static let mostDepth = 64

    private init(_ part: String, _ listener: any XMLListener) throws(TableFault) {
        guard let parser = XML_ParserCreate(nil) else { throw .unreadable(part: part) }
        self.parser = parser
        self.part = part
        self.listener = listener
    }

    deinit {
        XML_ParserFree(parser)
    }

    static func read(
        _ part: String,
        in archive: Archive,
        _ listener: any XMLListener
    ) throws(TableFault) {
        let reader = try XMLReader(part, listener)
        reader.listen()
        try archive.each(of: part) { (bytes) throws(TableFault) in
            try reader.feed(bytes, isLast: false)
        }
        try reader.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLReader.of(data).begin(XMLReader.local(name), XMLAttributes(list: attributes))
            },
            { data, name in
                guard let name else { return }
                XMLReader.of(data).end(XMLReader.local(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { data, characters, count in
            guard let characters else { return }
            let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
            XMLReader.of(data).take(String(decoding: bytes, as: UTF8.self))
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLReader.of(data).stop(.doctype)
        }
    }

    private func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(TableFault) {
        let characters = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = XML_Parse(parser, characters, Int32(bytes.count), isLast ? 1 : 0)
        if let fault { throw fault }
        guard status == XML_STATUS_OK else { throw .unreadable(part: part) }
    }

    private func begin(_ name: String, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= Self.mostDepth else { return stop(.unreadable(part: part)) }
        attempt { () throws(TableFault) in try listener.begin(name, attributes) }
    }

    private func end(_ name: String) {
        depth -= 1
        attempt { () throws(TableFault) in try listener.end(name) }
    }

    private func take(_ text: String) {
        attempt { () throws(TableFault) in try listener.take(text) }
    }

    private func attempt(_ body: () throws(TableFault) -> Void) {
        guard fault == nil else { return }
        do throws(TableFault) { try body() } catch { stop(error) }
    }

    private func stop(_ why: TableFault) {
        fault = fault ?? why
        XML_StopParser(parser, XML_Bool(0))
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader {
        guard let data else { preconditionFailure("expat lost its reader") }
        return Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
    }

    /// A name without its prefix.
    fileprivate static func local(_ name: UnsafePointer<XML_Char>) -> String {
        var start = name
        var next = name
        while next.pointee != 0 {
            if next.pointee == 58 { start = next + 1 }
            next += 1
        }
        return String(cString: start)
    }
}
