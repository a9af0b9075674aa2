"""How people log in. Fields are found by what they are for, so that words and layout may change."""

import base64
import hashlib
import hmac
import struct
import time

WORKER_DOOR = "/log-in"
DESK_DOOR = "/desk/log-in"


def log_in_worker(page, hall, phone):
    """Asks for a code, takes it from the outbox, and comes in."""
    page.goto(hall.address + WORKER_DOOR)
    mark = hall.mark()
    send(page, page.locator('input[autocomplete="tel"]'), phone)
    send(page, page.locator('input[autocomplete="one-time-code"]'), hall.code(phone, mark))
    assert not page.url.startswith(hall.address + WORKER_DOOR), f"still outside: {page.url}"


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
    assert not page.url.startswith(hall.address + DESK_DOOR), f"still outside: {page.url}"


def send(page, field, value):
    """Fills the last field of a form and presses the form's main button, its first."""
    field.fill(value)
    button = field.locator("xpath=ancestor::form[1]").locator("button").first
    with page.expect_navigation():
        button.click()


def totp(secret, seconds, step=30, digits=6):
    """RFC 6238 with SHA-1, as authenticator apps compute it."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", int(seconds) // step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)
