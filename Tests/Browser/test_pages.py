"""Every page, in every look. A new page is one line of PAGES; a route without one fails the last test."""

import pathlib
import re
from collections.abc import Callable
from dataclasses import dataclass

import absences
import checks
import camp
import covers
import doors
import designs
import lists
import notices
import panels
import pytest
import quizzes
import votes
import recoveries
import stations
import ways
from filing import SERVICE, SERVICE_PATH
from hall import REPOSITORY
from looks import DESKTOP, LOOKS, Look
from ways import first, to, unfinished


@dataclass(frozen=True)
class Shown:
    """A page: which screen draws it, on which route, who sees it, how one gets there."""

    name: str
    screen: str
    route: str
    role: str | None = None
    way: Callable | None = None
    status: int = 200
    index: int = 0
    # The looks in which the documents show it.
    pictured: tuple = ()

    def open(self, witness, visit):
        way = self.way or to(self.route.replace("{service}", SERVICE))
        way(witness, visit)


APPLY = "/services/{service}/apply"
CASE = "/desk/cases/{case}"
PROXY = "/desk/apply/{service}"
PLACE = PROXY + "/place"
BATCH = "/desk/payments/{batch}"
LEAD = "/desk/leads/{lead}"
MEMBERS = "/desk/members"
LIST = MEMBERS + "/import/{list}"
OFFER = "/offers/{service}/{offer}"
DESK_OFFER = "/desk/offers/{service}/offer/{offer}"
RULE = "/desk/rules/{service}/{table}"
DESIGN = "/desk/designs/{design}"
ROLL = "/desk/offers/{service}/rolls/{roll}"
# In both languages, as the guides are.
PHONE = (Look(), Look(language="en"))
TABLE = (Look(screen=DESKTOP), Look(language="en", screen=DESKTOP))
INBOX_CASE = first("/desk/inbox", "main table a")

PAGES = [
    # What anybody sees
    Shown("home", "Home", "/"),
    Shown("home-from-here", "Home", "/", way=to("/?near=123.8000,29.9100")),
    Shown("services", "Catalogue", "/services"),
    Shown("nothing-found", "Catalogue", "/services", way=to("/services?q=没有这一项")),
    Shown("service", "ServiceSheet", "/services/{service}", pictured=PHONE),
    Shown(
        "service-of-places",
        "ServiceSheet",
        "/services/{service}",
        way=to(f"/services/{stations.SERVICE}"),
    ),
    Shown("help", "Help", "/help"),
    Shown("public-notices", "PublicNoticesPage", "/public-notices"),
    Shown("public-notice", "PublicNoticePage", notices.NOTICE, way=notices.shown, pictured=PHONE),
    Shown("objection", "ObjectionPage", notices.NOTICE + "/object", way=notices.objecting),
    Shown("objection-empty", "ObjectionPage", notices.NOTICE + "/object", way=notices.unfinished, status=422),
    Shown("objection-received", "ObjectionReceived", notices.NOTICE + "/object", way=notices.received),
    Shown("objection-answer", "ObjectionCode", "/public-notices/answers", way=notices.answer),
    Shown(
        "objection-unknown",
        "ObjectionCode",
        "/public-notices/answers",
        way=to("/public-notices/answers?code=AAAABBBBCCCC"),
        status=404,
    ),
    Shown("open-lists", "ShownListsPage", "/shown"),
    Shown("open-promises", "ToldFiguresPage", "/public-figures", pictured=PHONE),
    Shown("open-list", "ShownListPage", lists.LIST, way=lists.shown, pictured=PHONE),
    Shown("open-list-nothing", "ShownListPage", lists.LIST, way=to(lists.PATH + "?q=没有这一项")),
    Shown("open-figures", "ShownListPage", lists.LIST, way=to(lists.FIGURES)),
    Shown("nearby", "Nearby", "/nearby"),
    Shown("nearby-night", "Nearby", "/nearby", way=ways.nearby_at_night, pictured=PHONE),
    Shown("nearby-nothing", "Nearby", "/nearby", way=to("/nearby?need=no such thing&q=哪里都不是")),
    Shown("place", "PlacePage", "/places/{place}", way=ways.place, pictured=PHONE),
    Shown("map", "MapPage", "/map", pictured=TABLE),
    Shown("offline", "OfflinePage", "/offline"),
    Shown("offline-nearby", "OfflinePage", "/offline/nearby"),
    Shown("offline-code", "OfflinePage", "/offline/code"),
    Shown("no-such-page", "TroublePage", "/", way=to("/no-such-page"), status=404),
    Shown("log-in", "LogIn", "/login"),
    Shown("log-in-no-phone", "LogIn", "/login", way=unfinished(to("/login")), status=422),
    Shown("log-in-code", "LogIn", "/login", way=ways.phone_sent, pictured=PHONE),
    Shown("log-in-wrong-code", "LogIn", "/login", way=unfinished(ways.phone_sent), status=422),
    Shown("log-in-member", "LogIn", "/login/member", way=ways.member_is_asked),
    Shown("introduce", "Introduce", "/introduce", way=ways.stranger_is_asked),
    Shown(
        "introduce-nobody",
        "Introduce",
        "/introduce",
        way=unfinished(ways.stranger_is_asked),
        status=422,
    ),
    # A worker's own
    Shown("my-home", "Home", "/", way=ways.asked_home, pictured=PHONE),
    Shown("home-with-offer", "Home", "/", "worker", index=4, pictured=PHONE + (Look(size="elder"),)),
    Shown("my-cases", "MyCases", "/cases", "member"),
    Shown("no-cases", "MyCases", "/cases", "worker", index=5),
    Shown("me", "Me", "/me", "worker"),
    Shown("my-messages", "MyMessagesPage", "/me/messages", "member", pictured=PHONE),
    Shown("no-messages", "MyMessagesPage", "/me/messages", "worker", index=5),
    Shown("mail-typed-wrong", "MyMessagesPage", "/me/messages", "worker", ways.mail_typed_wrong, 422),
    Shown("mail-code", "MyMessagesPage", "/me/messages", "worker", ways.mail_asked),
    Shown("member-code", "MemberCodePage", "/me/code", "courier", pictured=PHONE),
    Shown("member-code-not-meant", "MemberCodePage", "/me/code", "worker", index=5),
    Shown("service-at-partners", "ServiceSheet", "/services/{service}", way=ways.priced_service),
    Shown("my-consents", "MyConsentsPage", "/me/consents", way=ways.consents),
    Shown("no-consents", "MyConsentsPage", "/me/consents", "worker", index=5),
    Shown(
        "withdraw-consent",
        "WithdrawConsentPage",
        "/me/consents/{consent}/withdraw",
        way=ways.withdrawing,
    ),
    Shown("begin", "ApplyStep", APPLY, way=ways.question),
    Shown("question", "ApplyStep", APPLY + "/{step}", way=ways.question),
    Shown(
        "question-open",
        "ApplyStep",
        APPLY + "/{step}",
        way=unfinished(ways.question),
        status=422,
    ),
    Shown("papers", "ApplyStep", APPLY + "/{step}", way=ways.papers, pictured=PHONE),
    Shown("papers-none", "ApplyStep", APPLY + "/{step}", way=unfinished(ways.papers), status=422),
    Shown("check", "ApplyCheck", APPLY + "/check", way=ways.checked, pictured=PHONE),
    Shown("turned-down", "TurnedDown", APPLY + "/check", way=ways.turned_down, status=422),
    Shown("receipt", "ApplyReceipt", "/cases/{case}/receipt", way=ways.receipt),
    Shown(
        "my-case",
        "MyCase",
        "/cases/{case}",
        way=ways.own_case,
        pictured=PHONE + (Look(theme="dark"),),
    ),
    Shown("my-paper", "PaperPage", "/paper/{paper}", way=ways.own_paper),
    Shown("paper-check", "PaperCheck", "/papers/verify"),
    Shown("paper-genuine", "PaperCheck", "/papers/verify", way=ways.genuine_paper),
    Shown("paper-unknown", "PaperCheck", "/papers/verify", way=to("/papers/verify?code=AAAA-AAAA-AAAA"), status=404),
    Shown("my-case-asked", "MyCase", "/cases/{case}", way=ways.asked_back),
    Shown("my-case-closed", "MyCase", "/cases/{case}", "member", first("/cases", 'main a[href^="/cases/"]')),
    Shown("my-data", "MyDataPage", "/me/data"),
    Shown("withdraw", "Withdraw", "/cases/{case}/withdraw", way=ways.withdrawal),
    Shown("upload-link", "UploadDoor", "/u/{token}", way=ways.upload_link),
    Shown("upload-none", "UploadDoor", "/u/{token}", way=unfinished(ways.upload_link), status=422),
    Shown("upload-thanks", "UploadDoor", "/u/{token}", way=ways.upload_thanks),
    Shown("upload-over", "UploadOver", "/u/{token}", way=to("/u/00"), status=410),
    Shown("party-code", "PartyCode", "/p/{token}", way=ways.party_code),
    Shown("party", "PartyPage", "/p/{token}", way=ways.party),
    Shown("party-over", "UploadOver", "/p/{token}", way=to("/p/00"), status=410),
    Shown("wages-lines", "ApplyStep", APPLY + "/{step}", way=ways.wage_lines),
    Shown("case-promised", "CaseDesk", CASE, "legal", ways.promised_case),
    Shown("my-case-promised", "MyCase", "/cases/{case}", way=ways.own_promised_case),
    # A partner's counter
    Shown("counter-log-in", "CounterLogIn", "/partner/login"),
    Shown("counter-log-in-wrong", "CounterLogIn", "/partner/login", way=unfinished(to("/partner/login")), status=422),
    Shown("counter", "CounterHome", "/partner", "partner", pictured=PHONE),
    Shown("counter-wrong-code", "CounterHome", "/partner", "partner", unfinished(to("/partner")), 422),
    Shown("counter-scan", "CounterScan", "/partner/scan/{token}", "partner", ways.scanned, pictured=PHONE),
    Shown("counter-scan-list-price", "CounterScan", "/partner/scan/{token}", "partner", ways.scanned_stranger),
    Shown("counter-voucher", "CounterScan", "/partner/scan/{token}", "partner", ways.voucher_scanned, index=ways.MARKET),
    Shown("counter-no-voucher", "CounterScan", "/partner/scan/{token}", "partner", ways.scanned_stranger, index=ways.MARKET),
    Shown(
        "counter-voucher-receipt",
        "CounterReceipt",
        "/partner/redemptions/{redemption}",
        "partner",
        ways.voucher_redeemed,
        index=ways.MARKET,
    ),
    Shown("counter-no-code", "CounterHome", "/partner", "partner", to("/partner/scan/nothing"), 422),
    Shown("counter-receipt", "CounterReceipt", "/partner/redemptions/{redemption}", "partner", ways.redeemed, pictured=PHONE),
    Shown("counter-list-price", "CounterListPrice", "/partner/scan/{token}", "partner", ways.list_price),
    Shown("counter-statements", "CounterStatements", "/partner/statements", "partner"),
    Shown(
        "counter-statement",
        "StatementSheet",
        "/partner/statements/{statement}",
        "partner",
        first("/partner/statements", "main .list a"),
        pictured=PHONE,
    ),
    # What is handed out
    Shown("card", "OfferPage", "/cards/{card}", way=ways.card),
    Shown("my-card", "OfferPage", "/cards/{card}", "worker", ways.own_card, index=4, pictured=PHONE),
    Shown("foreign-card", "OfferPage", "/cards/{card}", "worker", ways.card, index=5),
    Shown("offer", "OfferPage", OFFER, way=ways.offer),
    Shown("claim", "ClaimPage", OFFER + "/claim", "worker", ways.claiming, index=4),
    Shown("offer-had", "OfferPage", OFFER, "worker", ways.claimed_offer, index=6),
    Shown("my-benefits", "MyBenefitsPage", "/me/benefits", "worker", ways.benefits, index=6, pictured=PHONE),
    Shown("voucher", "OfferPage", OFFER, way=ways.voucher),
    Shown("voucher-claim", "ClaimPage", OFFER + "/claim", "courier", ways.claiming_voucher, index=3),
    Shown("voucher-had", "OfferPage", OFFER, "courier", ways.voucher_claimed, index=2),
    Shown("voucher-benefits", "MyBenefitsPage", "/me/benefits", "courier", ways.voucher_benefits, index=2),
    Shown("voucher-code", "MemberCodePage", "/me/code", "courier", ways.voucher_code, index=2),
    Shown("voucher-service", "ServiceSheet", "/services/{service}", way=to("/services/yantai-friday-welfare")),
    Shown("no-benefits", "MyBenefitsPage", "/me/benefits", "worker", index=5),
    # The desk
    Shown("desk-log-in", "DeskLogIn", "/desk/login"),
    Shown("desk-log-in-wrong", "DeskLogIn", "/desk/login", way=unfinished(to("/desk/login")), status=422),
    Shown("desk-log-in-again", "DeskLogIn", "/desk/login/again", "officer"),
    Shown("desk", "DeskHome", "/desk", "officer", pictured=TABLE),
    Shown("desk-no-section", "TroublePage", "/desk", "officer", to("/desk/payments"), 403),
    Shown("inbox", "Inbox", "/desk/inbox", "officer", pictured=TABLE),
    Shown("inbox-empty", "Inbox", "/desk/inbox", "officer", to("/desk/inbox?q=没有这个人")),
    Shown("case", "CaseDesk", CASE, "officer", INBOX_CASE),
    Shown("case-filed", "CaseDesk", CASE, "officer", ways.case, pictured=TABLE),
    Shown("paper-register", "PaperDesk", "/desk/papers", "officer", ways.register),
    Shown("paper-register-empty", "PaperDesk", "/desk/papers", "officer", to("/desk/papers?until=2001-01-01")),
    Shown("desk-paper", "PaperPage", "/desk/papers/{paper}", "officer", ways.desk_paper),
    Shown("case-overtaken", "CaseDesk", CASE, "officer", ways.overtaken, 409),
    Shown("deciding", "ActConfirm", CASE, "officer", ways.deciding),
    Shown("reveal", "RevealForm", CASE + "/reveal/{field}", "officer", ways.revealing),
    Shown(
        "reveal-no-reason",
        "RevealForm",
        CASE + "/reveal/{field}",
        "officer",
        unfinished(ways.revealing),
        422,
    ),
    Shown("revealed", "Revealed", CASE + "/reveal/{field}", "officer", ways.revealed),
    Shown("bulk", "BulkConfirm", "/desk/inbox", "officer", ways.chosen, pictured=TABLE),
    Shown("bulk-partly", "BulkResult", "/desk/inbox", "officer", ways.partly_done),
    Shown("apply-for-someone", "ProxyApply", "/desk/apply", "union"),
    Shown("apply-searched", "ProxyApply", "/desk/apply", "union", ways.searched),
    Shown("register", "RegisterForm", PROXY + "/new", "union"),
    Shown(
        "register-nobody",
        "RegisterForm",
        PROXY + "/new",
        "union",
        unfinished(to(f"/desk/apply/{SERVICE}/new")),
        422,
    ),
    Shown("apply-form", "ProxyApply", PROXY + "/{person}", "union", ways.proxy_form),
    Shown(
        "apply-form-open", "ProxyApply", PROXY + "/{person}", "union", unfinished(ways.proxy_form), 422
    ),
    Shown("payments", "Payments", "/desk/payments", "finance", pictured=TABLE),
    Shown("preparing", "PrepareConfirm", "/desk/payments", "finance", ways.preparing),
    Shown("batch", "PaymentBatch", BATCH, "finance", first("/desk/payments", "main table a")),
    Shown("marking", "MarkConfirm", BATCH, "finance", ways.marking, index=1),
    Shown("apply-place", "PlaceApply", PLACE, "officer", to(stations.FORM)),
    Shown(
        "apply-place-open", "PlaceApply", PLACE, "officer", unfinished(to(stations.FORM)), 422
    ),
    Shown("case-of-a-place", "CaseDesk", CASE, "inspector", ways.station),
    Shown("partners", "Partners", "/desk/partners", "officer", pictured=TABLE),
    Shown("partners-closed", "Partners", "/desk/partners", "officer", to("/desk/partners?state=closed")),
    Shown("partner-new", "PartnerForm", "/desk/partners/new", "officer"),
    Shown("partner-nobody", "PartnerForm", "/desk/partners/new", "officer", unfinished(to("/desk/partners/new")), 422),
    Shown("partner", "PartnerSheet", "/desk/partners/{partner}", "officer", ways.partner, pictured=TABLE),
    Shown("partner-edit", "PartnerForm", "/desk/partners/{partner}/edit", "officer", ways.partner_edited),
    Shown("statement", "StatementSheet", "/desk/partners/statements/{statement}", "officer", ways.statement, pictured=TABLE),
    Shown("pay-partners", "PayStatements", "/desk/payments/statements", "finance"),
    Shown("offers", "OffersPage", "/desk/offers", "officer"),
    Shown("offer-openings", "OfferSheet", DESK_OFFER, "officer", ways.openings),
    Shown("offer-opening", "OfferSheet", DESK_OFFER, "officer", ways.earlier_opening),
    Shown("offer-sheet", "OfferSheet", DESK_OFFER, "officer", first("/desk/offers", "main table a"), pictured=TABLE),
    Shown("roll", "RollPage", ROLL, "officer", ways.roll),
    Shown("roll-wrong", "RollPage", ROLL, "officer", ways.wrong_roll, 422),
    Shown("roll-leave", "LeaveRollPage", ROLL + "/leave", "officer", ways.leaving_roll),
    Shown("leads", "Leads", "/desk/leads", "officer"),
    Shown("lead-new", "LeadForm", "/desk/leads/new", "officer"),
    Shown(
        "lead-nobody", "LeadForm", "/desk/leads/new", "officer", unfinished(to("/desk/leads/new")), 422
    ),
    Shown("lead", "LeadSheet", LEAD, "officer", ways.lead),
    Shown("lead-agreed", "LeadSheet", LEAD, "officer", ways.linked),
    Shown("tokens", "TokensPage", "/desk/tokens", "officer"),
    Shown(
        "token-of-nothing", "TokensPage", "/desk/tokens", "officer", unfinished(ways.tokens, "button"), 422
    ),
    Shown("token", "MadeToken", "/desk/tokens", "officer", ways.token, pictured=TABLE),
    Shown("desk-messages", "MyMessagesPage", "/desk/messages", "officer"),
    Shown("find", "FindPeople", "/desk/find", "officer"),
    Shown("members", "Members", MEMBERS, "officer"),
    Shown("members-nobody", "Members", MEMBERS, "officer", to("/desk/members?q=没有这个人")),
    Shown("members-out", "MemberExport", MEMBERS + "/export", "officer"),
    Shown(
        "members-out-open",
        "MemberExport",
        MEMBERS + "/export",
        "officer",
        unfinished(to("/desk/members/export")),
        422,
    ),
    Shown("alike", "PairsPage", MEMBERS + "/alike", "officer"),
    Shown("alike-none", "PairsPage", MEMBERS + "/alike", "officer", to("/desk/members/alike?state=same")),
    Shown("alike-two", "PairPage", MEMBERS + "/alike/{pair}", "officer", doors.pair),
    Shown("alike-two-open", "PairPage", MEMBERS + "/alike/{pair}", "officer", unfinished(doors.pair), 422),
    Shown("import", "ImportForm", MEMBERS + "/import", "officer"),
    Shown(
        "import-nothing",
        "ImportForm",
        MEMBERS + "/import",
        "officer",
        unfinished(to("/desk/members/import")),
        422,
    ),
    Shown("import-checked", "ImportSheet", LIST, "officer", ways.list_checked, pictured=TABLE),
    Shown("import-confirm", "ImportConfirm", LIST + "/confirm", "officer", ways.list_confirmed),
    Shown("desk-places", "PlaceDeskPage", "/desk/places", "officer"),
    Shown("desk-no-places", "PlaceDeskPage", "/desk/places", "officer", to("/desk/places?q=哪里都不是")),
    Shown("desk-place-new", "PlaceEditor", "/desk/places/new", "officer"),
    Shown(
        "desk-place-open",
        "PlaceEditor",
        "/desk/places/new",
        "officer",
        unfinished(to("/desk/places/new")),
        422,
    ),
    Shown(
        "desk-place",
        "PlaceEditor",
        "/desk/places/{place}",
        "officer",
        first("/desk/places", "main table a"),
        pictured=TABLE,
    ),
    Shown("pauses", "PausesPage", "/desk/pauses", "supervisor"),
    Shown(
        "pause", "PausePage", "/desk/pauses/{service}", "supervisor", first("/desk/pauses", "main .list a"),
        pictured=TABLE,
    ),
    Shown("pause-wrong", "PausePage", "/desk/pauses/{service}", "supervisor", ways.pause_wrong, status=422),
    Shown("urgency-wrong", "PausePage", "/desk/pauses/{service}", "supervisor", ways.urgency_wrong, status=422),
    Shown("absences", "AbsencesPage", "/desk/absences", "supervisor"),
    Shown("absence", "AbsencePage", "/desk/absences/{colleague}", "legal", absences.noted, pictured=TABLE),
    Shown("absence-wrong", "AbsencePage", "/desk/absences/{colleague}", "legal", absences.wrong, status=422),
    Shown("retention", "RetentionPage", "/desk/retention", "supervisor"),
    Shown("hold", "HoldPage", "/desk/retention/{case}", "supervisor", ways.kept_case),
    Shown("held", "HoldPage", "/desk/retention/{case}", "supervisor", ways.held_case),
    Shown("hold-wrong", "HoldPage", "/desk/retention/{case}", "supervisor", unfinished(ways.kept_case), status=422),
    Shown("recoveries", "RecoveriesPage", "/desk/recoveries", "finance"),
    Shown("claim-back", "ClaimBackPage", recoveries.CLAIM, "officer", recoveries.claim_page),
    Shown("claim-back-wrong", "ClaimBackPage", recoveries.CLAIM, "officer", recoveries.claim_wrong, status=422),
    Shown("recovery", "RecoveryPage", recoveries.ONE, "supervisor", recoveries.proposed),
    Shown("ratings", "RatingsPage", "/desk/ratings", "supervisor"),
    Shown("desk-notices", "NoticesDeskPage", "/desk/notices", "officer"),
    Shown("desk-notice", "NoticeDeskPage", notices.DESK_NOTICE, "supervisor", notices.at_desk),
    Shown(
        "objector",
        "RevealForm",
        notices.DESK_NOTICE + "/objections/{objection}",
        "supervisor",
        notices.reason,
    ),
    Shown("figures", "Figures", "/desk/figures", "supervisor", pictured=TABLE),
    Shown(
        "figure-cases",
        "FigureCases",
        "/desk/figures/{service}/{measure}",
        "supervisor",
        first("/desk/figures", "main a.kpi"),
    ),
    Shown(
        "figure-places",
        "FigureCases",
        "/desk/figures/{service}/{measure}",
        "officer",
        ways.new_stations,
    ),
    Shown(
        "gaps",
        "GapsPage",
        "/desk/gaps/{service}/{measure}",
        "officer",
        to("/desk/gaps/shanghai-station-plan/worker_gaps"),
    ),
    Shown("waiting", "WaitingPage", "/desk/waiting", "officer"),
    Shown("roll-calls", "RollCallsPage", "/desk/roll-calls", "leader"),
    Shown("roll-call", "RollCallPage", camp.DAY, "leader", camp.today, pictured=PHONE),
    Shown("roll-call-closed", "RollCallPage", camp.DAY, "leader", camp.yesterday),
    Shown("roll-call-nobody", "RollCallPage", camp.DAY, "leader", camp.nobody),
    Shown("roll-call-no-reason", "RollCallPage", camp.DAY, "leader", camp.no_reason, 422),
    Shown("quiz-levels", "MyCase", "/cases/{case}", way=quizzes.levels),
    Shown("quiz-attempt", "AttemptPage", "/attempts/{attempt}", way=quizzes.attempt, pictured=PHONE),
    Shown("quiz-unfinished", "AttemptPage", "/attempts/{attempt}", way=quizzes.unfinished, status=422),
    Shown("quiz-result", "AttemptPage", "/attempts/{attempt}", way=quizzes.result),
    Shown("quiz-ranking", "QuizRankingPage", quizzes.RANKING, way=quizzes.ranking, pictured=PHONE),
    Shown("quiz-board", "QuizBoardPage", quizzes.BOARD, "officer", quizzes.board),
    Shown("quiz-team", "QuizTeamPage", quizzes.BOARD + "/{union}", "officer", quizzes.team),
    Shown("ballot", "BallotPage", votes.BALLOT, way=votes.ballot),
    Shown("ballot-used-up", "BallotPage", votes.BALLOT, way=votes.used_up),
    Shown("ballot-foreign", "BallotPage", votes.BALLOT, way=votes.stranger),
    Shown("vote-board", "PanelPage", panels.BOARD, "officer", votes.board),
    Shown("vote-trail", "VoteTrailPage", panels.BOARD + "/{round}/votes", "auditor", votes.trail),
    Shown("panels", "PanelsPage", "/desk/panels", "officer"),
    Shown("panel", "PanelPage", panels.BOARD, "officer", panels.board, pictured=TABLE),
    Shown("panel-confirmed", "PanelPage", panels.BOARD, "officer", panels.first_round),
    Shown("panel-scores", "PanelScoresPage", panels.BOARD + "/{round}/scores", "auditor", panels.scores),
    Shown("judging", "JudgingPage", "/desk/judging", "judge"),
    Shown("score-sheet", "ScoreSheetPage", panels.SHEET, "judge", panels.sheet, pictured=PHONE),
    Shown("score-sheet-wrong", "ScoreSheetPage", panels.SHEET, "judge", panels.wrong_mark, 422),
    # Texts that two sides agree on
    Shown("pact-at-desk", "TextPage", "/desk/cases/{case}/texts/{text}", "officer", ways.pact_at_desk),
    Shown("pact-changes", "TextPage", "/desk/cases/{case}/texts/{text}", "officer", ways.pact_changes),
    Shown("coverage", "CoveragePage", "/desk/cases/{case}/coverage", "officer", ways.coverage),
    Shown("pact-at-door", "TextPage", "/p/{token}/texts/{text}", way=ways.pact_at_door, pictured=PHONE),
    Shown("my-pact", "MyCase", "/cases/{case}", way=ways.my_pact),
    Shown("my-pact-text", "TextPage", "/cases/{case}/texts/{text}", way=ways.my_pact_text),
    Shown("my-contract-unknown", "TroublePage", "/me/contracts/{paper}", "worker", to("/me/contracts/0000000000001"), status=404),
    Shown("my-covers", "MyCoversPage", "/me/covers", "worker", ways.my_covers),
    Shown("my-unions", "MyUnionsPage", "/me/unions", "worker"),
    Shown("my-unions-stranger", "MyUnionsPage", "/me/unions", "courier"),
    Shown("doors", "PlaceApply", "/desk/apply/{service}/place", "visitor", to(doors.FORM)),
    Shown("doors-open", "PlaceApply", "/desk/apply/{service}/place", "visitor", doors.open_form, 422),
    Shown("my-covers-none", "MyCoversPage", "/me/covers", "courier"),
    Shown("desk-covers", "CoverDeskPage", "/desk/covers", "officer"),
    Shown(
        "desk-cover",
        "CoverSheet",
        "/desk/covers/{service}",
        "officer",
        ways.cover_sheet,
    ),
    Shown("by-list", "ListPage", "/desk/apply/list/{service}", "officer", to(covers.LIST)),
    Shown(
        "by-list-nothing",
        "ListPage",
        "/desk/apply/list/{service}",
        "officer",
        unfinished(to(covers.LIST)),
        422,
    ),
    Shown(
        "donors",
        "DonorPage",
        "/desk/waiting/donors/{service}",
        "officer",
        to("/desk/waiting/donors/jiaxing-station-compact"),
    ),
    Shown("place-payments", "PlacePaymentsPage", "/desk/place-payments", "finance"),
    Shown("findings", "FillInPage", CASE + "/findings", "inspector", ways.findings),
    Shown("rules", "RulesPage", "/desk/rules", "officer"),
    Shown("rule-table", "TableSheet", RULE, "officer", to(ways.RULE), pictured=TABLE),
    Shown("rule-draft", "TableEditor", RULE + "/draft", "officer", ways.rule_draft),
    Shown(
        "rule-draft-wrong", "TableEditor", RULE + "/draft", "officer", ways.rule_draft_wrong, pictured=TABLE
    ),
    Shown("rule-file-none", "TableEditor", RULE + "/draft", "officer", ways.rule_file_none, 422),
    Shown("rule-try", "TableTrial", RULE + "/try", "officer", to(ways.RULE + "/try")),
    Shown("rule-tried", "TableTrial", RULE + "/try", "officer", ways.rule_tried, pictured=TABLE),
    Shown("rule-counted", "TableCountPage", RULE, "officer", ways.rule_counted),
    Shown(
        "rule-draft-counted", "TableCountPage", RULE, "officer", ways.rule_draft_counted, pictured=TABLE
    ),
    Shown("designs", "DesignsPage", "/desk/designs", "designer"),
    Shown("language", "LanguagePage", "/desk/designs/language", "designer"),
    Shown("design-new", "NewDesignPage", "/desk/designs/new", "designer"),
    Shown(
        "design-copy",
        "NewDesignPage",
        "/desk/designs/new",
        "designer",
        to(f"/desk/designs/new?copy={designs.PUBLISHED}"),
    ),
    Shown("design-bad-name", "NewDesignPage", "/desk/designs/new", "designer", designs.bad_name, 422),
    Shown("design-no-zip", "NewDesignPage", "/desk/designs/new", "designer", designs.no_zip, 422),
    Shown("design", "DesignPage", DESIGN, "designer", designs.changed, pictured=TABLE),
    Shown("design-changes", "DesignChangesPage", DESIGN + "/changes", "designer", designs.changes, pictured=TABLE),
    Shown("design-preview", "DesignPreviewPage", DESIGN + "/preview/{procedure}", "designer", designs.preview),
    Shown("design-played", "DesignTrialPage", DESIGN, "designer", designs.played),
    Shown("design-waiting", "DesignPage", DESIGN, "designer", designs.waiting, index=1),
]

# They answer without drawing a page.
NO_PAGES = {
    "/assets/{file}",
    "/desk/designs/folders/{service}",
    "/desk/designs/{design}/zip",
    "/files/{file}",
    "/desk/files/{file}",
    "/desk/judging/{round}/{case}/files/{file}",
    "/paper/{paper}/pdf",
    "/me/contracts/{paper}/pdf",
    "/desk/papers/{paper}/pdf",
    "/desk/leads/{lead}/papers/{paper}",
    "/desk/members/template",
    "/services/{service}/occasions.ics",
    "/shown/{service}/{list}/csv",
    "/public-figures/csv",
    "/services/{service}/vote/{panel}/{case}/pictures/{picture}",
    "/places/{place}/occasions.ics",
    "/map/places.json",
    "/places.geojson",
    "/places/{place}/pictures/{picture}",
    "/desk/partners/statements/{statement}/file",
    "/partner/statements/{statement}/file",
    "/desk/offers/{service}/offer/{offer}/claims.csv",
    "/desk/waiting/export/{service}",
    RULE + "/file",
    RULE + "/draft/file",
    "/manifest.webmanifest",
    "/icons/{icon}",
    "/sw.js",
    "/offline/places.json",
    "/me/sending",
    "/desk/sending",
    "/health",
    "/ready",
    "/plain",
    "/look",
}


@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name)
def test_page(shown, visit, picture):
    witness = visit(LOOKS[0], shown.role, shown.index)
    shown.open(witness, visit)
    found = []
    for look in LOOKS:
        # A form that was sent is sent once more; it gives the same answer.
        answer = witness.wear(look)
        assert answer.status == shown.status
        found += [f"{look}: {finding}" for finding in checks.findings(witness)]
        if look in shown.pictured:
            picture(witness.page, f"{shown.name}-{look.words}")
    assert not found, "\n".join([witness.page.url, *found])


@pytest.mark.parametrize(
    "path", ["/", "/services", SERVICE_PATH, "/nearby", "/map", "/login", "/help", "/desk/login"], ids=str
)
def test_a_first_visit_is_light(path, visit):
    witness = visit()
    witness.go(path)
    assert 0 < witness.bytes <= checks.FIRST_LOAD_BYTES
    assert witness.foreign == []


def test_health_answers_without_a_session(hall, browser):
    context = browser.new_context()
    answer = context.request.get(hall.address + "/health")
    assert answer.status == 200
    context.close()


def test_no_route_and_no_screen_is_without_its_page():
    """`routes.txt` is kept true by a test of the server; screens are read from its sources."""
    routes = set(pathlib.Path(__file__).with_name("routes.txt").read_text().split())
    # Tests/Interface asks what programs ask.
    drawn = {route for route in routes if not route.startswith("/api/")}
    assert drawn - {shown.route for shown in PAGES} == NO_PAGES
    sources = [path.read_text("utf-8") for path in (REPOSITORY / "Sources/Web").rglob("*.swift")]
    screens = {name for text in sources for name in re.findall(r"(?:struct|extension) (\w+): Screen\b", text)}
    assert screens == {shown.screen for shown in PAGES}
