package import Registry

/// What the numbers of the database name; a type has no values, it only keeps one kind of number from
/// standing where another belongs.
package enum Noun {
    package enum Tenant {}
    package enum User {}
    package enum Post {}
    package enum Session {}
    package enum Case {}
    package enum Event {}
    package enum Grant {}
    package enum Consent {}
    package enum File {}
    package enum Draft {}
    package enum Message {}
    package enum Lead {}
    package enum Attempt {}
    package enum UploadLink {}
    package enum Batch {}
    package enum PaymentLine {}
    package enum LifeEvent {}
    package enum Program {}
    package enum Decision {}
    package enum Token {}
    package enum Household {}
    package enum Place {}
    package enum Closure {}
    package enum MemberImport {}
    package enum Offering {}
    package enum RollEntry {}
    package enum Card {}
    package enum Redemption {}
    package enum Statement {}
    package enum StatementLine {}
    package enum TableDraft {}
    package enum ServiceDesign {}
    package enum Paper {}
    package enum CaseParty {}
    package enum TextVersion {}
    package enum TextVoice {}
    package enum WaitingGrant {}
    package enum Donation {}
    package enum WorkerCluster {}
    package enum RollCallMark {}
    package enum PanelRound {}
    package enum PanelSeat {}
    package enum PanelScore {}
    package enum PanelConflict {}
    package enum PanelEntry {}
    package enum VoteTie {}
    package enum PersonPair {}
    package enum Pause {}
    package enum UrgentLane {}
    package enum Absence {}
    package enum QuizAttempt {}
    package enum Notice {}
    package enum NoticeEntry {}
    package enum Objection {}
    package enum CaseHold {}
    package enum Recovery {}
    package enum Repayment {}
    package enum Shown {}
}

package typealias TenantID = Identifier<Noun.Tenant>
package typealias OrganisationID = Identifier<Organisation>
package typealias PersonID = Identifier<Person>
package typealias UserID = Identifier<Noun.User>
package typealias PostID = Identifier<Noun.Post>
package typealias SessionID = Identifier<Noun.Session>
package typealias CaseID = Identifier<Noun.Case>
package typealias EventID = Identifier<Noun.Event>
package typealias GrantID = Identifier<Noun.Grant>
package typealias ConsentID = Identifier<Noun.Consent>
package typealias FileID = Identifier<Noun.File>
package typealias DraftID = Identifier<Noun.Draft>
package typealias MessageID = Identifier<Noun.Message>
package typealias LeadID = Identifier<Noun.Lead>
package typealias AttemptID = Identifier<Noun.Attempt>
package typealias UploadLinkID = Identifier<Noun.UploadLink>
package typealias BatchID = Identifier<Noun.Batch>
package typealias PaymentLineID = Identifier<Noun.PaymentLine>
package typealias LifeEventID = Identifier<Noun.LifeEvent>
package typealias ProgramID = Identifier<Noun.Program>
package typealias DecisionID = Identifier<Noun.Decision>
package typealias OfferingID = Identifier<Noun.Offering>
package typealias RollEntryID = Identifier<Noun.RollEntry>
package typealias CardID = Identifier<Noun.Card>
package typealias TokenID = Identifier<Noun.Token>
package typealias HouseholdID = Identifier<Noun.Household>
package typealias PlaceID = Identifier<Noun.Place>
package typealias ClosureID = Identifier<Noun.Closure>
package typealias MemberImportID = Identifier<Noun.MemberImport>
package typealias RedemptionID = Identifier<Noun.Redemption>
package typealias StatementID = Identifier<Noun.Statement>
package typealias StatementLineID = Identifier<Noun.StatementLine>
package typealias CasePartyID = Identifier<Noun.CaseParty>
package typealias TextVersionID = Identifier<Noun.TextVersion>
package typealias TextVoiceID = Identifier<Noun.TextVoice>
package typealias TableDraftID = Identifier<Noun.TableDraft>
package typealias ServiceDesignID = Identifier<Noun.ServiceDesign>
package typealias PaperID = Identifier<Noun.Paper>
package typealias WaitingGrantID = Identifier<Noun.WaitingGrant>
package typealias DonationID = Identifier<Noun.Donation>
package typealias WorkerClusterID = Identifier<Noun.WorkerCluster>
package typealias RollCallMarkID = Identifier<Noun.RollCallMark>
package typealias PanelRoundID = Identifier<Noun.PanelRound>
package typealias PanelSeatID = Identifier<Noun.PanelSeat>
package typealias PanelScoreID = Identifier<Noun.PanelScore>
package typealias PanelConflictID = Identifier<Noun.PanelConflict>
package typealias PanelEntryID = Identifier<Noun.PanelEntry>
package typealias VoteTieID = Identifier<Noun.VoteTie>
package typealias PersonPairID = Identifier<Noun.PersonPair>
package typealias PauseID = Identifier<Noun.Pause>
package typealias UrgentLaneID = Identifier<Noun.UrgentLane>
package typealias AbsenceID = Identifier<Noun.Absence>
package typealias QuizAttemptID = Identifier<Noun.QuizAttempt>
package typealias NoticeID = Identifier<Noun.Notice>
package typealias NoticeEntryID = Identifier<Noun.NoticeEntry>
package typealias ObjectionID = Identifier<Noun.Objection>
package typealias CaseHoldID = Identifier<Noun.CaseHold>
package typealias RecoveryID = Identifier<Noun.Recovery>
package typealias RepaymentID = Identifier<Noun.Repayment>
package typealias ShownID = Identifier<Noun.Shown>

extension Identifier where Noun == Store.Noun.Tenant {
    /// The house itself, where something belongs to no federation: the list of tenants, regions.
    package static var house: TenantID { TenantID(raw: 0) }
}
