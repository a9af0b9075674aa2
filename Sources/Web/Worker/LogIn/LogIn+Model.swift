package import Programs

/// The way in for a worker: phone, code, and who he is where the registry already knows the number.
package struct LogIn: Sendable {
    package enum Step: Sendable {
        case phone(typed: String)
        /// A code is on its way.
        case code(phone: String, masked: String, resendIn: Int)
        /// The number belongs to a member on our list: the last four of his identity number join
        /// the two.
        case lastFour(masked: String)
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
