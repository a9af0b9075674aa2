package import Programs

/// The way in for staff: name, password and the six digits of the authenticator, on one page, so that
/// nobody learns which of them was wrong.
package struct DeskLogIn: Sendable {
    package enum Step: Sendable {
        case password(name: String)
        /// The password once more, to show that it is still he: before paying, before reading what is sealed.
        case again(name: String)
    }

    package var step: Step
    package var back: String?
    package var error: Words?

    package init(_ step: Step, back: String? = nil, error: Words? = nil) {
        self.step = step
        self.back = back
        self.error = error
    }
}
