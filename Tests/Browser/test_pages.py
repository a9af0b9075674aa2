"""Every page, in every look. A new page is one line of ROUTES."""

from dataclasses import dataclass

import checks
import pytest
from looks import LOOKS


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
]


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
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


def test_an_unknown_address_is_a_page_too(visit):
    witness = visit()
    answer = witness.go("/no-such-page")
    assert answer.status == 404
    witness.faults.clear()  # the browser logs the 404 itself
    checks.expect_clean(witness)
