"""What a file is when it is not text, by its first bytes: so that the refusal can name it."""

import codecs
import re

_PDF = re.compile(rb"%PDF-[0-9]\.[0-9]")
WINDOW = 1024  # bytes before a PDF's header that its readers allow

# Headers of a MIME document (RFC 5322), and one that only such a document has.
_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?[^\n]*\n(?:[ \t][^\n]*\n){0,50}){2}")
_MIME = re.compile(
    rb"^(?:MIME-Version|Content-Type|Message-ID|Received|Return-Path|Delivered-To):",
    re.IGNORECASE | re.MULTILINE,
)
_BINARY_PROPERTIES = b"bplist00"  # as Safari's web archives begin

_HTML = (  # compiled for what may be one only
    rb"\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--.{0,1020}?(?:-->|\Z)\s{0,99})*+"
    rb"(?:\Z|<(?:!doctype\s+html|html|head|body|meta|frameset|title|link|base|script|style|div|table|center|h[1-6]"
    rb"|p|article|main|section)\b)"
)

_PAPER_JSON = re.compile(
    rb'\A\s{0,99}(?:\xef\xbb\xbf)?\s{0,99}\{[^{}]{0,900}"paperInfo"\s{0,9}:\s{0,9}\['
)

_ZIP = b"PK\x03\x04"
_SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"
# First bytes, and the word for what begins so.
_SIGNATURES = (
    (_ZIP, "kind.archive"),
    (b"\x1f\x8b", "kind.archive"),
    (b"BZh", "kind.archive"),
    (b"\xfd7zXZ\x00", "kind.archive"),
    (_SEVEN_ZIP, "kind.archive"),
    (b"Rar!\x1a\x07", "kind.archive"),
    (b"GIF87a", "kind.picture"),
    (b"GIF89a", "kind.picture"),
    (b"\x7fELF", "kind.program"),
    (b"SQLite format 3\x00", "kind.database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kind.office"),
    (b"{\\rtf", "kind.office"),
)


_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")


def is_picture(data: bytes) -> bool:
    """Whether `data` begins as a PNG, JPEG, TIFF or WebP does."""
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return is_webp or data.startswith(_PICTURES)


def is_pdf(data: bytes) -> bool:
    """Whether `data` begins as a PDF does, what its readers pass over before that included."""
    return _PDF.search(data, 0, WINDOW) is not None


def is_html(data: bytes) -> bool:
    """Whether `data` begins as a web page does, saved in whatever encoding."""
    head = data[:WINDOW]
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return b"<" in head and _is_markup(head.replace(b"\0", b""))


def _is_markup(head: bytes) -> bool:
    return re.match(_HTML, head, re.IGNORECASE | re.DOTALL) is not None


def is_paper_json(data: bytes) -> bool:
    """Whether `data` begins as the JSON of a digital edition does."""
    return _PAPER_JSON.search(data, 0, WINDOW) is not None


def is_mime(data: bytes) -> bool:
    """Whether `data` begins as a web page saved as MHTML, or a letter, does: with headers."""
    return _HEADERS.match(data, 0, WINDOW) is not None and bool(_MIME.search(data, 0, WINDOW))


def is_safari_archive(data: bytes) -> bool:
    """Whether `data` begins as the web archives of Safari do."""
    return data.startswith(_BINARY_PROPERTIES)


def is_zip(data: bytes) -> bool:
    """Whether `data` begins as a zip does, be it an archive or a document (EPUB, DOCX)."""
    return data.startswith(_ZIP)


def is_seven_zip(data: bytes) -> bool:
    """Whether `data` begins as a 7z archive does."""
    return data.startswith(_SEVEN_ZIP)


def kind_of(data: bytes) -> str:
    """Return the i18n key that names what `data` is; empty when no signature is known."""
    if is_pdf(data):
        return "kind.pdf"
    if is_picture(data):
        return "kind.picture"
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), "")
