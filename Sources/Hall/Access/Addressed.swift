import Registry
package import Store

/// Things by what stands in an address; whatever names nothing answers like what is foreign.
package enum Addressed {
    package static func caseFile(_ text: String) throws(Refusal) -> CaseID { try named(text) }
    package static func recovery(_ text: String) throws(Refusal) -> RecoveryID { try named(text) }
    package static func repayment(_ text: String) throws(Refusal) -> RepaymentID { try named(text) }
    package static func file(_ text: String) throws(Refusal) -> FileID { try named(text) }
    package static func paper(_ text: String) throws(Refusal) -> PaperID { try named(text) }
    package static func draft(_ text: String) throws(Refusal) -> DraftID { try named(text) }
    package static func person(_ text: String) throws(Refusal) -> PersonID { try named(text) }
    package static func panelRound(_ text: String) throws(Refusal) -> PanelRoundID {
        try named(text)
    }
    package static func quizAttempt(_ text: String) throws(Refusal) -> QuizAttemptID {
        try named(text)
    }
    package static func grant(_ text: String) throws(Refusal) -> GrantID { try named(text) }
    package static func batch(_ text: String) throws(Refusal) -> BatchID { try named(text) }
    package static func place(_ text: String) throws(Refusal) -> PlaceID { try named(text) }
    package static func closure(_ text: String) throws(Refusal) -> ClosureID { try named(text) }
    package static func organisation(_ text: String) throws(Refusal) -> OrganisationID {
        try named(text)
    }
    package static func notice(_ text: String) throws(Refusal) -> NoticeID { try named(text) }
    package static func noticeEntry(_ text: String) throws(Refusal) -> NoticeEntryID {
        try named(text)
    }
    package static func shown(_ text: String) throws(Refusal) -> ShownID { try named(text) }
    package static func objection(_ text: String) throws(Refusal) -> ObjectionID {
        try named(text)
    }
    package static func absence(_ text: String) throws(Refusal) -> AbsenceID {
        try named(text)
    }
    package static func pair(_ text: String) throws(Refusal) -> PersonPairID {
        try named(text)
    }
    package static func lead(_ text: String) throws(Refusal) -> LeadID { try named(text) }
    package static func consent(_ text: String) throws(Refusal) -> ConsentID { try named(text) }
    package static func design(_ text: String) throws(Refusal) -> ServiceDesignID {
        try named(text)
    }
    package static func token(_ text: String) throws(Refusal) -> TokenID { try named(text) }
    package static func colleague(_ text: String) throws(Refusal) -> UserID { try named(text) }

    package static func memberImport(_ text: String) throws(Refusal) -> MemberImportID {
        try named(text)
    }

    package static func card(_ text: String) throws(Refusal) -> CardID { try named(text) }
    package static func offering(_ text: String) throws(Refusal) -> OfferingID { try named(text) }
    package static func rollEntry(_ text: String) throws(Refusal) -> RollEntryID {
        try named(text)
    }

    package static func party(_ text: String) throws(Refusal) -> CasePartyID {
        try named(text)
    }

    package static func partner(_ text: String) throws(Refusal) -> OrganisationID {
        try named(text)
    }

    package static func redemption(_ text: String) throws(Refusal) -> RedemptionID {
        try named(text)
    }

    package static func statement(_ text: String) throws(Refusal) -> StatementID {
        try named(text)
    }

    package static func paymentLine(_ text: String) throws(Refusal) -> PaymentLineID {
        try named(text)
    }

    private static func named<Noun>(_ text: String) throws(Refusal) -> Identifier<Noun> {
        guard let id = Identifier<Noun>(text) else { throw .notFound }
        return id
    }

    package static func text(lead: Int64) -> String { LeadID(raw: lead).description }

    /// A person's number as it stands in an address.
    package static func text(person: Int64) -> String { PersonID(raw: person).description }
}

extension Addressed {
    /// Numbers as they stand in an address.
    package static func text(redemption: Int64) -> String {
        RedemptionID(raw: redemption).description
    }

    package static func text(partner: Int64) -> String { OrganisationID(raw: partner).description }
    package static func text(statement: Int64) -> String { StatementID(raw: statement).description }
}
