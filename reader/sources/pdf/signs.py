"""Signs of a readable page: the share of its characters that pages are written in."""

from collections import Counter
from collections.abc import Iterable

# Letters, digits, marks and signs of the scripts that newspapers are set in.  Private use, controls
# and what stands for no character are none.
_USUAL = (
    range(0x2E80, 0xA000),  # first, as most are found in it
    range(0x20, 0x7F),
    range(0xA0, 0x530),
    range(0x1E00, 0x2000),
    range(0x2010, 0x2028),
    range(0x2030, 0x2070),
    range(0x20A0, 0x20D0),
    range(0x2100, 0x2800),
    range(0xAC00, 0xD7B0),
    range(0xF900, 0xFB07),
    range(0xFE30, 0xFE70),
    range(0xFF00, 0xFFEF),
    range(0x1F100, 0x1FB00),
    range(0x20000, 0x32400),
)


def readable_share(characters: Iterable[str]) -> float:
    """Return the share of characters that are usual on a page; 1 without any."""
    counts = Counter(characters)
    total = usual = 0
    for character, count in counts.items():
        if not character.isspace():
            total += count
            code = ord(character)
            usual += count * any(code in span for span in _USUAL)
    return usual / total if total else 1.0
