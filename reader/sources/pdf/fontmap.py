"""A font file's bytes in, the character of each of its glyphs out: from its `cmap` tables.

For files that draw glyphs by number and do not say which character each of them is.  What the
tables say beyond the file's end, or in formats that no newspaper's fonts use, is passed over.
"""

from collections.abc import Iterator
from struct import error as StructError  # noqa: N812 - an exception that its module names in lower case
from struct import unpack_from

_MOST = 70_000  # characters of a table; a font has at most 65,535 glyphs


def read_character_map(font: bytes) -> dict[int, str]:
    """Return the character of each glyph by its number; empty if the font does not say."""
    found: dict[int, str] = {}
    try:
        for start in _subtables(font):
            for code, glyph in _pairs(font, start):
                if glyph and (glyph not in found or code < ord(found[glyph])):
                    found[glyph] = chr(code)
                if len(found) > _MOST:
                    return found
    except (StructError, ValueError, OverflowError):
        return found
    return found


def _subtables(font: bytes) -> Iterator[int]:
    """Yield where each table of Unicode characters begins."""
    (count,) = unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, start, _ = unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == b"cmap":
            (tables,) = unpack_from(">H", font, start + 2)
            for table in range(tables):
                platform, encoding, offset = unpack_from(">HHI", font, start + 4 + 8 * table)
                if platform == 0 or (platform, encoding) in ((3, 1), (3, 10)):
                    yield start + offset


def _pairs(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    (kind,) = unpack_from(">H", font, start)
    if kind == 4:
        yield from _segments(font, start)
    elif kind == 6:
        first, count = unpack_from(">HH", font, start + 6)
        glyphs = unpack_from(f">{count}H", font, start + 10)
        yield from zip(range(first, first + count), glyphs, strict=True)
    elif kind == 12:
        (count,) = unpack_from(">I", font, start + 12)
        for number in range(min(count, _MOST)):
            first, last, glyph = unpack_from(">III", font, start + 16 + 12 * number)
            last = min(last, first + _MOST)
            yield from zip(
                range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True
            )


def _segments(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 4: runs of characters, each with a step to its glyphs or a list of them."""
    (doubled,) = unpack_from(">H", font, start + 6)
    count = doubled // 2
    ends = unpack_from(f">{count}H", font, start + 14)
    firsts = unpack_from(f">{count}H", font, start + 16 + doubled)
    steps = unpack_from(f">{count}H", font, start + 16 + 2 * doubled)
    lists_at = start + 16 + 3 * doubled
    lists = unpack_from(f">{count}H", font, lists_at)
    for number, (first, last, step, offset) in enumerate(
        zip(firsts, ends, steps, lists, strict=True)
    ):
        for code in range(first, min(last, 0xFFFE) + 1):
            if offset == 0:
                yield code, (code + step) & 0xFFFF
                continue
            (glyph,) = unpack_from(">H", font, lists_at + 2 * number + offset + 2 * (code - first))
            yield code, (glyph + step) & 0xFFFF if glyph else 0
