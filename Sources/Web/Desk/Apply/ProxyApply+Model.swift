package import Programs

/// Applying for someone who called or came in: who, with what consent, then the whole form on one
/// page.
package struct ProxyApply: Sendable {
    package struct Match: Sendable {
        package var id: String
        package var person: String
        package var union: Words
        package var phone: String

        package init(id: String, person: String, union: Words, phone: String) {
            self.id = id
            self.person = person
            self.union = union
            self.phone = phone
        }
    }

    package enum Step: Sendable {
        /// Looking for the person; a service to choose.
        case find(search: String, matches: [Match], searched: Bool)
        /// The person is known; the form.
        case fill(
            person: String,
            personID: String,
            consent: [Prompt],
            form: [Prompt],
            live: Eligibility?
        )
    }

    /// The lead from which the case is opened: its service is settled and its consent stands.
    package struct Lead: Sendable {
        package var id: String
        package var name: String
        package var phone: String?
        package var consent: LeadSheet.Consent?

        package init(id: String, name: String, phone: String?, consent: LeadSheet.Consent?) {
            self.id = id
            self.name = name
            self.phone = phone
            self.consent = consent
        }
    }

    package var services: [LeadSheet.Service]
    package var service: LeadSheet.Service?
    package var lead: Lead?
    package var step: Step
    /// What is handed in for a place, and asks for nobody.
    package var forPlaces: [LeadSheet.Service] = []
    /// What stands against sending it as it is.
    package var notice: Words?
    /// The person's own case that stands against it, where the reader may open it.
    package var ownCase: String?
    /// The rule says no, and the union may still be asked to decide.
    package var canInsist = false
    /// What keeps the papers while the form is not sent.
    package var draft: String?

    package init(
        services: [LeadSheet.Service],
        service: LeadSheet.Service?,
        lead: Lead? = nil,
        step: Step
    ) {
        self.services = services
        self.service = service
        self.lead = lead
        self.step = step
    }
}
