"""`dubao serve`: who may ask, what a session may do, and the reader in a browser."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from aiohttp import ClientSession, WSServerHandshakeError
from browser import CHROMIUM, browser
from pseudo_terminal import DUBAO, LIMIT

from reader.cli import BROKEN_PIPE

PAGE = """\
雁滩渡口添了新船

    雁滩渡口昨天添了两条新船。摆渡人闻人小满说，过河的孩子再不用等到天黑。
"""
pytestmark = pytest.mark.skipif(os.name != "posix", reason="it needs pseudo-terminals")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@contextmanager
def serving(page, *more):
    command = [*DUBAO, "serve", str(page), *more]
    env = {**os.environ, "LC_ALL": "en_GB.UTF-8"}
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=page.parent, env=env, **options) as process:
        try:
            line = process.stdout.readline()
            yield re.search(r"http://\S+", line)[0], process
        finally:
            process.terminate()


def origin_of(address):
    return re.match(r"http://[^/]+", address)[0]


async def seen(shown, wanted):
    """What the session writes until `wanted` is in it."""
    text, end = "", time.monotonic() + LIMIT
    while wanted not in text and time.monotonic() < end:
        message = await shown.receive(timeout=LIMIT)
        if not isinstance(message.data, bytes):
            break
        text += message.data.decode("utf-8", "replace")
    return text


async def test_one_line_says_the_address_which_is_of_this_machine_alone(page):
    with serving(page) as (address, process):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", address)
        async with ClientSession() as session, session.get(address) as answer:
            assert answer.status == 200
            text = await answer.text()
            policy = answer.headers["Content-Security-Policy"]
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=LIMIT)
    assert (process.returncode, out, err) == (0, "", "")
    assert "default-src 'none'" in policy
    others = re.findall(r"(?:src|href)=\"(?:https?:)?//", text)
    assert not others


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("", {}, 404),  # no token
        ("x" * 32 + "/", {}, 404),
        ("{token}/", {"Host": "evil.invalid"}, 403),
        ("{token}/", {"Host": "evil.invalid:{port}"}, 403),
        ("{token}/", {"Origin": "http://evil.invalid"}, 403),
        ("{token}/", {"Origin": "null"}, 403),
        ("{token}/static/", {}, 403),
        ("{token}/static/js/textual.js", {}, 200),
        ("{token}/download/1", {}, 404),
    ],
)
async def test_who_does_not_know_or_comes_from_elsewhere_gets_nothing(page, path, headers, status):
    with serving(page) as (address, _):
        port, token = re.search(r":(\d+)/([^/]+)/", address).groups()
        headers = {name: text.replace("{port}", port) for name, text in headers.items()}
        url = f"{origin_of(address)}/{path.replace('{token}', token)}"
        async with ClientSession() as session, session.get(url, headers=headers) as answer:
            assert answer.status == status


@pytest.mark.parametrize(
    "origin", [None, "http://evil.invalid", "null", "https://127.0.0.1:{port}"]
)
async def test_a_socket_of_another_origin_is_refused(page, origin):
    with serving(page) as (address, _):
        port = re.search(r":(\d+)/", address)[1]
        headers = {"Origin": origin.replace("{port}", port)} if origin else {}
        async with ClientSession() as session:
            with pytest.raises(WSServerHandshakeError) as refused:
                await session.ws_connect(f"{address}ws", headers=headers)
    assert refused.value.status == 403


async def test_a_session_shows_the_page_hears_keys_and_ends_with_its_browser(page):
    with serving(page) as (address, _):
        async with ClientSession(headers={"Origin": origin_of(address)}) as session:
            shown = await session.ws_connect(f"{address}ws?width=80&height=24")
            assert "雁滩渡口" in await seen(shown, "雁滩渡口")
            await shown.send_json(["ping", "7"])
            await shown.send_json(["resize", {"width": 10**9, "height": -5}])
            await shown.send_json(["resize", {"width": 80, "height": 24}])
            for odd in ("[", "{}", '["stdin"]', '["stdin", 3]', '["resize", []]', "[" * 5000):
                await shown.send_str(odd)
            await shown.send_json(["stdin", "Q"])
            while not shown.closed:
                await shown.receive(timeout=LIMIT)
            second = await session.ws_connect(f"{address}ws")
            await seen(second, "雁滩渡口")
            children = children_of(address)
            assert len(children) == 1
            await second.close()
        end = time.monotonic() + LIMIT
        while children_of(address):
            assert time.monotonic() < end
            await asyncio.sleep(0.1)


def children_of(_address):
    """The dubaos behind pages, which are told so by their environment."""
    found = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    mine = {str(os.getpid())}
    rows = [row.split(None, 2) for row in found.stdout.splitlines()]
    for _ in range(3):
        mine |= {pid for pid, parent, _ in rows if parent in mine}
    return [pid for pid, _, args in rows if pid in mine and " -m reader -- " in args]


@pytest.mark.parametrize("key", ["s", "L"], ids=["export", "other issues"])
async def test_a_session_writes_and_opens_no_files(page, key):
    with serving(page) as (address, _):
        async with ClientSession(headers={"Origin": origin_of(address)}) as session:
            shown = await session.ws_connect(f"{address}ws?width=100&height=24")
            await seen(shown, "雁滩渡口")
            await shown.send_json(["stdin", key])
            assert "writes no files" in await seen(shown, "writes no files")
            await shown.close()
    assert sorted(one.name for one in page.parent.iterdir() if one.is_file()) == ["page.txt"]


def test_a_visitor_who_speaks_no_http_gets_no_line_of_the_log(page):
    with serving(page) as (address, process):
        port = int(re.search(r":(\d+)/", address)[1])
        for odd in (
            b"GET / HTTP/9.9\r\n\r\n",
            b"\x16\x03\x01" + bytes(200),
            b"GET /" + b"a" * 9_999,  # in one piece: none is unread when the connection closes
        ):
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.sendall(odd + b"\r\n\r\n")
                assert connection.recv(12) == b"HTTP/1.0 400"
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=LIMIT)
    assert (process.returncode, out, err) == (0, "", "")


async def test_only_so_many_pages_are_open_at_once(page, monkeypatch):
    script = (
        "import sys; from reader.commands.serving import server; server.MOST_SESSIONS = 1;"
        " from reader.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    monkeypatch.setattr(sys.modules[__name__], "DUBAO", [sys.executable, "-c", script])
    with serving(page) as (address, _):
        async with ClientSession(headers={"Origin": origin_of(address)}) as session:
            first = await session.ws_connect(f"{address}ws")
            with pytest.raises(WSServerHandshakeError) as refused:
                await session.ws_connect(f"{address}ws")
            await first.close()
    assert refused.value.status == 503


def test_what_is_not_there_is_told_before_anything_is_served(tmp_path):
    done = subprocess.run(
        [*DUBAO, "serve", str(tmp_path / "no.txt")], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (3, b"")


def test_a_port_that_is_taken_is_told(page):
    with serving(page) as (address, _):
        port = re.search(r":(\d+)/", address)[1]
        done = subprocess.run(
            [*DUBAO, "serve", str(page), "--port", port], capture_output=True, check=False
        )
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.count(b"\n") == 1


def test_an_address_that_nobody_reads_is_a_broken_pipe(page):
    reading, writing = os.pipe()
    os.close(reading)
    command = [*DUBAO, "serve", str(page)]
    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=LIMIT
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (BROKEN_PIPE, b"")


def test_without_the_library_it_says_how_to_get_it(page):
    script = (
        "import sys; sys.modules['textual_serve'] = None; from reader.cli import main;"
        " sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", script, "serve", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "pip install 'dubao[serve]'" in done.stderr


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed")
async def test_a_browser_shows_the_reader_and_types_at_it(page, tmp_path):
    with serving(page) as (address, _):
        async with browser(tmp_path / "profile") as tab:
            await tab.do("Page.enable")
            await tab.do("Network.enable")
            await tab.do("Page.navigate", url=address)
            assert await tab.wait_for("document.body?.className.includes('-first-byte')")
            asked = await tab.ask(
                "JSON.stringify(performance.getEntriesByType('resource').map(one => one.name))"
            )
            assert [
                one for one in json.loads(asked) if not one.startswith((address, "data:"))
            ] == []
            ended = "document.querySelector('.ended')"
            assert await tab.ask(f"getComputedStyle({ended}).display") == "none"
            await tab.type("Q")
            assert await tab.wait_for("document.body.className.includes('-closed')")
            assert (
                await tab.ask(f"{ended}.innerText") == "the reader has ended; click here to go on"
            )
            await tab.ask(f"{ended}.click()")
            assert await tab.wait_for("!document.body?.className.includes('-closed')")
            assert await tab.wait_for("document.body?.className.includes('-first-byte')")
