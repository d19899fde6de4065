"""A first, plain decision over a page's units: head lines before a byline or dateline."""

import re
from collections.abc import Sequence

from reader.parsing.joining import Choice
from reader.parsing.labels import NUMBER_OF
from reader.parsing.units import Unit

_STOP = re.compile(r"[。！？!?…”’）)」』：:；;]$")
_BYLINE = re.compile(r"^[■□●]|^(本报|特约)?(记者|通讯员)\s")
_DATELINE = re.compile(r"^[(（]?(本报|据?新华社|中新社)")
_LONGEST_HEAD = 45


def decide(units: Sequence[Unit]) -> list[Choice]:
    """Return a choice a unit."""
    names: list[str] = []
    at = 0
    while at < len(units):
        end = at
        while end < len(units) and _is_short(units[end].text):
            end += 1
        names += _heads(units[at:end], end < len(units) and _opens(units[end].text))
        if end < len(units):
            is_more = bool(names) and not _STOP.search(units[end - 1].text) and end > 0
            is_more = is_more and names[-1].startswith("paragraph")
            names.append("paragraph+" if is_more else "paragraph")
            end += 1
        at = end
    return [Choice(NUMBER_OF[name], NUMBER_OF["paragraph"], 0.5) for name in names]


def _is_short(text: str) -> bool:
    is_plain = "," not in text and "，" not in text
    return len(text) <= _LONGEST_HEAD and is_plain and not text.endswith("。")


def _opens(text: str) -> bool:
    return _DATELINE.match(text) is not None


def _heads(units: Sequence[Unit], is_dated: bool) -> list[str]:
    texts = [unit.text for unit in units]
    if not texts or not (is_dated or any(_BYLINE.match(text) for text in texts)):
        return ["paragraph"] * len(texts)
    heads = [text for text in texts if not _BYLINE.match(text)]
    middle = max(range(min(2, len(heads))), key=lambda n: len(heads[n]), default=0)
    middle = 0 if len(heads) == 2 and heads[0].count(" ") and not heads[1].count(" ") else middle
    if len(heads) == 2 and "。" in heads[1]:
        middle = 0
    names = ["kicker"] * middle + ["headline"] + ["deck"] * len(heads)
    found = iter(names)
    out = ["byline" if _BYLINE.match(text) else next(found) for text in texts]
    out[0] += "!" if out[0] in ("kicker", "headline") else ""
    return out
