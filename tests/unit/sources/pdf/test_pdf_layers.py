"""What is in a layer that is switched off is left out, words and pictures, and told of."""

from pathlib import Path

import pytest

from reader.errors import OtherwiseError
from reader.sources.pages import read_pages
from reader.sources.pdf.layers import _put_under
from reader.sources.pdf.pdfium import opened, opened_page

pytestmark = pytest.mark.skipif(_put_under is None, reason="this pdfium cannot say what is shown")

PLAIN = "The harbour board met on Tuesday."
OTHER = "The same in another language."


def stream(words, data):
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (words, len(data), data)


def pdf_file(content, forms=(), *, off=b"6 0 R"):
    """A page in Vera with two layers, /L1 and /L2, and /M, which is shown where both are."""
    import reportlab

    font = (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()
    names = b"".join(b"/X%d %d 0 R" % (at, 11 + at) for at in range(len(forms)))
    resources = b"<</Font<</F 5 0 R>>/Properties<</L1 6 0 R/L2 7 0 R/M 8 0 R>>/XObject<<%b>>>>"
    shared = b"/Type/XObject/Subtype/Form/BBox[0 0 400 800]/Resources<</Font<</F 5 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[%b]>>>>>>" % off,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 800]/Contents 4 0 R/Resources %b>>"
        % (resources % names),
        stream(b"", content),
        b"<</Type/Font/Subtype/TrueType/BaseFont/Vera/Encoding/WinAnsiEncoding"
        b"/FirstChar 32/LastChar 126/Widths[%b]/FontDescriptor 9 0 R>>" % (b"600 " * 95),
        b"<</Type/OCG/Name(Layer)>>",
        b"<</Type/OCG/Name(Layer)>>",
        b"<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOn>>",
        b"<</Type/FontDescriptor/FontName/Vera/Flags 32/FontBBox[0 0 1000 1000]/ItalicAngle 0"
        b"/Ascent 900/Descent -200/CapHeight 700/StemV 80/FontFile2 10 0 R>>",
        stream(b"/Length1 %d" % len(font), font),
        *(stream(shared + words, data) for words, data in forms),
    ]
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + head + table + trailer


def line(words, base):
    return b"BT /F 12 Tf 20 %d Td (%b) Tj ET\n" % (base, words.encode())


def in_layer(name, content):
    return b"/OC /%b BDC %b EMC\n" % (name, content)


def sheet_of(data):
    with opened(data, None) as document, opened_page(document, 0, has_layers=True) as page:
        return page.sheet()


def said_on(data):
    sheet = sheet_of(data)
    return "".join(glyph.char for glyph in sheet.characters()), sheet.hidden


BOTH = line(PLAIN, 700) + in_layer(b"L1", line(OTHER, 600))


def test_text_in_a_layer_that_is_off_is_left_out():
    assert said_on(pdf_file(BOTH)) == (PLAIN, len(OTHER))


def test_text_in_a_layer_that_is_on_is_kept():
    assert said_on(pdf_file(BOTH, off=b"7 0 R")) == (PLAIN + OTHER, 0)


def test_two_layers_of_one_name_and_one_place_are_told_apart():
    content = in_layer(b"L2", line(PLAIN, 700)) + in_layer(b"L1", line(OTHER, 700))
    assert said_on(pdf_file(content)) == (PLAIN, len(OTHER))


def test_a_layer_that_asks_for_several_is_off_where_one_is():
    content = line(PLAIN, 700) + in_layer(b"M", line(OTHER, 600))
    assert said_on(pdf_file(content)) == (PLAIN, len(OTHER))
    assert said_on(pdf_file(content, off=b"")) == (PLAIN + OTHER, 0)


def test_a_layer_within_one_that_is_off_is_off():
    content = line(PLAIN, 700) + in_layer(b"L1", in_layer(b"L2", line(OTHER, 600)))
    assert said_on(pdf_file(content)) == (PLAIN, len(OTHER))


@pytest.mark.parametrize("turn", [b"0", b"90", b"180"])
def test_a_page_that_is_turned_has_its_layers_where_they_are(turn):
    content = in_layer(b"L2", line(PLAIN, 700)) + in_layer(b"L1", line(OTHER, 600))
    data = pdf_file(content).replace(b"/Type/Page/Parent", b"/Rotate %b/Type/Page/Parent" % turn)
    assert said_on(data) == (PLAIN, len(OTHER))


@pytest.mark.parametrize("off", [b"6 0 R", b"7 0 R"])
def test_a_form_in_a_layer_is_shown_as_the_layer_is(off):
    drawn = [(b"", line(OTHER, 600)), (b"/OC 6 0 R", line(OTHER, 500))]
    data = pdf_file(line(PLAIN, 700) + in_layer(b"L1", b"/X0 Do") + b"/X1 Do", drawn, off=off)
    said, hidden = said_on(data)
    assert (said, hidden) == (
        (PLAIN, 2 * len(OTHER)) if off == b"6 0 R" else (PLAIN + 2 * OTHER, 0)
    )


def test_a_rule_in_a_layer_that_is_off_is_not_drawn():
    rule = b"20 650 300 1 re f\n"
    assert sheet_of(pdf_file(line(PLAIN, 700) + rule)).drawn.across
    assert not sheet_of(pdf_file(line(PLAIN, 700) + in_layer(b"L1", rule))).drawn.across


def test_what_is_left_out_is_told(tmp_path):
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf_file(BOTH))
    troubles = []
    (page,) = read_pages(str(path), on_trouble=troubles.append)
    assert [line.text for line in page.lines] == [PLAIN]
    assert [type(trouble) for trouble in troubles] == [OtherwiseError]
