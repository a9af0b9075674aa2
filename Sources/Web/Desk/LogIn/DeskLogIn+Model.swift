package import Programs

/// The way in for staff: name and password, then the six digits of the authenticator.
package struct DeskLogIn: Sendable {
    package enum Step: Sendable {
        case password(name: String)
        case authenticator
        /// The same, to show again that it is he: before paying, before reading what is sealed.
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
