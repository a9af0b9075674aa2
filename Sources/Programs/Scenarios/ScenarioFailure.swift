/// Something a scenario expects and the hall does not do.
package struct ScenarioFailure: Hashable, Sendable {
    package let place: Place
    package let message: Words

    package init(place: Place, message: Words) {
        self.place = place
        self.message = message
    }
}
