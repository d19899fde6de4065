"""Seams: what stands between two pieces of one text that a line end has parted."""

from reader.text.lazy_pattern import lazy_pattern

_LETTER = r"A-Za-z\u00c0-\u024f"
_ENDS = lazy_pattern(rf"[{_LETTER}](?:[\d{_LETTER}]*[,.;:!?)\]'’”\"]+)?\Z")
_OPENS = lazy_pattern(rf"[(\[“‘\"]?[{_LETTER}]")
_GOES_ON = lazy_pattern(rf"[{_LETTER}\d][,;)’”\"]?\Z")
_ADDRESS = lazy_pattern(r"(?:[@/]|www\.)[\w.-]*(?<=[@/._-])\Z")  # cut behind one of its marks
REACH = 24  # characters of a line's end that are looked at


def seam(before: str, after: str) -> str:
    """Return a space between Latin words, nothing between others."""
    if before[-1:] > "\u2fff" or after[:1] > "\u2fff":  # the common case, Chinese on either side
        return ""
    over = before[-REACH:]
    is_apart = _ENDS.search(over) and _OPENS.match(after) and not _is_address_cut(over, after)
    return " " if is_apart else ""


def is_latin_cut(before: str, after: str) -> bool:
    """Whether a Latin sentence, or an address, goes on: the next line opens with a small letter."""
    over = before[-REACH:]
    is_small = after[:1] <= "\u024f" and after[:1].islower()
    return is_small and (_GOES_ON.search(over) is not None or _is_address_cut(over, after))


def _is_address_cut(over: str, after: str) -> bool:
    return after[:1].islower() and _ADDRESS.search(over) is not None
