package struct Services: Sendable {}

/// Where the services stand while the hall runs.
package final class Shelf: Sendable {
    package init() {}

    package var now: Services { Services() }
}
