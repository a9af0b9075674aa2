package import Programs
package import Store
import Synchronization

/// A service as one union runs it: what its folder says, and whose desk it belongs to.
package struct Published: Sendable {
    package let service: Service
    package let owner: OrganisationID
    /// The owner's materialised path, which ends in a slash.
    package let ownerPath: String
    package let ownerName: Words
    package let ownerRegion: String
    /// New cases are taken; an older version only finishes its own.
    package let isOpen: Bool

    package init(
        service: Service,
        owner: OrganisationID,
        ownerPath: String,
        ownerName: Words,
        ownerRegion: String,
        isOpen: Bool
    ) {
        self.service = service
        self.owner = owner
        self.ownerPath = ownerPath
        self.ownerName = ownerName
        self.ownerRegion = ownerRegion
        self.isOpen = isOpen
    }
}

/// Every version of every service of a tenant that a case may still run under.
package struct Services: Sendable {
    private var versions: [Version: Published] = [:]

    package init() {}

    private struct Version: Hashable {
        let service: String
        let digest: String
    }

    /// Every version, in no order.
    package var all: [Published] { Array(versions.values) }

    /// What is open to new cases, by title.
    package var open: [Published] {
        versions.values.filter(\.isOpen).sorted { $0.service.title.zh < $1.service.title.zh }
    }

    /// The version of a service that takes new cases.
    package func open(_ service: String) throws -> Published {
        guard
            let published = versions.values.first(where: { $0.isOpen && $0.service.id == service })
        else { throw Refusal.noSuchService }
        return published
    }

    /// What a service is called, also when it no longer takes cases; its id where nothing is known.
    package func title(of service: String) -> Words {
        let known = versions.values.filter { $0.service.id == service }
        let title = (known.first(where: \.isOpen) ?? known.first)?.service.title
        return title ?? Words(zh: service, en: service)
    }

    /// The version a case was filed under.
    package func version(_ service: String, _ digest: String) throws -> Published {
        guard let published = versions[Version(service: service, digest: digest)] else {
            throw Refusal.noSuchService
        }
        return published
    }

    /// Puts a version of a folder on the shelf, a book for each of its procedures; an open one takes the
    /// place of the one before it.
    package mutating func put(_ published: Published) {
        let service = published.service
        if published.isOpen {
            for (key, other) in versions
            where other.isOpen && other.service.folder == service.folder {
                versions[key] = other.closed
            }
        }
        for procedure in service.procedures {
            let version = Version(service: procedure.id, digest: service.version)
            versions[version] = published.with(procedure)
        }
    }
}

extension Published {
    fileprivate var closed: Published { with(service, isOpen: false) }

    /// The same folder's other procedure.
    fileprivate func with(_ procedure: Service, isOpen: Bool? = nil) -> Published {
        Published(
            service: procedure,
            owner: owner,
            ownerPath: ownerPath,
            ownerName: ownerName,
            ownerRegion: ownerRegion,
            isOpen: isOpen ?? self.isOpen
        )
    }
}

/// Where the services stand while the hall runs; a command sees one arrangement from beginning to
/// end.
package final class Shelf: Sendable {
    private let services: Mutex<Services>

    package init(_ services: Services = Services()) {
        self.services = Mutex(services)
    }

    package var now: Services { services.withLock { $0 } }

    package func put(_ published: Published) {
        services.withLock { $0.put(published) }
    }
}

extension Refusal {
    package static let noSuchService = Refusal(
        Words(zh: "没有这项服务，或它已停办。", en: "There is no such service, or it has closed."),
        remedy: Words(zh: "请在“办事”里查看现有服务。", en: "See Services for what is open.")
    )
}
