"""Pages asked for by a browser of this machine in, a session behind each out.

Who asks must know the token in the address, and come from a page of this server: its Host and its
Origin are looked at, so that no other page in the browser can reach a session.
"""

import asyncio
import json
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import textual_serve
from aiohttp import WSMsgType, web
from aiohttp.http_exceptions import HttpProcessingError

from reader.commands.serving.session import USUAL_SIZE, Session
from reader.errors import FailedError
from reader.i18n import say

HOST = "127.0.0.1"
MOST_SESSIONS = 16
LARGEST_MESSAGE = 1 << 20  # bytes: what is pasted at once
_STATIC = Path(textual_serve.__file__).parent / "static"
_SESSIONS = web.AppKey("sessions", set[web.WebSocketResponse])
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'"
    " 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self' {socket};"
    " frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Server:
    """Serves a command's screen on the loopback address."""

    def __init__(self, command: Sequence[str], port: int) -> None:
        self._command, self._port = command, port
        self._token = secrets.token_urlsafe(24)
        self._left = MOST_SESSIONS

    @property
    def address(self) -> str:
        """The address to open."""
        return f"http://{HOST}:{self._port}/{self._token}/"

    async def serve(self, started: Callable[[str], None], ended: asyncio.Event) -> None:
        """Serve until `ended` is set; `started` is told the address.

        Raises:
            FailedError: The port cannot be had.
        """
        logging.getLogger("aiohttp.server").addFilter(_is_fault)
        runner = web.AppRunner(self._application(), access_log=None, handle_signals=False)
        await runner.setup()
        try:
            await self._listen(runner)
            self._port = runner.addresses[0][1]
            started(self.address)
            await ended.wait()
        finally:
            await runner.cleanup()

    async def _listen(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, HOST, self._port).start()
        except OSError as error:
            said = say("serve.no_port", port=self._port, reason=error.strerror)
            raise FailedError(said) from error

    def _application(self) -> web.Application:
        app = web.Application(middlewares=[self._guard()])
        app[_SESSIONS] = set()
        at = f"/{self._token}"
        app.add_routes(
            [
                web.get(f"{at}/", self._page),
                web.get(f"{at}/page.css", _beside("page.css", "text/css")),
                web.get(f"{at}/page.js", _beside("page.js", "text/javascript")),
                web.get(f"{at}/ws", self._socket),
                web.static(f"{at}/static", _STATIC),
            ]
        )
        app.on_shutdown.append(_close_all)
        return app

    def _guard(self) -> Any:  # noqa: ANN401 - aiohttp's own kind of function
        @web.middleware
        async def guard(
            request: web.Request, handler: Callable[[web.Request], Any]
        ) -> web.StreamResponse:
            if not self._is_ours(request):
                raise web.HTTPForbidden
            answer: web.StreamResponse = await handler(request)
            if not answer.prepared:
                socket = f"ws://{request.host}"
                for name, text in _HEADERS.items():
                    answer.headers[name] = text.replace("{socket}", socket)
            return answer

        return guard

    def _is_ours(self, request: web.Request) -> bool:
        """Whether a page of this server, or a person's address bar, asks."""
        hosts = {f"{name}:{self._port}" for name in (HOST, "localhost")}
        if request.host not in hosts:
            return False
        origin = request.headers.get("Origin")
        if origin is None:  # a browser says its own with every socket
            return "Upgrade" not in request.headers
        return origin == f"http://{request.host}"

    async def _page(self, request: web.Request) -> web.Response:
        address = f"ws://{request.host}/{self._token}/ws"
        text = _own("page.html").replace("{address}", address)
        text = text.replace("{ended}", escape(say("serve.ended")))
        return web.Response(text=text, content_type="text/html")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        if not self._left:
            raise web.HTTPServiceUnavailable
        self._left -= 1
        try:
            return await self._session(request)
        finally:
            self._left += 1

    async def _session(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=LARGEST_MESSAGE)
        await socket.prepare(request)
        sizes = (
            _whole(request.query.get(name), usual)
            for name, usual in zip(("width", "height"), USUAL_SIZE, strict=True)
        )
        session = Session(self._command, *sizes)
        open_ones = request.app[_SESSIONS]
        open_ones.add(socket)
        showing = asyncio.create_task(_show(session, socket))
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    await _heed(message.data, session, socket)
        finally:
            open_ones.discard(socket)
            showing.cancel()
            await asyncio.gather(showing, return_exceptions=True)
            await session.end()
        return socket


async def _show(session: Session, socket: web.WebSocketResponse) -> None:
    async for data in session.output():
        await socket.send_bytes(data)
    await socket.close()


async def _heed(text: str, session: Session, socket: web.WebSocketResponse) -> None:
    """Do what the page says: keys, a size, a sign of life; anything else is passed over."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return
    match said:
        case ["stdin", str(typed)]:
            await session.type(typed.encode("utf-8", "replace"))
        case ["resize", {"width": int(width), "height": int(height)}]:
            session.resize(width, height)
        case ["ping", str() | int() | float() as mark]:
            await socket.send_json(["pong", mark])
        case _:
            pass


def _is_fault(record: logging.LogRecord) -> bool:
    """Whether a line of the log is about more than a visitor who speaks no HTTP."""
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


async def _close_all(app: web.Application) -> None:
    open_ones = app[_SESSIONS]
    for socket in tuple(open_ones):
        await socket.close()


def _beside(name: str, kind: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def give(_request: web.Request) -> web.Response:
        return web.Response(text=_own(name), content_type=kind)

    return give


def _own(name: str) -> str:
    return (files("reader.commands.serving") / name).read_text("utf-8")


def _whole(text: str | None, usual: int) -> int:
    is_number = text is not None and text.isascii() and text.isdecimal() and len(text) <= 5
    return int(text) if text is not None and is_number else usual
