"""A host on the loopback address that serves composed editions, with faults where a test asks."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Fault = Callable[[BaseHTTPRequestHandler], bool]  # whether it answered by itself


@dataclass
class Host:
    """What it serves by path, and what it was asked.

    Attributes:
        files: Bytes by path, without the first /.
        faults: Asked first, by path.
        asked: The paths, and the headers of each.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    base: str = ""

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Whoever asked was killed, or gave up, as tests want it."""


@contextmanager
def serving(files: dict[str, bytes]) -> Iterator[Host]:
    host = Host(dict(files))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.lstrip("/")
            host.asked.append((path, dict(self.headers)))
            if path in host.faults and host.faults[path](self):
                return
            if path not in host.files:
                answer(self, 404, b"")
                return
            data = host.files[path]
            tag = f'"{hash(data) & 0xFFFFFFFF:x}"'
            if self.headers.get("If-None-Match") == tag:
                answer(self, 304, b"")
            else:
                answer(self, 200, data, {"ETag": tag, "Content-Type": "text/html"})

        def log_message(self, *_: object) -> None:
            """Nothing: the tests say what matters."""

    server = _Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    host.base = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(
    handler: BaseHTTPRequestHandler, status: int, data: bytes, headers: dict[str, str] | None = None
) -> bool:
    handler.send_response(status)
    for name, text in (headers or {}).items():
        handler.send_header(name, text)
    if status != 304:
        handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)
    return True
