"""A web page's bytes in, its characters out: by its mark, by what they are, by what it says."""

import re

from reader.sources.decoding import Decoded, decode, decode_as, known_codec
from reader.sources.guessing import marked_codec

_SAID = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE
)
_WINDOW = 8192  # bytes in which a page says its charset; browsers look at 1,024
# What a name means in practice: pages say GB 2312 and use all that came after it.
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030"}
_MEANT |= {"big5": "cp950", "big5-hkscs": "big5hkscs", "x-x-big5": "cp950"}
# Codecs in which not any bytes are text: where they fit, they are meant.
_STRICT = frozenset({"gb18030", "cp950", "big5hkscs", "euc_jp", "shift_jis", "cp932", "euc_kr"})


def decode_html(data: bytes, encoding: str | None = None) -> Decoded | None:
    """Return the characters of a page; None if the bytes are no text.

    A page that is UTF-8 is that whatever it says.  What it says counts where the bytes fit.

    Raises:
        UsageError: `encoding` is given and is no text codec.
    """
    if encoding is not None:
        return decode_as(data, known_codec(encoding))
    said = "" if marked_codec(data)[0] else _said(data)
    if said and not _is_utf_8(data):
        read = decode_as(data, said)
        if not read.undecodable:
            return read
        guessed = decode(data)
        return read if guessed is None or read.undecodable <= guessed.undecodable else guessed
    return decode(data)


def _said(data: bytes) -> str:
    """The strict codec that the page says it is in; empty without."""
    found = _SAID.search(data, 0, _WINDOW)
    if not found:
        return ""
    name = found[1].decode("ascii").lower()
    codec = _MEANT.get(name, name.replace("-", "_"))
    return codec if codec in _STRICT else ""


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
