"""The encoding that the terminal speaks, by the locale's name; text in, bytes for the screen out.

UTF-8 but where the name says one of the older Chinese encodings; the locale need not be installed.
Nothing here imports Textual.
"""

import codecs
import os
from collections.abc import Mapping
from functools import cache

from rich.cells import cell_len

UTF_8 = "utf-8"
# By the name without its marks; a locale's name without an encoding says none.
_ENCODINGS = {
    **dict.fromkeys(("gb18030", "gb180302000", "gb180302005"), "gb18030"),
    **dict.fromkeys(("gbk", "cp936", "gb2312", "euccn"), "gbk"),
    **dict.fromkeys(("big5", "cp950"), "cp950"),
    **dict.fromkeys(("big5hkscs", "big5hkscs2004"), "big5hkscs"),
}
# Frames, bars and marks that the older encodings lack in part.
_ALIKE = str.maketrans(
    "│┃┆┊▏▎▍▌▐▕─━┄┈╌▁▔┌┐└┘├┤┬┴┼╭╮╰╯█▉▊▋▇▆▅▄▃▂░▒▓•·●○★☆▶◀▲▼✓✗␛⇄\N{REPLACEMENT CHARACTER}",
    "||||||||||-------+++++++++++++##########:::*.*o*o><^vvx?~?",
)


def terminal_encoding(environment: Mapping[str, str] = os.environ) -> str:
    """Return Python's name of the encoding that the locale's variables name."""
    names = (environment.get(variable) for variable in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next(filter(None, names), "")
    encoding = locale.partition(".")[2].partition("@")[0]
    return _ENCODINGS.get(encoding.lower().replace("-", "").replace("_", ""), UTF_8)


def encoded(text: str) -> bytes:
    """Return the bytes of `text` for the terminal; what it lacks keeps its width in cells."""
    return text.encode(_in_force(), "dubao.cells")


@cache
def _in_force() -> str:
    return terminal_encoding()


def _of_the_same_width(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(_ALIKE)
    shown = (one if one.isascii() else ("", "?", "？")[cell_len(one)] for one in lacking)
    return "".join(shown), error.end


codecs.register_error("dubao.cells", _of_the_same_width)
