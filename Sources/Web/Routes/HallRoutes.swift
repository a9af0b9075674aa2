package import Hall

/// Routes that belong together and share a hall: one struct, one file.
package protocol RouteGroup: Sendable {
    var hall: Hall { get }
    var routes: [Route] { get }
}

/// Everything a hall answers; a new group is a line here.
package struct HallRoutes: RouteGroup {
    package let hall: Hall

    package init(_ hall: Hall) {
        self.hall = hall
    }

    package var routes: [Route] { groups.flatMap(\.routes) }

    private var groups: [any RouteGroup] {
        [
            HomeRoutes(hall: hall),
            ServiceRoutes(hall: hall),
            OccasionRoutes(hall: hall),
            PlaceRoutes(hall: hall),
            ApplyRoutes(hall: hall),
            MyCaseRoutes(hall: hall),
            PaperRoutes(hall: hall),
            TextRoutes(hall: hall),
            MeRoutes(hall: hall),
            ConsentRoutes(hall: hall),
            MemberCodeRoutes(hall: hall),
            PhoneRoutes(hall: hall),
            WorkerDoor(hall: hall),
            DeskDoor(hall: hall),
            DeskHomeRoutes(hall: hall),
            InboxRoutes(hall: hall),
            CaseDeskRoutes(hall: hall),
            PaperDeskRoutes(hall: hall),
            ProxyApplyRoutes(hall: hall),
            PlaceApplyRoutes(hall: hall),
            PaymentRoutes(hall: hall),
            OfferRoutes(hall: hall),
            OfferDeskRoutes(hall: hall),
            WaitingRoutes(hall: hall),
            RatingRoutes(hall: hall),
            PauseRoutes(hall: hall),
            AbsenceRoutes(hall: hall),
            RetentionRoutes(hall: hall),
            RecoveryRoutes(hall: hall),
            NoticeRoutes(hall: hall),
            NoticeDeskRoutes(hall: hall),
            ShownRoutes(hall: hall),
            RollCallRoutes(hall: hall),
            PanelRoutes(hall: hall),
            JudgingRoutes(hall: hall),
            QuizRoutes(hall: hall),
            VoteRoutes(hall: hall),
            CoverRoutes(hall: hall),
            MyUnionsRoutes(hall: hall),
            PairRoutes(hall: hall),
            CoverDeskRoutes(hall: hall),
            ListRoutes(hall: hall),
            LeadRoutes(hall: hall),
            PlaceDeskRoutes(hall: hall),
            FindRoutes(hall: hall),
            MemberRoutes(hall: hall),
            ImportRoutes(hall: hall),
            FigureRoutes(hall: hall),
            RuleRoutes(hall: hall),
            DesignRoutes(hall: hall),
            UploadRoutes(hall: hall),
            PartyRoutes(hall: hall),
            MessageRoutes(hall: hall),
            PartnerRoutes(hall: hall),
            StatementRoutes(hall: hall),
            CounterDoor(hall: hall),
            CounterRoutes(hall: hall),
            APIRoutes(hall: hall),
            TokenRoutes(hall: hall),
        ]
    }
}
