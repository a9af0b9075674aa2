package import Programs

/// The reader himself: who we think he is, how he wants his pages, the way out.
package struct Me: Sendable {
    package var name: String
    package var phone: String
    package var union: Words?
    package var isMember: Bool

    package init(name: String, phone: String, union: Words?, isMember: Bool) {
        self.name = name
        self.phone = phone
        self.union = union
        self.isMember = isMember
    }
}
