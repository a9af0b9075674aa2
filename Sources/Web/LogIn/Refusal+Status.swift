import HTTPTypes
import Hall

extension Refusal {
    /// The number a program understands; a person reads the words.
    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .noSuchService, .pageIsGone: .notFound
        case .logIn, .logInAgain: .unauthorized
        case .notYourDuty: .forbidden
        case .otherBody, .otherBodyUnderKey: .conflict
        default: .unprocessableContent
        }
    }
}
