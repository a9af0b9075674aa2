package import Programs

/// Handing in something for a place: the whole form on one page, and nobody to be found first.
package struct PlaceApply: Sendable {
    package var service: LeadSheet.Service
    package var form: [Prompt]
    /// Those who live together are written down, one after the other.
    package var isForHousehold = false
    /// What the rules would say; nil where the service has none.
    package var live: Eligibility?
    /// What has been understood of the answers, said back.
    package var said: [Words]
    /// What stands against sending it as it is.
    package var notice: Words?
    /// The rule says no, and the union may still be asked to decide.
    package var canInsist = false
    /// What keeps the papers while the form is not sent.
    package var draft: String?

    package init(
        service: LeadSheet.Service,
        form: [Prompt],
        live: Eligibility?,
        said: [Words],
        draft: String?
    ) {
        self.service = service
        self.form = form
        self.live = live
        self.said = said
        self.draft = draft
    }
}
