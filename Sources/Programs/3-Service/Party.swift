/// Who else has to do with a case, beside its applicant and those who handle it.
package struct Party: Sendable {
    /// What kind of party it is, and whether there may be several of it.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case person
        case people
        case employer
        case employers
        case agency
        case agencies

        package var isPerson: Bool { self == .person || self == .people }
        package var isMany: Bool { self == .people || self == .employers || self == .agencies }
    }

    package let id: String
    package let title: Words
    package let kind: Kind
    package let place: Place

    /// The name of the choice of one of a service's parties: `choose: parties`.
    static let choice = "parties"
}

/// What another side can commit itself to, beside what its procedure knows of it.
package struct Promise: Sendable {
    package let id: String
    package let title: Words
    /// The parties that may give it.
    package let by: [String]
    package let hasSum: Bool
    /// Everything that is asked of whoever records it: by whom, how much, until when, and the file's own.
    package let form: Form
    package let place: Place

    /// The fields every promise has.
    package static let giver = "by"
    package static let sum = "sum"
    package static let until = "until"
}

/// A talk inside a case: its day, its place, who came, its minutes.
package struct CaseMeeting: Sendable {
    package let id: String
    package let title: Words
    package let place: Place

    package static let day = "meeting day"
    package static let venue = "meeting place"
    package static let came = "who came"
    package static let minutes = "minutes"
    package static let papers = "minutes papers"
}

/// What somebody paid, as whoever posts it notes it.
package enum PostedPayment {
    package static let event = "payment posted"
    package static let payer = "payer"
    package static let sum = "sum"
    package static let day = "day"
}
