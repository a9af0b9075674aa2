package import Programs

/// A stranger says who he is, once.
package struct Introduce: Sendable {
    package var name: String
    package var phone: String
    package var back: String?
    /// By the name of the field.
    package var errors: [String: Words]

    package init(
        name: String = "",
        phone: String = "",
        back: String? = nil,
        errors: [String: Words] = [:]
    ) {
        self.name = name
        self.phone = phone
        self.back = back
        self.errors = errors
    }
}
