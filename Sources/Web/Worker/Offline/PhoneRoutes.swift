import Calendar
import HTTPTypes
import Hall
import Programs

/// What makes a phone's app of the house: manifest and icons, the script that keeps what may be kept,
/// the pages it shows without a network, and the way in for forms that waited on the phone.
struct PhoneRoutes: RouteGroup {
    let hall: Hall

    /// Thousands may stand behind one address.
    private static let pace = Pace("kept", burst: 200, perSecond: 20)

    var routes: [Route] {
        [
            Route(.get, WebManifest.path, policy: .open, pace: .free) { visit in
                let language =
                    visit.query["lang"].flatMap(Language.init(rawValue:)) ?? visit.language
                let manifest = WebManifest(house: visit.frame.house, language: language)
                return .file(manifest.bytes, WebManifest.type, for: "public, max-age=3600")
            },
            Route(.get, "\(PictureIcon.folder)/{icon}", policy: .open, pace: .free) { visit in
                guard let icon = PictureIcon.allCases.first(where: { $0.path == visit.path })
                else { throw Trouble.notFound }
                return .file(icon.bytes, "image/png", for: "public, max-age=604800")
            },
            Route(.get, ServiceWorker.path, policy: .open, pace: .free) { visit in
                let script = ServiceWorker(house: visit.frame.house, frame: visit.frame)
                return .file(script.bytes, "text/javascript; charset=utf-8", for: "no-cache")
            },
            Route(.get, KeptPlaces.path, policy: .open, pace: Self.pace, places),
            Route(.get, SendingDoor.worker.path, policy: .worker) { _ in .sending },
            Route(.get, SendingDoor.desk.path, policy: .staff(nil)) { _ in .sending },
        ]
            + OfflinePage.allCases.map { page in
                Route(.get, page.path, policy: .open, pace: Self.pace) { visit in
                    var frame = visit.frame
                    // The phone asks for them without cookies.
                    if let look = visit.query["look"] { frame.look = Look(cookie: look) }
                    return .file(page.bytes(in: frame), "text/html; charset=utf-8", for: "no-cache")
                }
            }
    }

    /// Asked for as nobody in particular, whoever asks.
    @Sendable private func places(_ visit: Visit) async throws -> Reply {
        let question: PlacesToKeep
        if let place = visit.query["place"] {
            question = PlacesToKeep(only: try Addressed.place(place))
        } else {
            let origin = try await Nearby.origin(PlaceWish(visit.query), visit, in: hall)
            question = PlacesToKeep(near: origin?.point)
        }
        let answer = try await hall.ask(question, as: .visitor)
        return .file(
            KeptPlaces(answer, in: hall.calendar.zone).bytes,
            "application/json",
            for: "public, max-age=60"
        )
    }
}

/// Where a phone learns whether it may send what it kept, and gets what opens and seals it.
enum SendingDoor: Sendable {
    case worker
    case desk

    var path: String {
        switch self {
        case .worker: "/me/sending"
        case .desk: "/desk/sending"
        }
    }
}

extension Reply {
    /// - Parameter caching: What browsers may do with it.
    fileprivate static func file(_ bytes: [UInt8], _ type: String, for caching: String) -> Reply {
        Reply(.bytes(bytes, type: type), headers: [.cacheControl: caching])
    }

    /// Whose session it is, the key of what waits on the phone, a seal for sending it.
    fileprivate static let sending = Reply(
        .sealed { frame in
            let answer: JSON = [
                "owner": JSON(frame.owner?.mark), "key": JSON(frame.owner?.key),
                "seal": .text(frame.seal),
            ]
            return answer.bytes
        }
    )
}
