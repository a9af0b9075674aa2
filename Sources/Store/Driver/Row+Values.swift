package import Calendar
package import Registry

extension Row {
    package func bool(_ column: Int) throws -> Bool {
        switch try int(column) {
        case 0: false
        case 1: true
        default: throw StoreError.column(column, expected: "yes or no")
        }
    }

    package func instant(_ column: Int) throws -> Instant {
        Instant(milliseconds: try int(column))
    }

    package func id<Noun>(_ column: Int) throws -> Identifier<Noun> {
        Identifier(raw: try int(column))
    }

    package func intIfAny(_ column: Int) throws -> Int64? {
        isNull(column) ? nil : try int(column)
    }

    package func textIfAny(_ column: Int) throws -> String? {
        isNull(column) ? nil : try text(column)
    }

    package func blobIfAny(_ column: Int) throws -> [UInt8]? {
        isNull(column) ? nil : try blob(column)
    }

    package func instantIfAny(_ column: Int) throws -> Instant? {
        isNull(column) ? nil : try instant(column)
    }

    package func idIfAny<Noun>(_ column: Int) throws -> Identifier<Noun>? {
        isNull(column) ? nil : try id(column)
    }
}
