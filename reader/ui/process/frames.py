"""When Textual draws a frame, and what it remembers of those it has drawn."""

import asyncio
import time
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from rich.segment import Segment
from textual import strip
from textual._styles_cache import StylesCache
from textual.cache import FIFOCache
from textual.screen import Screen

PLACING = 0.5  # seconds that widgets are given to take their places
AGAIN = 0.005  # seconds until widgets that still have to take their places are looked at again
CUTS = 512  # lines of which two parts are remembered: some screens of them


def draw_now(screen: Screen[Any]) -> None:
    """Draw what has changed, without the round through each widget's messages before a frame.

    What needs layout or scrolling is left to that round; so is everything where the next key waits
    already: the frame after it shows what both have changed.
    """
    app = screen.app
    if app._pending_message is not None or app.message_queue_size:  # looked at, never taken out
        return
    widgets = screen._compositor.visible_widgets.keys()
    if any(one._layout_required or one._scroll_required for one in widgets):
        return
    changed = {one for one in widgets if one._repaint_required and one is not screen}
    for one in changed:
        one._repaint_required = False
    screen._dirty_widgets |= changed
    screen._on_timer_update()


def once_placed(screen: Screen[Any], then: Callable[[], object]) -> None:
    """Call `then` when every widget has its place, or after half a second.

    Textual's own `call_after_refresh` waits for a frame that somebody has asked for: a widget asks
    by messages, its own and the screen's, and a frame may be drawn between them.  While the app
    holds all frames back, as it does when it turns to another screen, nothing is waited for: what
    lets them go is a message to the app, which comes behind the key that waits.
    """
    app, end = screen.app, time.monotonic() + PLACING

    def look() -> None:
        seen = screen._compositor.visible_widgets.keys()
        is_moving = any(one._layout_required or one.message_queue_size for one in {screen, *seen})
        is_drawn = screen.is_current and not app._batch_count
        if is_moving and is_drawn and time.monotonic() < end:
            asyncio.get_running_loop().call_later(AGAIN, look)  # also where the screen has gone
        else:
            then()

    screen.call_after_refresh(look)


def forget_drawn() -> None:
    """Let go of what widgets that are gone have drawn.

    Textual remembers two colours for each widget's cache of lines, a thousand of them, and each
    cache with them: several hundred megabytes of screens that nobody sees any more.
    """
    StylesCache.get_inner_outer.cache_clear()


class _Forgetful(FIFOCache[Any, Any]):
    """Remembers nothing."""

    def __setitem__(self, key: object, value: object) -> None:
        """Let it go."""


def keep_few_cuts() -> None:
    """Have rich remember the last lines that it has cut in two, where its own way is 16,384.

    Each is another text with its parts: over an hour they would grow to twenty megabytes.
    """
    cut = Segment._split_cells.__wrapped__
    Segment._split_cells = classmethod(lru_cache(CUTS)(cut))  # type: ignore[arg-type,assignment,method-assign]


def keep_no_parts() -> None:
    """Have Textual's lines remember nothing of what was made of them.

    Each makes seven caches for that, which takes longer than to draw it and to cut it once.
    """
    strip.FIFOCache = partial(_one_for_all, _Forgetful(1))  # type: ignore[attr-defined,assignment]


def _one_for_all(cache: FIFOCache[Any, Any], _size: int) -> FIFOCache[Any, Any]:
    return cache
