"""The checks find what they are for: a page that is bad on purpose, and numbers from the standards."""

import checks
import pytest
from hall import parse_log_ins
from looks import LOOKS, Look
from people import totp

GOOD = """<!doctype html><html lang="zh" data-size="normal"><title>好</title>
<meta name="viewport" content="width=device-width"><main><h1>好</h1><p>一句话。</p>
<button style="min-width: 44px; height: 44px">提交</button></main>"""


@pytest.fixture
def page(visit):
    return visit().page


def test_a_good_page_has_no_findings(page):
    page.set_content(GOOD)
    assert checks.accessibility(page, Look()) == []
    assert checks.sideways_scroll(page) == []
    assert checks.small_targets(page, 44) == []


@pytest.mark.parametrize(
    "bad, rule",
    [
        ("<button></button>", "button-name"),
        ("<img src='data:,'>", "image-alt"),
        ("<input>", "label"),
        ("<p style='color: #aaa; background: #fff'>灰色</p>", "color-contrast"),
        ("<h4>跳级</h4>", "heading-order"),
    ],
)
def test_axe_bites(page, bad, rule):
    page.set_content(GOOD.replace("<p>一句话。</p>", bad))
    for look in LOOKS:
        # The elements of the dark theme, and the colours of English and of large type, were seen before.
        sees = (rule == checks.COLOURS) if look.theme == "dark" else (
            (look.language, look.size) == ("zh", "normal") or rule != checks.COLOURS
        )
        found = checks.accessibility(page, look)
        assert any(finding.startswith(rule) for finding in found) == sees, look


def test_a_wide_page_scrolls_sideways(page):
    page.set_content(GOOD.replace("<p>", "<p style='width: 400px'>"))
    assert any("400px" in finding for finding in checks.sideways_scroll(page))


def test_a_small_button_is_found_and_a_link_in_a_sentence_is_not(page):
    page.set_content(
        GOOD + "<p>请看<a href='/'>说明</a>。</p><a href='/'>孤立的链接</a><button>小</button>"
    )
    found = checks.small_targets(page, 44)
    assert [("孤立" in finding, "小" in finding) for finding in found] == [(True, False), (False, True)]


def test_a_foreign_host_a_script_fault_and_every_byte_are_noticed(visit, hall):
    witness = visit()
    witness.page.route("**/*", lambda route: route.fulfill(body="<script>throw 1</script>" + GOOD))
    witness.go("/")
    witness.page.evaluate("fetch('http://127.0.0.1:9/')")
    assert witness.foreign == ["http://127.0.0.1:9/"]
    assert witness.faults


def test_without_javascript_no_script_of_the_page_runs_and_the_checks_still_do(visit):
    witness = visit(Look(javascript=False))
    page = GOOD + "<script>document.body.innerHTML = ''</script><img src='data:,'>"
    witness.page.route("**/*", lambda route: route.fulfill(body=page, content_type="text/html"))
    witness.go("/")
    assert witness.page.locator("h1").count() == 1
    assert any("image-alt" in finding for finding in checks.findings(witness))


def test_one_time_codes_are_those_of_rfc_6238():
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    cases = {59: "94287082", 1111111109: "07081804", 2000000000: "69279037", 20000000000: "65353130"}
    assert {at: totp(secret, at, digits=8) for at in cases} == cases


def test_log_ins_are_read_from_what_the_demo_prints():
    sheet = "worker\t12000000001\nofficer  wang  correct horse  JBSWY3DPEHPK3PXP  审核\n\n完成"
    worker, officer = parse_log_ins(sheet)
    assert (worker.role, worker.account, worker.password) == ("worker", "12000000001", "")
    assert (officer.account, officer.password) == ("wang", "correct horse")
    assert officer.secret == "JBSWY3DPEHPK3PXP"
