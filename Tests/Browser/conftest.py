"""One hall and one browser for the run, one context for each test."""

import io
import os
import pathlib

import pytest
from hall import REPOSITORY, Hall, open_hall, parse_log_ins
from looks import Look
from PIL import Image
from people import log_in_counter, log_in_staff, log_in_worker
from playwright.sync_api import sync_playwright
from visit import Visit

PICTURES = REPOSITORY / "Docs/pictures"
FAILURES = REPOSITORY / ".build/test-reports/failures"
WORKER_ROLES = {"worker", "member", "courier"}


def pytest_addoption(parser):
    parser.addoption("--pictures", action="store_true", help="write Docs/pictures anew")
    parser.addoption("--address", help="test the hall at this address instead of starting one")
    parser.addoption("--data", help="with --address: the data folder of that hall, for codes")
    parser.addoption("--log-ins", help="with --address: a file with what `unionhall demo` printed")
    parser.addoption("--browser", default="/usr/bin/chromium-headless-shell", help="the browser's program")


@pytest.fixture(scope="session")
def hall(pytestconfig, tmp_path_factory):
    address = pytestconfig.getoption("--address")
    if address:
        sheet = pytestconfig.getoption("--log-ins")
        log_ins = parse_log_ins(pathlib.Path(sheet).read_text("utf-8")) if sheet else []
        yield Hall(address.rstrip("/"), pytestconfig.getoption("--data") or ".", log_ins)
    else:
        with open_hall(tmp_path_factory.mktemp("hall"), people=300, seed=1) as hall:
            yield hall


@pytest.fixture(scope="session")
def browser(pytestconfig):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=pytestconfig.getoption("--browser"),
            args=["--no-sandbox"] if os.getuid() == 0 else [],
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, hall, request):
    """`visit(look, role)` opens a page in a context of its own, logged in if a role is named.

    With `keeps` the phone keeps things for when it has no network; else every page comes from the hall.
    """
    contexts = []

    def open_page(look=Look(), role=None, index=0, keeps=False):
        state = request.getfixturevalue("sessions")(role, index)
        context = new_context(browser, look, state, keeps)
        contexts.append(context)
        context.add_cookies([look.as_cookie(hall.address)])
        return Visit(context.new_page(), hall, look)

    yield open_page
    if getattr(request.node, "failed", False):
        keep_failures(request.node.name, contexts)
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def sessions(browser, hall):
    """Cookies of people who have logged in, each once a run: codes are limited and used up."""
    kept = {}

    def session(role, index=0):
        if role is None:
            return None
        if (role, index) not in kept:
            context = new_context(browser, Look())
            page = context.new_page()
            log_in = hall.log_in(role, index)
            if role in WORKER_ROLES:
                log_in_worker(page, hall, log_in.account, log_in.password)
            elif role == "partner":
                log_in_counter(page, hall, log_in)
            else:
                log_in_staff(page, hall, log_in)
            kept[role, index] = context.storage_state()
            context.close()
        return kept[role, index]

    return session


@pytest.fixture
def picture(pytestconfig):
    """`picture(page, name)` keeps a picture for the documents, when asked for by --pictures."""

    def keep(page, name):
        if pytestconfig.getoption("--pictures"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            height = page.evaluate("document.documentElement.scrollHeight")
            size = page.viewport_size
            page.set_viewport_size(size | {"height": min(max(height, 500), 900)})
            page.wait_for_load_state("networkidle")
            shrink(page.screenshot()).save(PICTURES / f"{name}.png", optimize=True)
            page.set_viewport_size(size)

    return keep


def shrink(picture):
    """In 256 colours, undithered: pages have few, and letters stay as crisp as they were."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    return image.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def new_context(browser, look, state=None, keeps=False):
    context = browser.new_context(
        viewport=look.viewport,
        locale="en" if look.language == "en" else "zh-CN",
        timezone_id="Asia/Shanghai",
        color_scheme=look.theme,
        has_touch=look.is_phone,
        storage_state=state,
        service_workers="allow" if keeps else "block",
        # Away from loopback and HTTPS browsers offer no brotli: budgets are counted in gzip.
        extra_http_headers={"Accept-Encoding": "gzip"},
    )
    context.set_default_timeout(40_000)
    return context


def keep_failures(name, contexts):
    FAILURES.mkdir(parents=True, exist_ok=True)
    pages = [page for context in contexts for page in context.pages]
    for number, page in enumerate(pages, start=1):
        page.screenshot(path=FAILURES / f"{name.replace('/', '-')}-{number}.png", full_page=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.failed = getattr(item, "failed", False) or report.failed
    return report
