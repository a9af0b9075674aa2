"""How people log in. Fields are found by what they are for, so that words and layout may change."""

import base64
import hashlib
import hmac
import struct
import time

from filing import press

WORKER_DOOR = "/login"
DESK_DOOR = "/desk/login"
COUNTER_DOOR = "/partner/login"


def log_in_worker(page, hall, phone, last_four=""):
    """Asks for a code, takes it from the outbox, and comes in; a listed member proves who he is."""
    page.goto(hall.address + WORKER_DOOR)
    mark = hall.mark()
    send(page, page.locator('input[autocomplete="tel"]'), phone)
    send(page, page.locator('input[autocomplete="one-time-code"]'), hall.code(phone, mark))
    if page.locator('input[name="last4"]').count():
        send(page, page.locator('input[name="last4"]'), last_four)
    assert is_inside(page, hall, WORKER_DOOR), f"still outside: {page.url}"


def come_as_stranger(page, hall, name="王小明"):
    """Comes in with a phone that nobody has, and says who he is. Returns the phone."""
    phone = hall.strange_phone()
    log_in_worker(page, hall, phone)
    page.goto(hall.address + "/introduce")
    page.locator("[name=name]").fill(name)
    page.locator("[name=phone]").fill(phone)
    press(page, page.locator("main form button").first)
    assert is_inside(page, hall, "/introduce"), page.locator("main").inner_text()
    return phone


def log_in_staff(page, hall, log_in):
    page.goto(hall.address + DESK_DOOR)
    page.locator('input[autocomplete="username"]').fill(log_in.account)
    code = page.locator('input[autocomplete="one-time-code"]')
    password = page.locator('input[autocomplete="current-password"]')
    if code.count():
        password.fill(log_in.password)
    else:
        send(page, password, log_in.password)
    send(page, code, totp(log_in.secret, time.time()))
    assert is_inside(page, hall, DESK_DOOR), f"still outside: {page.url}"


def log_in_counter(page, hall, log_in):
    page.goto(hall.address + COUNTER_DOOR)
    page.locator('input[autocomplete="username"]').fill(log_in.account)
    send(page, page.locator('input[autocomplete="current-password"]'), log_in.password)
    assert is_inside(page, hall, COUNTER_DOOR), f"still outside: {page.url}"


def is_inside(page, hall, door):
    return not page.url.startswith(hall.address + door)


def send(page, field, value):
    """Fills the last field of a form and presses the form's main button, its first."""
    field.fill(value)
    button = field.locator("xpath=ancestor::form[1]").locator("button").first
    with page.expect_navigation() as arrival:
        button.click()
    # All tests come from one address, and the hall slows down who guesses too fast.
    answer = arrival.value
    while answer.status == 429:
        time.sleep(int(answer.headers.get("retry-after", "1")))
        answer = page.reload()


def totp(secret, seconds, step=30, digits=6):
    """RFC 6238 with SHA-1, as authenticator apps compute it."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", int(seconds) // step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)
