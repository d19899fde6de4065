"""A headless browser, driven by its own protocol: pages opened, asked, typed at, pictured."""

import asyncio
import base64
import json
import shutil
import subprocess
from contextlib import asynccontextmanager

from aiohttp import ClientSession

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1000,640",
    "--remote-debugging-port=0",
]
LIMIT = 60  # seconds


class Tab:
    """One page."""

    def __init__(self, socket):
        self._socket = socket
        self._number = 0

    async def do(self, method, **given):
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": given})
        async for message in self._socket:
            said = json.loads(message.data)
            if said.get("id") == self._number:
                return said.get("result", {})
        raise AssertionError(method)

    async def ask(self, script):
        found = await self.do("Runtime.evaluate", expression=script, returnByValue=True)
        return found["result"].get("value")

    async def wait_for(self, script, limit=LIMIT):
        """Wait until a script says something true; False if it never does."""
        for _ in range(limit * 10):
            if await self.ask(script):
                return True
            await asyncio.sleep(0.1)
        return False

    async def type(self, text):
        for character in text:
            for kind in ("keyDown", "keyUp"):
                typed = {"text": character} if kind == "keyDown" else {}
                await self.do("Input.dispatchKeyEvent", type=kind, key=character, **typed)

    async def picture(self):
        taken = await self.do("Page.captureScreenshot", format="png")
        return base64.b64decode(taken["data"])


@asynccontextmanager
async def browser(folder):
    """A browser with one empty page, as an async context."""
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        port = folder / "DevToolsActivePort"
        for _ in range(LIMIT * 10):
            if port.exists() and len(port.read_text().split()) > 1:
                break
            await asyncio.sleep(0.1)
        number = port.read_text().split()[0]
        async with ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{number}/json") as answer:
                (page,) = [one for one in await answer.json() if one["type"] == "page"]
            async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Tab(socket)
    finally:
        process.terminate()
        process.wait()
