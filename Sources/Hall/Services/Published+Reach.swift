import Casework
import Programs

extension Published {
    /// The duties that begin a case.
    package var firstDuties: Set<String> {
        Set(service.duties(of: service.procedure.first))
    }

    /// Whether somebody begins the cases of this service, somewhere.
    package func isBegun(by colleague: Colleague) -> Bool {
        colleague.posts.contains { firstDuties.contains($0.duty) && touches($0) }
    }

    /// Whether a case of this service may lie within the reach of somebody's posts.
    package func isWithinReach(of colleague: Colleague) -> Bool {
        colleague.posts.contains(where: touches)
    }

    private func touches(_ post: Post) -> Bool {
        ownerPath.hasPrefix(post.path) || post.path.hasPrefix(ownerPath)
    }
}
