"""The app without a network: stations by need and time, the own code, forms that wait and are sent once."""

import http.server
import re
import threading
import time
import urllib.request

import checks
import filing
import pytest
import stations
import ways
from conftest import new_context
from filing import press
from looks import DESKTOP, LOOKS, Look
from people import come_as_stranger, log_in_worker

SENT = "已经提交"
WAITS = "没有网络。"


@pytest.fixture
def phone(visit):
    """A page of somebody whose phone has the app, with what it keeps."""

    def open_page(look=Look(), role=None, index=0, at="/"):
        witness = visit(look, role, index, keeps=True)
        witness.go(at)
        settle(witness.page)
        return witness

    return open_page


def settle(page):
    """Until the app's script stands before its pages and has its places."""
    until(page, "() => navigator.serviceWorker.controller !== null")
    until(page, "() => caches.open('places').then(c => c.keys()).then(keys => keys.length > 0)")


def until(page, question, about=None, seconds=60):
    """Asks a page until it says yes. `wait_for_function` does not wait for what a promise holds."""
    end = time.monotonic() + seconds
    while not page.evaluate(question, about):
        assert time.monotonic() < end, question
        page.wait_for_timeout(50)


def offline(witness, is_off=True):
    witness.page.context.set_offline(is_off)


def kept(page):
    """Everything that lies on the phone: addresses and texts of the caches, rows of the database."""
    return page.evaluate(
        """async () => {
            const caches_ = {};
            for (const name of await caches.keys()) for (const key of await (await caches.open(name)).keys())
                caches_[new URL(key.url).pathname] = await (await (await caches.open(name)).match(key)).text();
            const rows = { forms: [], codes: [] };
            if ((await indexedDB.databases()).some(({ name }) => name === 'hall')) {
                const database = await new Promise((done) => {
                    const request = indexedDB.open('hall');
                    request.onsuccess = () => done(request.result);
                });
                for (const name of database.objectStoreNames) rows[name] = await new Promise((done) => {
                    const request = database.transaction(name).objectStore(name).getAll();
                    request.onsuccess = () => done(request.result.map((row) => JSON.stringify(row)));
                });
                database.close();
            }
            return { caches: caches_, ...rows, local: localStorage.length + sessionStorage.length };
        }"""
    )


def shown(page):
    """What a list of places says: name, state and walk of each."""
    page.locator("main .list a.line, main p.muted").first.wait_for()
    return page.locator('main .list a[href^="/places/"]').evaluate_all(
        "all => all.map(a => [a.querySelector('b').textContent, a.querySelector('.pill').textContent])"
    )


@pytest.mark.parametrize("wish", ["", "&need=first aid&open=1", "&need=water&need=lunch", "&open=1"])
def test_the_nearest_open_station_with_what_one_needs_is_the_same_without_a_network(wish, phone):
    witness = phone(at="/nearby?q=老城")
    page = witness.page
    start = page.locator('main .list a[href*="from="]').first.get_attribute("href")
    path = re.search(r"from=\w+", start).group()
    witness.go(f"/nearby?{path}{wish}")
    until(
        page,
        "path => caches.open('places').then(c => c.match('/offline/places.json'))"
        ".then(a => a.headers.get('asked') === '?' + path)",
        path,
    )
    for time in ["", "&time=23:00", "&time=12:30", "&time=06:00"]:
        offline(witness, False)
        witness.go(f"/nearby?{path}{wish}{time}")
        online = shown(page)
        offline(witness)
        witness.go(f"/nearby?{path}{wish}{time}")
        page.locator(".notice", has_text="离线：保存于").wait_for()
        assert shown(page) == online
    checks.expect_clean(witness)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_every_page_that_is_kept_can_be_read_in_every_look(look, phone):
    witness = phone(look, "courier", index=2)
    page = witness.page
    kept_look = f"{look.language}.{look.size}.{look.theme}"
    until(page, "look => caches.match('/look').then(a => a.text()).then(kept => kept === look)", kept_look)
    witness.go("/me/code")
    code = page.locator(".typed").inner_text()
    until(page, "() => window.hall.tell({ do: 'code' }).then(own => own !== null)")
    offline(witness)

    witness.go("/cases")
    page.locator("main .notice").first.wait_for()
    assert page.locator('main a[href^="tel:"]').count() == 1
    checks.expect_clean(witness)
    witness.go("/me/code")
    page.locator("svg.qr").wait_for()
    assert page.locator(".typed").inner_text() == code
    checks.expect_clean(witness)
    witness.go("/nearby")
    page.locator('main .list a[href^="/places/"]').first.wait_for()
    if look.language == "en":
        assert not re.search("[\u4e00-\u9fff]", page.locator("main .notice").first.inner_text())
    checks.expect_clean(witness)
    press(page, page.locator('main .list a[href^="/places/"]').first)
    page.locator("main .facts").wait_for()
    assert page.locator('main a[href^="geo:"]').count() == 1
    checks.expect_clean(witness)


def test_the_way_back_from_no_network(phone):
    witness = phone(role="worker", index=5)
    page = witness.page
    offline(witness)
    witness.go("/cases")
    page.locator("main .notice", has_text="现在没有网络").wait_for()
    offline(witness, False)
    press(page, page.locator("main .btn.primary").first)
    assert page.locator("[data-offline]").count() == 0


def test_a_station_far_from_what_is_kept_is_kept_by_a_visit(phone):
    witness = phone(at="/nearby")
    page = witness.page
    place = page.locator('main .list a[href^="/places/"]').first.get_attribute("href")
    name = page.locator("main .list b").first.inner_text()
    page.evaluate(
        """async () => {
            const shelf = await caches.open('places');
            const list = await (await shelf.match('/offline/places.json')).json();
            list.places = [];
            await shelf.put('/offline/places.json', new Response(JSON.stringify(list), { headers: { at: Date.now(), asked: '' } }));
        }"""
    )
    witness.go(place)
    until(page, "() => caches.open('places').then(c => c.keys()).then(keys => keys.length > 1)")
    offline(witness)
    witness.go(place)
    page.locator("main .facts").wait_for()
    assert page.locator("h1").inner_text() == name


# The own code


def test_the_own_code_is_shown_for_as_long_as_it_holds(phone):
    witness = phone(role="courier", index=0)
    page = witness.page
    page.clock.install()
    witness.go("/me/code")
    code = page.locator(".typed").inner_text()
    until(page, "() => window.hall.tell({ do: 'code' }).then(own => own !== null)")
    offline(witness)
    witness.go("/me/code")
    page.locator("svg.qr").wait_for()
    assert page.locator(".typed").inner_text() == code
    page.clock.fast_forward(5 * 60 * 1000)
    page.locator(".notice.warn").first.wait_for()
    assert page.locator(".typed, svg.qr").count() == 0
    checks.expect_clean(witness)
    page.reload()
    page.locator(".notice.warn").first.wait_for()
    assert page.locator(".typed, svg.qr").count() == 0


def test_nothing_personal_but_the_code_is_kept(phone, hall):
    witness = phone(role="courier", index=1)
    page = witness.page
    for path in ["/", "/me", "/cases", "/me/messages", "/me/benefits", "/me/code", "/nearby"]:
        witness.go(path)
    name = page.locator(".nothing")
    witness.go("/me")
    phone_shown = page.locator("main dd").first.inner_text()
    until(page, "() => window.hall.tell({ do: 'code' }).then(own => own !== null)")
    lies = kept(page)
    assert len(lies["codes"]) == 1 and not lies["forms"] and lies["local"] == 0 and name.count() == 0
    assert set(lies["caches"]) <= {"/look", "/offline", "/offline/nearby", "/offline/code", "/offline/places.json"} | {
        path for path in lies["caches"] if re.match(r"/assets/(app|icon|offline)\.\w+\.(js|css|svg)$", path)
    }
    assert not [path for path, text in lies["caches"].items() if phone_shown in text or "data-owner" in text and path.startswith("/offline")]


def test_the_desk_is_never_kept(phone):
    witness = phone(Look(screen=DESKTOP), "officer", at="/desk")
    page = witness.page
    witness.go("/desk/inbox")
    assert not [path for path in kept(page)["caches"] if path.startswith("/desk")]
    offline(witness)
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        witness.go("/desk/inbox")


# Forms that wait


def fill_to_the_check(witness, hall):
    come_as_stranger(witness.page, hall)
    filing.begin(witness.page, hall)
    filing.fill_in(witness.page, filing.STRANGER)
    settle(witness.page)


def hand_in_without_a_network(page):
    filing.agree(page)
    page.locator("form:has([name=agree]) button").click()
    page.locator("main .notice", has_text=WAITS).first.wait_for()


def own_cases(page, hall):
    page.goto(hall.address + "/cases")
    return set(page.locator('main a[href^="/cases/"]').evaluate_all("all => all.map(a => a.pathname)"))


def test_an_application_sent_without_a_network_from_two_tabs_arrives_once(phone, hall):
    witness = phone()
    page = witness.page
    fill_to_the_check(witness, hall)
    other = page.context.new_page()
    other.goto(page.url)
    offline(witness)
    for tab in [page, other]:
        hand_in_without_a_network(tab)
    checks.expect_clean(witness)
    assert len(kept(page)["forms"]) == 2
    assert not [row for row in kept(page)["forms"] if "agree" in row or filing.SERVICE in row.split('"body"')[0].split('"path"')[0]]
    offline(witness, False)
    # Both tabs hear of it, and ask for it to be sent.
    for tab in [page, other]:
        tab.wait_for_url(re.compile(r"/cases/\w+(/receipt)?$"))
    # Whichever tab comes to its case first says so.
    told = [tab.locator("main .notice", has_text=SENT) for tab in [page, other]]
    end = time.monotonic() + 20
    while not any(notice.count() for notice in told):
        assert time.monotonic() < end, "nobody was told"
        page.wait_for_timeout(50)
    assert len(own_cases(page, hall)) == 1
    assert not kept(page)["forms"]


def test_an_answer_given_without_a_network_leads_on_when_it_is_back(phone, hall):
    witness = phone()
    page = witness.page
    come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.answer_all(page, {"applicant.work_region": "港城市"})
    settle(page)
    question = page.url
    offline(witness)
    name = filing.asked(page)
    filing.give(page, f'.question [name="{name}"]', filing.STRANGER[name])
    page.locator(".actions button").first.click()
    page.locator("main .notice", has_text="已存在这部手机上").wait_for()
    offline(witness, False)
    page.wait_for_url(lambda url: url != question)
    assert filing.asked(page) != name
    page.locator("main .notice", has_text=SENT).wait_for()
    page.reload()
    assert page.locator("main .notice", has_text=SENT).count() == 0


def test_photos_wait_too_up_to_a_limit(phone, hall):
    witness = phone()
    page = witness.page
    ways.papers(witness, None)
    settle(page)
    question = page.url
    offline(witness)
    files = page.locator(".question input[type=file][multiple]")
    files.evaluate(
        """field => {
            const many = new DataTransfer();
            many.items.add(new File([new Uint8Array(21 << 20)], 'big.png', { type: 'image/png' }));
            field.files = many.files;
        }"""
    )
    page.locator(".actions button").first.click()
    page.locator("main .notice.warn", has_text="20 MB").wait_for()
    assert not kept(page)["forms"]
    files.set_input_files([filing.photo()])
    page.locator(".actions button").first.click()
    page.locator("main .notice", has_text=WAITS).first.wait_for()
    offline(witness, False)
    page.wait_for_url(lambda url: url != question)
    page.goto(question)
    assert "证明.png" in page.locator("main").inner_text()


def test_a_station_is_handed_in_from_the_roadside(phone, hall):
    witness = phone(Look(), "officer", at=stations.FORM)
    page = witness.page
    name = "路边站"
    stations.describe(page, name)
    stations.fill_in(page)
    page.locator("input[type=file][multiple]").set_input_files([filing.photo()])
    offline(witness)
    page.locator("main form .btn.primary").click()
    page.locator("main .notice", has_text=WAITS).first.wait_for()
    assert name not in "".join(kept(page)["forms"])
    offline(witness, False)
    page.wait_for_url(re.compile(r"/desk/cases/\w+$"))
    page.locator("main .notice", has_text=SENT).wait_for()
    assert name in page.locator("main").inner_text()
    page.goto(f"{hall.address}/desk/inbox?q={name}")
    assert page.locator("main table tr", has_text=name).count() <= 1


def test_what_was_not_taken_is_filled_in_again(phone, hall):
    witness = phone(Look(), "officer", at=stations.FORM)
    page = witness.page
    stations.describe(page, "写错站")
    stations.fill_in(page, hours="Mo-Fr 08")
    offline(witness)
    page.locator("main form .btn.primary").click()
    page.locator("main .notice", has_text=WAITS).first.wait_for()
    offline(witness, False)
    page.locator("main .notice.warn", has_text="没有办成").wait_for()
    page.goto(hall.address + stations.FORM)
    until(page, "() => document.querySelector('[name=hours]').value === 'Mo-Fr 08'")
    assert page.locator('[name="station.name"]').input_value() == "写错站"
    assert page.locator('[name=facilities][value="water"]').is_checked()
    page.locator("main .notice button", has_text="删掉").click()
    page.locator("main .notice.warn").wait_for(state="detached")
    assert not kept(page)["forms"]


# Whose it is


def leave_one_waiting(witness, hall):
    """Somebody hands in without a network, and the session ends before it is back. Returns the phone."""
    page = witness.page
    number = come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.fill_in(page, filing.STRANGER)
    settle(page)
    offline(witness)
    hand_in_without_a_network(page)
    page.context.clear_cookies()
    page.context.add_cookies([Look().as_cookie(hall.address)])
    return number


def test_another_account_on_the_phone_sees_nothing_and_sends_nothing(phone, hall):
    witness = phone()
    page = witness.page
    first = leave_one_waiting(witness, hall)
    offline(witness, False)
    witness.go("/")
    page.locator("main .notice.warn", has_text="登录后自动提交").wait_for()
    come_as_stranger(page, hall)
    for path in ["/", "/cases", "/me", filing.FORM_PATH]:
        witness.go(path)
        page.evaluate("window.hall.tell({ do: 'send' })")
        assert page.locator("main .notice", has_text=re.compile("存下|存在这部手机")).count() == 0
    assert own_cases(page, hall) == set()
    witness.go("/me/code")
    until(page, "() => window.hall.tell({ do: 'code' }).then(own => own !== null)")

    log_in_worker(page, hall, first)
    page.locator("main .notice", has_text=re.compile("正在提交|已经提交")).first.wait_for()
    until(page, "() => window.hall.tell({ do: 'send' }).then(() => true)")
    assert len(own_cases(page, hall)) == 1
    assert not kept(page)["codes"], "the other's code has gone with the other"


def test_logging_out_leaves_nothing_behind(phone, hall):
    witness = phone()
    page = witness.page
    fill_to_the_check(witness, hall)
    form = page.url
    witness.go("/me/code")
    until(page, "() => window.hall.tell({ do: 'code' }).then(own => own !== null)")
    page.goto(form)
    offline(witness)
    hand_in_without_a_network(page)
    page.context.route("**/me/sending", lambda route: route.abort())
    lies = kept(page)
    assert len(lies["forms"]) == 1 and len(lies["codes"]) == 1
    offline(witness, False)
    witness.go("/me")
    press(page, page.locator('form[action="/logout"] button'))
    settle(page)
    lies = kept(page)
    assert lies["forms"] == lies["codes"] == [] and lies["local"] == 0
    offline(witness)
    witness.go("/me/code")
    page.locator("main .notice.warn").first.wait_for()
    assert page.locator(".typed").count() == 0


def test_with_the_app_on_the_phone_every_page_is_still_the_hall_s(phone, hall):
    witness = phone()
    page = witness.page
    come_as_stranger(page, hall)
    filing.begin(page, hall)
    filing.fill_in(page, filing.STRANGER)
    case = filing.hand_in(page)
    witness.go(case)
    assert page.locator("[data-offline]").count() == 0
    assert not witness.faults and not witness.foreign


class Proxy(http.server.BaseHTTPRequestHandler):
    """Passes pages of the hall on, and makes another release of it."""

    hall = None
    release = ""
    paths = []

    def do_GET(self):
        with urllib.request.urlopen(self.hall + self.path) as answer:
            body = answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.headers["Content-Type"])
        if self.path == "/sw.js":
            body = body.replace(b'"version":"', b'"version":"' + self.release.encode())
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.paths.append(self.path)

    def log_message(self, *_):
        pass


def test_a_new_release_takes_over(browser, hall):
    Proxy.hall = hall.address
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = new_context(browser, Look(), keeps=True)
    page = context.new_page()
    address = f"http://127.0.0.1:{server.server_port}"
    names = "() => caches.keys().then(names => names.filter(name => name.startsWith('hall')))"
    page.goto(address)
    settle(page)
    assert len(page.evaluate(names)) == 1
    Proxy.release = "next-"
    page.goto(address + "/services")
    until(page, "() => caches.keys().then(all => all.filter(name => name.startsWith('hall')).join().startsWith('hall next-'))")
    until(page, "() => caches.keys().then(all => all.filter(name => name.startsWith('hall')).length === 1)")
    # What a release keeps comes from the phone, page by page.
    Proxy.paths.clear()
    page.goto(address + "/nearby")
    assert not [path for path in Proxy.paths if re.match(r"/assets/(app|offline)", path)]
    context.set_offline(True)
    page.goto(address + "/nearby")
    page.locator("main .list a").first.wait_for()
    context.close()
    server.shutdown()


def test_a_broken_shelf_stands_in_nobody_s_way(phone):
    """Files that went missing on the phone, and a database that cannot be opened: pages come from the hall."""
    witness = phone()
    page = witness.page
    page.evaluate("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))")
    page.evaluate("new Promise(done => { indexedDB.deleteDatabase('hall').onsuccess = done; })")
    for path in ["/", "/nearby", "/services"]:
        assert witness.go(path).status == 200
        assert page.evaluate("getComputedStyle(document.querySelector('.bar')).display") == "flex"
    assert not witness.faults
