/// From which side of the house the messages are read: workers and staff have the same page.
package enum MessageDoor: Hashable, Sendable, CaseIterable {
    case worker
    case desk

    var root: String {
        switch self {
        case .worker: "/me"
        case .desk: "/desk"
        }
    }

    package var path: String { root + "/messages" }

    /// The forms about the address for letters.
    var askCode: String { root + "/mail" }
    var prove: String { root + "/mail/code" }
    var forget: String { root + "/mail/forget" }
    var language: String { root + "/language" }

    var policy: RoutePolicy {
        switch self {
        case .worker: .worker
        case .desk: .staff(nil)
        }
    }

    var place: Page.Place {
        switch self {
        case .worker: .worker(.me)
        case .desk: .desk(.messages)
        }
    }

    var back: String? {
        switch self {
        case .worker: "/me"
        case .desk: nil
        }
    }

    func path(ofCase id: String) -> String {
        switch self {
        case .worker: "/cases/\(id)"
        case .desk: "/desk/cases/\(id)"
        }
    }
}
