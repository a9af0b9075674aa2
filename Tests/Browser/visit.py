"""A page with its witness: what it asked for, how many bytes came, what went wrong in it."""

from contextlib import contextmanager
from urllib.parse import urlsplit


class Visit:
    def __init__(self, page, hall, look):
        self.page = page
        self.hall = hall
        self.look = look
        self.requested = []
        self._heard = []
        self._forgiven = set()
        self.bytes = 0
        page.on("request", lambda request: self.requested.append(request.url))
        page.on("pageerror", lambda error: self._heard.append(f"script: {error}"))
        page.on("console", self._hear)
        self._wire = page.context.new_cdp_session(page)
        # Bytes as they crossed the wire, heads of answers included.
        self._wire.on("Network.loadingFinished", self._add)
        self._wire.send("Network.enable")
        self._allow_scripts(look.javascript)

    def go(self, path):
        """Opens a path of the hall with counters at zero, and returns the answer."""
        self._begin_anew()
        return self.page.goto(self.hall.address + path)

    def wear(self, look):
        """The same page in another look."""
        self.look = look
        page = self.page
        page.context.add_cookies([look.as_cookie(self.hall.address)])
        page.set_viewport_size(look.viewport)
        page.emulate_media(color_scheme=look.theme)
        self._begin_anew()
        return page.reload()

    def forgive(self, status):
        """Until the next page is opened by its path, an answer with this status is no fault, whenever the browser logs it."""
        self._forgiven.add(f"status of {status}")

    @property
    def faults(self):
        return [fault for fault in self._heard if not any(words in fault for words in self._forgiven)]

    def _begin_anew(self):
        self.requested.clear()
        self._heard.clear()
        self._forgiven.clear()
        self.bytes = 0

    @property
    def foreign(self):
        """Addresses outside the hall. A page of ours has none."""
        return [
            url
            for url in self.requested
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != self.hall.host
        ]

    def _hear(self, message):
        # What the answer to the page itself was, the tests ask of the answer.
        is_answer = message.location["url"] == self.page.url and "status of" in message.text
        if message.type == "error" and not is_answer:
            self._heard.append(f"console: {message.text}")

    @contextmanager
    def scripts_allowed(self):
        """Axe is a script: a page that was drawn without scripts lets it in afterwards."""
        self._allow_scripts(True)
        yield
        self._allow_scripts(self.look.javascript)

    def _allow_scripts(self, allowed):
        self._wire.send("Emulation.setScriptExecutionDisabled", {"value": not allowed})

    def _add(self, event):
        self.bytes += int(event["encodedDataLength"])
