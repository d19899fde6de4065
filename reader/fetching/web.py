"""Addresses in, bytes out: the only module that knows httpx and protego, polite and bounded.

One request a second; robots.txt is asked first and kept to; what has not changed is not sent again;
what fails is tried again, later and later.
"""

import re
from contextlib import closing, suppress
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader import __version__
from reader.fetching.edition_host import EditionHost
from reader.fetching.received import (
    MISSING,
    Clock,
    CutError,
    HostLostError,
    Limits,
    Received,
    UnfetchedError,
    Validator,
    validator_of,
    whole_body,
)
from reader.i18n import say
from reader.model import safe_line

if TYPE_CHECKING:
    import httpx
    from protego import Protego

NAME = "dubao"  # what robots.txt may call it
_ROBOTS = "/robots.txt"
_AGAIN = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_ERRNO = re.compile(r"\[Errno -?\d+\] ")  # means nothing to a person


class Web:
    """One host, asked politely; a context manager, since connections stay open."""

    def __init__(
        self, origin: EditionHost, clock: Clock | None = None, limits: Limits | None = None
    ) -> None:
        import httpx  # noqa: PLC0415 - only where something is fetched

        self._origin, self._clock, self._limits = origin, clock or Clock(), limits or Limits()
        self._number = origin.resolve()
        self._client = httpx.Client(
            headers={"User-Agent": f"{NAME}/{__version__}", "Accept-Encoding": "gzip"},
            timeout=self._limits.silence,
            follow_redirects=False,
            trust_env=False,
        )
        self._pause = self._limits.pause
        self._due = 0.0
        self._robots: Protego | None = None
        self._lost = 0

    def __enter__(self) -> "Web":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @property
    def origin(self) -> EditionHost:
        """The host."""
        return self._origin

    @property
    def clock(self) -> Clock:
        """The clock it goes by."""
        return self._clock

    @property
    def pause(self) -> float:
        """Seconds between two requests."""
        return self._pause

    @property
    def is_slowed(self) -> bool:
        """Whether the host wants a longer pause than is usual."""
        return self._pause > self._limits.pause

    def get(
        self, address: str, validator: Validator | None = None, *, is_large: bool = False
    ) -> Received:
        """Return what stands at an address.

        Raises:
            UnfetchedError: It is not there, did not come whole, or may not be asked for.
            HostLostError: The same would be said of whatever else is asked for.
        """
        self._ask_robots()
        size = self._limits.large if is_large else self._limits.size
        return self._followed(address, validator, size)

    def _ask_robots(self) -> None:
        if self._robots is not None:
            return
        from protego import Protego  # noqa: PLC0415 - only where something is fetched

        origin = self._origin
        host = f"[{origin.host}]" if ":" in origin.host else origin.host
        text = ""
        try:
            found = self._followed(
                f"{origin.scheme}://{host}:{origin.port}{_ROBOTS}", None, self._limits.robots
            )
            text = (found.data or b"").decode("utf-8", "replace")
        except UnfetchedError as error:
            if not 400 <= error.status < 500 or error.status in _AGAIN:
                raise
        robots = Protego.parse(text)
        wanted = robots.crawl_delay(NAME) or 0.0
        self._pause = max(self._pause, min(float(wanted), self._limits.longest_pause))
        self._robots = robots

    def _followed(self, address: str, validator: Validator | None, size: int) -> Received:
        """What stands at an address, or where it leads to on the same host."""
        for _ in range(self._limits.hops + 1):
            inside = self._origin.within(address)
            if not inside:
                raise UnfetchedError(say("fetch.outside", address=safe_line(address)))
            if self._robots is not None and not self._robots.can_fetch(inside, NAME):
                raise UnfetchedError(say("fetch.forbidden", address=safe_line(inside)), 403)
            found = self._tried(inside, validator, size)
            if isinstance(found, Received):
                return found
            address = found
        raise UnfetchedError(say("fetch.hops", address=safe_line(address)))

    def _tried(self, address: str, validator: Validator | None, size: int) -> "Received | str":
        """The answer or where it is, at the first try or a later one."""
        import httpx  # noqa: PLC0415 - it is there

        wait, asked = self._limits.backoff, 0.0
        reason = ""
        status = 0
        for _ in range(self._limits.tries):
            if reason:
                self._clock.sleep(max(wait, asked))
                wait, asked = 2 * wait, 0.0
            self._take_turn()
            try:
                with closing(self._sent(address, validator)) as response:
                    status = response.status_code
                    if status not in _AGAIN:
                        self._lost = 0
                        return self._read(response, address, size, is_known=validator is not None)
                    reason = f"HTTP {status}"
                    asked = self._asked_wait(response)
            except (httpx.TransportError, httpx.InvalidURL) as error:
                said = _ERRNO.sub("", safe_line(str(error)))
                status, reason = 0, said or type(error).__name__
            except CutError:
                status, reason = 0, say("fetch.cut")
        text = say("fetch.failed", address=safe_line(address), reason=reason)
        self._lost += 1
        if self._lost >= self._limits.lost:
            raise HostLostError(text)
        raise UnfetchedError(text, status)

    def _take_turn(self) -> None:
        """Wait until a request may be sent."""
        early = self._due - self._clock.passed()
        if early > 0:
            self._clock.sleep(early)
        self._due = self._clock.passed() + self._pause

    def _sent(self, address: str, validator: Validator | None) -> "httpx.Response":
        """An answer that begins, from the number that was looked at and no other of that name."""
        import httpx  # noqa: PLC0415 - it is there

        url = httpx.URL(address)
        headers = {"Host": url.netloc.decode("ascii")}
        if validator and validator.etag:
            headers["If-None-Match"] = validator.etag
        if validator and validator.modified:
            headers["If-Modified-Since"] = validator.modified
        request = self._client.build_request(
            "GET",
            url.copy_with(host=self._number),
            headers=headers,
            extensions={"sni_hostname": self._origin.host},
        )
        return self._client.send(request, stream=True)

    def _asked_wait(self, response: "httpx.Response") -> float:
        """How long the host asks to wait; a wait beyond the limit ends the fetching."""
        said = response.headers.get("Retry-After", "").strip()
        seconds = 0.0
        if said.isdecimal() and len(said) < 10:
            seconds = float(said)
        else:
            with suppress(ValueError, TypeError):
                seconds = parsedate_to_datetime(said).timestamp() - self._clock.now()
        if seconds > self._limits.longest_wait:
            text = say("fetch.later", host=safe_line(self._origin.host), seconds=round(seconds))
            raise HostLostError(text)
        return seconds

    def _read(
        self, response: "httpx.Response", address: str, size: int, *, is_known: bool
    ) -> "Received | str":
        status, headers = response.status_code, response.headers
        if status == _UNCHANGED and is_known:
            return Received(address, None, validator_of(response))
        if status in _MOVED and "Location" in headers:
            with suppress(ValueError):
                return urljoin(address, headers["Location"])
        if status != 200:
            key = "fetch.absent" if status in MISSING else "fetch.failed"
            text = say(key, address=safe_line(address), reason=f"HTTP {status}")
            raise UnfetchedError(text, status)
        data = whole_body(response, address, self._clock, self._limits, size)
        return Received(address, data, validator_of(response))
