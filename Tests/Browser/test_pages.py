"""Every page, in every look. A new page is one line of ROUTES."""

from dataclasses import dataclass

import checks
import pytest
from looks import BOTH_WAYS, LOOKS


@dataclass(frozen=True)
class Route:
    name: str
    path: str
    role: str | None = None
    first_load: int = checks.FIRST_LOAD_BYTES


ROUTES = [
    Route("home", "/"),
    Route("services", "/services"),
    Route("help", "/help"),
    Route("log-in", "/login"),
    Route("desk-log-in", "/desk/login"),
    Route("service", "/services/jiaozhou-hardship-aid"),
    Route("my-home", "/", "worker"),
    Route("my-cases", "/cases", "member"),
    Route("me", "/me", "worker"),
    Route("my-consents", "/me/consents", "member"),
    Route("question", "/services/jiaozhou-hardship-aid/apply/1", "member"),
    Route("desk", "/desk", "officer"),
    Route("inbox", "/desk/inbox", "officer"),
    Route("apply-for-someone", "/desk/apply", "union"),
    Route("payments", "/desk/payments", "finance"),
    Route("leads", "/desk/leads", "officer"),
    Route("find-people", "/desk/find", "officer"),
    Route("figures", "/desk/figures", "supervisor"),
]

# Every page without JavaScript in its plain look only: what scripts change, no look changes.
SHOWN = [(route, look) for route in ROUTES for look in LOOKS if look.javascript or look in BOTH_WAYS]


@pytest.mark.parametrize("route, look", SHOWN, ids=lambda part: getattr(part, "name", str(part)))
def test_page(route, look, visit, picture):
    witness = visit(look, route.role)
    answer = witness.go(route.path)
    assert answer.status == 200
    checks.expect_clean(witness)
    assert witness.bytes <= route.first_load
    if look.javascript:
        picture(witness.page, f"{route.name}-{look.words}")


def test_health_answers_without_a_session(hall, browser):
    context = browser.new_context()
    answer = context.request.get(hall.address + "/health")
    assert answer.status == 200
    context.close()
