"""Bytes without a label in, the codec that they are most likely in out."""

import codecs
from collections.abc import Iterator

# What newspapers are kept in.  A longer list makes short samples fall to code pages that no page
# ever used; `--encoding` is there for the rest.
_NO_MATCH = "ascii"  # impossible for bytes that are not UTF-8, so it says that nothing fits
_CANDIDATES = (
    _NO_MATCH,
    "gb18030",
    "big5hkscs",
    "euc-jp",
    "cp932",
    "cp949",
    "cp1251",
    "koi8-r",
    "cp1252",
)
# Below this the detector only says that nothing fits (EBCDIC as Cyrillic: 0.0001); the shortest
# Chinese samples reach 0.05.
_LEAST_CONFIDENCE = 0.001

_UTF_16 = ("utf-16-le", "utf-16-be")
_SAMPLE = 8192  # bytes that settle UTF-16
_USUAL_SHARE = 0.9  # of characters that pages are made of; noise reaches 0.4
_USUAL = (
    range(0x20, 0x7F),
    range(0xA0, 0x100),
    range(0x2010, 0x2040),
    range(0x3000, 0x3100),
    range(0x4E00, 0xA000),
    range(0xFF00, 0xFFF0),
)
_NULS_APART = 3  # a text has fewer than one NUL in so many bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def marked_codec(data: bytes) -> tuple[str, int]:
    """Return the codec that a byte-order mark names, and the mark's length; ("", 0) without."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            is_lie = codec.startswith("utf-16") and _is_plain_ascii(data[len(mark) :])
            return ("utf-8" if is_lie else codec), len(mark)
    return "", 0


def codec_with_nuls(data: bytes) -> str:
    """Return the codec of a text that holds NUL bytes: UTF-16, or text with a stray NUL; or ""."""
    for codec in _UTF_16:
        if _is_usual(data[:_SAMPLE].decode(codec, "replace")):
            return codec
    is_text = data.count(b"\0") * _NULS_APART < len(data) and _is_in(data, "utf-8")
    return "utf-8" if is_text else ""


def detected_codecs(data: bytes) -> Iterator[str]:
    """Yield the codecs to try on bytes that are not UTF-8, likeliest first; none: not text."""
    import chardet  # noqa: PLC0415 - 60 ms that a UTF-8 page never pays

    guess = chardet.detect(
        data, prefer_superset=True, include_encodings=_CANDIDATES, no_match_encoding=_NO_MATCH
    )
    name = guess["encoding"]
    if name is None or name == _NO_MATCH or guess["confidence"] < _LEAST_CONFIDENCE:
        # A text of few different characters tells a detector nothing, but GB 2312 leaves so much
        # unused that bytes which are all of it are no accident.
        yield from ("gb18030",) if _is_in(data, "gb2312") else ()
        return
    yield codecs.lookup(name).name
    if "big5" in name.lower():  # three Big5s exist; they differ in rare characters only
        yield from ("cp950", "big5hkscs")


def _is_plain_ascii(data: bytes) -> bool:
    return data.isascii() and b"\0" not in data


def _is_usual(text: str) -> bool:
    printed = [ord(character) for character in text if not character.isspace()]
    usual = sum(any(code in span for span in _USUAL) for code in printed)
    return bool(printed) and usual >= _USUAL_SHARE * len(printed)


def _is_in(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
