/// Which table of which service is meant, by the names that stand in addresses.
package struct TableAddress: Hashable, Sendable {
    package let service: String
    package let table: String

    package init(_ service: String, _ table: String) {
        self.service = service
        self.table = table
    }
}
