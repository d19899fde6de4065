"""Signs of a readable page: the share of its characters that pages are written in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from reader.sources.pdf.sheet import Glyph

# Letters, digits, marks and signs of the scripts that newspapers are set in.  Private use, controls
# and what stands for no character are none.
_MOST = range(0x2E80, 0xA000)
_USUAL = (
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


CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
MOST_CONSONANTS = 0.8  # of letters; no language has more than two thirds
FEWEST = 300  # characters of a page that is asked
FIRST_WIDE = "\u2e80"  # the first Chinese character, or sign of one
WHOLE_CELL = 0.95  # ems
LEAST_MISNAMED, MISNAMED_SHARE = 10, 0.005  # of letters among a page's characters
_STRAY = frozenset("¨¯°´¸¬¦¤")  # signs that no Chinese text has
TELLING = 300  # letters that show it

CHAR = itemgetter(0)  # of a glyph


def readable_share(characters: Iterable[str]) -> float:
    """Return the share of characters that are usual on a page; 1 without any.

    It is 0 where letters make no words: codes that stand for other letters are letters, too.
    """
    counts = Counter(characters)
    total = usual = 0
    for character, count in counts.items():
        if not character.isspace():
            total += count
            code = ord(character)
            usual += count * (code in _MOST or any(code in span for span in _USUAL))
    if _is_no_language(counts, total):
        return 0.0
    return usual / total if total else 1.0


def are_misnamed(glyphs: Sequence[Glyph]) -> bool:
    """Whether a file calls many Chinese characters letters: its page shows 上 and says P.

    They stand alone among Chinese characters, in cells as broad as theirs.

    Args:
        glyphs: In the file's order.
    """
    if len(glyphs) < FEWEST:
        return False
    chars: list[str] = list(map(CHAR, glyphs))
    told = [
        at
        for at, char in enumerate(chars[1:-1], 1)
        if " " < char < FIRST_WIDE and (char.isalpha() or char in _STRAY)
    ]
    letters = sum(
        min(chars[at - 1], chars[at + 1]) >= FIRST_WIDE
        and glyphs[at].x1 - glyphs[at].x0 >= WHOLE_CELL * glyphs[at].size
        and glyphs[at - 1].base == glyphs[at].base == glyphs[at + 1].base
        for at in told
    )
    return letters >= max(LEAST_MISNAMED, MISNAMED_SHARE * len(glyphs))


def _is_no_language(counts: Counter[str], total: int) -> bool:
    """Whether most characters are letters of the Latin alphabet, and hardly one a vowel."""
    latin = {char.lower(): 0 for char in counts if char < "\u2000" and char.isalpha()}
    for char, count in counts.items():
        if char.lower() in latin:
            latin[char.lower()] += count
    letters = sum(latin.values())
    consonants = sum(count for char, count in latin.items() if char in CONSONANTS)
    is_latin = letters >= max(TELLING, total / 2)
    return is_latin and consonants > MOST_CONSONANTS * letters
