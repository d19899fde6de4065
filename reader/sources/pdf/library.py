"""pdfium: the library that pypdfium2 brings, with those of its functions that a page takes.

pypdfium2 describes all four hundred of them when it is imported, which takes a third of the time
that a first page does.  Names, kinds and numbers are those of pdfium's own headers.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from importlib.machinery import PathFinder
from typing import Any

PACKAGE = "pypdfium2_raw"
NAMES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}
USUAL_NAME = "libpdfium.so"

ERR_PASSWORD = 4
TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5  # kinds of what lies on a page
BGR = 2  # pixels of three bytes, blue first
WITH_NOTES = 1  # what is noted on a page is drawn, too


class Rectangle(ctypes.Structure):
    """Sides in points, y going up."""

    _fields_ = tuple((side, ctypes.c_float) for side in ("left", "top", "right", "bottom"))


class Matrix(ctypes.Structure):
    """How what is drawn lies on a page."""

    _fields_ = tuple((name, ctypes.c_float) for name in "abcdef")


_KINDS = {
    "-": None,
    "p": ctypes.c_void_p,
    "s": ctypes.c_char_p,
    "i": ctypes.c_int,
    "u": ctypes.c_uint,
    "l": ctypes.c_ulong,
    "z": ctypes.c_size_t,
    "f": ctypes.c_float,
    "d": ctypes.c_double,
}
# A function's name, what it gives and what it takes.
_FUNCTIONS = """
FPDF_InitLibrary -
FPDF_SetSystemFontInfo - p
FPDF_GetDefaultSystemFontInfo p
FPDF_LoadMemDocument64 p pzs
FPDF_GetLastError l
FPDF_CloseDocument - p
FPDF_GetPageCount i p
FPDF_LoadPage p pi
FPDF_ClosePage - p
FPDF_GetPageWidthF f p
FPDF_GetPageHeightF f p
FPDF_GetPageBoundingBox i pp
FPDFPage_GetTrimBox i ppppp
FPDFText_LoadPage p p
FPDFText_ClosePage - p
FPDFText_CountChars i p
FPDFText_GetUnicode u pi
FPDFText_GetText i piip
FPDFText_IsGenerated i pi
FPDFText_HasUnicodeMapError i pi
FPDFText_GetCharOrigin i pipp
FPDFText_GetLooseCharBox i pip
FPDFText_GetMatrix i pip
FPDFText_GetFontSize d pi
FPDFText_GetTextObject p pi
FPDFTextObj_GetFont p p
FPDFTextObj_GetTextRenderMode i p
FPDFFont_GetBaseFontName z ppz
FPDFFont_GetFontData i ppzp
FPDFFont_GetIsEmbedded i p
FPDFPage_CountObjects i p
FPDFPage_GetObject p pi
FPDFFormObj_CountObjects i p
FPDFFormObj_GetObject p pl
FPDFPageObj_GetType i p
FPDFPageObj_GetBounds i ppppp
FPDFPageObj_GetMatrix i pp
FPDFPageObj_GetFillColor i ppppp
FPDFPageObj_SetFillColor i puuuu
FPDFPageObj_CountMarks i p
FPDFPageObj_GetMark p pl
FPDFPageObjMark_GetName i pplp
FPDFPageObj_SetIsActive i pi
FPDFPageObj_CreateNewRect p ffff
FPDFPath_SetDrawMode i pii
FPDFPage_InsertObject - pp
FPDFPage_RemoveObject i pp
FPDFPageObj_Destroy - p
FPDF_PageToDevice i piiiiiddpp
FPDFPageObj_HasTransparency i p
FPDFPageObj_GetClipPath p p
FPDFClipPath_CountPaths i p
FPDFClipPath_CountPathSegments i pi
FPDFClipPath_GetPathSegment p pii
FPDFImageObj_GetRenderedBitmap p ppp
FPDFPath_GetDrawMode i ppp
FPDFPath_CountSegments i p
FPDFPath_GetPathSegment p pi
FPDFPathSegment_GetType i p
FPDFPathSegment_GetPoint i ppp
FPDFPage_GetRotation i p
FPDFBitmap_CreateEx p iiipi
FPDFBitmap_FillRect i piiiil
FPDF_RenderPageBitmap - ppiiiiii
FPDFBitmap_GetHeight i p
FPDFBitmap_GetStride i p
FPDFBitmap_GetBuffer p p
FPDFBitmap_Destroy - p
"""


def _loaded() -> ctypes.CDLL:
    """The library in the package's folder, or the system's own, of which a package may be made."""
    name = NAMES.get(sys.platform, USUAL_NAME)
    spec = PathFinder.find_spec(PACKAGE)
    for folder in (spec and spec.submodule_search_locations) or ():
        path = os.path.join(folder, name)  # noqa: PTH118 - no pathlib for one path
        if os.path.exists(path):  # noqa: PTH110 - the same
            return ctypes.CDLL(path)
    return ctypes.CDLL(name)


def _described(library: ctypes.CDLL) -> ctypes.CDLL:
    """The library, its functions with the kinds of what they give and take."""
    for row in _FUNCTIONS.split("\n")[1:-1]:
        name, gives, *takes = row.split(" ")
        _describe(getattr(library, name), gives, "".join(takes))
    return library


def _describe(function: Any, gives: str, takes: str) -> None:  # noqa: ANN401 - a foreign function
    function.restype = _KINDS[gives]
    function.argtypes = [_KINDS[kind] for kind in takes]


pdfium = _described(_loaded())


def direct(function: Any) -> Callable[..., Any]:  # noqa: ANN401 - a foreign function
    """Return a function of pdfium that takes its arguments as they are.

    To check them takes longer than what is asked of each character; they are a `c_void_p`, a number
    and what `byref` gives.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(function.restype)(address)


def optional(name: str, kinds: str) -> Any:  # noqa: ANN401 - a foreign function
    """Return a function that older builds of pdfium lack; None where it is not there.

    `kinds` are the letters of `_KINDS`: what it gives, a space, what it takes.
    """
    function = getattr(pdfium, name, None)
    if function is not None:
        _describe(function, *kinds.split(" "))
    return function
