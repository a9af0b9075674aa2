package import Programs
import Registry
import Store

extension Receipt {
    /// What stands in the address of the case.
    package var address: String { CaseID(raw: caseFile).description }
}

extension Service {
    /// Whether every applicant has to agree to the use of his answers.
    package var asksConsent: Bool { ask.consent?.to == .use }
}
