"""Ways in which other makers write the same page: a composed page in, its PDF out."""

import re
from io import BytesIO

from press import HEIGHT, WIDTH, draw, register, width_of


def canvas_on(out, size=(WIDTH, HEIGHT)):
    from reportlab.pdfgen.canvas import Canvas

    register()
    return Canvas(out, pagesize=size, invariant=True)


def finished(canvas, out):
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def in_forms(paper):
    """All of it in a form within a form, moved and scaled on its way."""
    out = BytesIO()
    canvas = canvas_on(out)
    canvas.beginForm("inner")
    canvas.scale(0.5, 0.5)
    draw(canvas, paper, None)
    canvas.endForm()
    canvas.beginForm("outer")
    canvas.translate(0, 30)
    canvas.doForm("inner")
    canvas.endForm()
    canvas.translate(0, -60)
    canvas.scale(2, 2)
    canvas.doForm("outer")
    return finished(canvas, out)


def printed_bold(paper):
    """Every head printed three times over, a little aside: bold where there is no bold font."""
    out = BytesIO()
    canvas = canvas_on(out)
    draw(canvas, paper, None)
    for text in paper.texts:
        for aside in (0.15, 0.3) if text.size > 12 else ():
            canvas.setFont(text.font, text.size)
            canvas.drawString(text.x + aside, HEIGHT - text.base, text.text)
    return finished(canvas, out)


def with_a_shadow(paper):
    """Heads with a shadow behind them."""
    out = BytesIO()
    canvas = canvas_on(out)
    for text in paper.texts:
        if text.size > 20:
            canvas.setFont(text.font, text.size)
            canvas.drawString(text.x + 1.5, HEIGHT - text.base - 1.5, text.text)
    draw(canvas, paper, None)
    return finished(canvas, out)


def under_a_scan(paper):
    """A picture of the page, and over it what an OCR read, unseen, about where it stands."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    out = BytesIO()
    canvas = canvas_on(out)
    picture = ImageReader(Image.new("L", (96, 120), 200))
    canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)
    for at, text in enumerate(paper.texts):
        slip = (at * 7 % 5 - 2) / 5
        size = round(text.size * (1 + (at * 3 % 5 - 2) / 60), 1)
        line = canvas.beginText(text.x + slip, HEIGHT - text.base + slip / 2)
        line.setTextRenderMode(3)
        line.setFont(text.font, size)
        line.setHorizScale(100 * text.size / size)
        line.textOut(text.text)
        canvas.drawText(line)
    return finished(canvas, out)


def with_printers_marks(paper):
    """On a larger sheet, with crop marks and the printer's slug outside of what is cut off."""
    edge = 40
    out = BytesIO()
    canvas = canvas_on(out, (WIDTH + 2 * edge, HEIGHT + 2 * edge))
    canvas.setCropBox((edge, edge, WIDTH + edge, HEIGHT + edge))
    for x, y in ((10, 10), (WIDTH + edge + 5, 10), (10, HEIGHT + edge + 5)):
        canvas.line(x, y, x + 25, y)
        canvas.line(x, y, x, y + 25)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(200, 12, "C M Y K  A01.fit  2021-4-21 22:47:31  proof 3")
    canvas.translate(edge, edge)
    draw(canvas, paper, None)
    return finished(canvas, out)


def turned_by_its_page(paper):
    """Drawn lying down, and its page is turned."""
    return _turned(paper, 90, (HEIGHT, 0))


def turned_half_way(paper):
    """Drawn upside down, and its page is turned."""
    return _turned(paper, 180, (WIDTH, HEIGHT))


def turned_the_other_way(paper):
    """Drawn lying on its other side, and its page is turned."""
    return _turned(paper, 270, (0, WIDTH))


def _turned(paper, angle, corner):
    out = BytesIO()
    canvas = canvas_on(out)  # reportlab turns its paper with it
    canvas.setPageRotation(angle)
    canvas.translate(*corner)
    canvas.rotate(angle)
    draw(canvas, paper, None)
    return finished(canvas, out)


def _strings(paper):
    return [(text, text.text) for text in paper.texts]


def in_type_3(paper):
    """Glyphs drawn by the file itself, coded as they come up, with a table of what they mean."""
    fonts, codes = [[]], {}
    for _, line in _strings(paper):
        for char in line:
            if char not in codes:
                if len(fonts[-1]) == 200:
                    fonts.append([])
                codes[char] = len(fonts) - 1, len(fonts[-1]) + 1
                fonts[-1].append(char)
    content = [_rules(paper)]
    for text, line in _strings(paper):
        content += _placed(text, [(char, *codes[char]) for char in line])
    return _document("\n".join(content), [_type_3(chars) for chars in fonts])


def in_a_font_a_line(paper):
    """Every line in a font of its own that has its characters only, whose codes begin at 1."""
    content, fonts = [_rules(paper)], []
    for text, line in _strings(paper):
        chars = sorted(set(line))
        content += _placed(text, [(char, len(fonts), chars.index(char) + 1) for char in line])
        fonts.append(_type_3(chars))
    return _document("\n".join(content), fonts)


# Characters that a font draws for several codes: radicals, and what stands for other standards.
SECOND_CODES = {"人": "⼈人", "工": "⼯工", "里": "⾥里\uf9e9", "年": "年\uf98e", "水": "水⽔"}


def with_second_codes(paper):
    """The same, each glyph with every code that its font draws it for."""
    content, fonts = [_rules(paper)], []
    for text, line in _strings(paper):
        chars = sorted(set(line))
        content += _placed(text, [(char, len(fonts), chars.index(char) + 1) for char in line])
        font, _ = _type_3(chars)
        fonts.append((font, _meanings([SECOND_CODES.get(char, char) for char in chars])))
    return _document("\n".join(content), fonts)


LIGATURES = {"ff": "#", "ffi": "$", "fi": "*", "fl": "'"}  # and the codes that stand for them


def with_ligatures(paper, *, swapped=False):
    """Lines in a font in which ff, fi, fl and ffi are one glyph each; bytes may be swapped."""
    content = [_rules(paper)]
    for text, line in _strings(paper):
        parts = re.findall("ffi|ff|fi|fl|.", line)
        content += _placed(text, [(part, 0, ord(LIGATURES.get(part, part))) for part in parts])
    meant = {ord(code): part for part, code in LIGATURES.items()}
    chars = [meant.get(code, chr(code)) for code in range(32, 127)]
    face = paper.texts[0].font
    widths = " ".join(f"{width_of(char, 1000.0, face):.0f}" for char in chars)
    font = (
        f"<</Type/Font/Subtype/TrueType/BaseFont/{face}/FirstChar 32/LastChar 126"
        f"/Widths[{widths}]/ToUnicode %(table)d 0 R>>"
    )
    table = _meanings(chars, 32)
    for part in LIGATURES if swapped else ():
        right, wrong = (part.encode(f"utf-16-{end}").hex() for end in ("be", "le"))
        table = table.replace(f"<{right}>", f"<{wrong}>")
    return _document("\n".join(content), [(font, table)])


def _placed(text, glyphs):
    """Yield what shows characters one by one, each with the number of its font and its code."""
    x = text.x
    for char, font, code in glyphs:
        place = f"{x:.2f} {HEIGHT - text.base:.2f}"
        yield f"BT /F{font} {text.size} Tf 1 0 0 1 {place} Tm <{code:02x}> Tj ET"
        x += width_of(char, text.size, text.font)


def _type_3(chars):
    widths = " ".join(f"{width_of(char, 1000.0):.0f}" for char in chars)
    names = " ".join(f"/g{at}" for at in range(1, len(chars) + 1))
    procs = " ".join(f"/g{at} %(glyph)d 0 R" for at in range(1, len(chars) + 1))
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 -120 1000 880]/FontMatrix[.001 0 0 .001 0 0]"
        f"/FirstChar 1/LastChar {len(chars)}/Widths[{widths}]/CharProcs<<{procs}>>"
        f"/Encoding<</Type/Encoding/Differences[1 {names}]>>/ToUnicode %(table)d 0 R>>"
    )
    return font, _meanings(chars)


def _meanings(chars, first=1):
    """The table of what codes mean, from the first on."""
    lines = "\n".join(
        f"<{at:02x}> <{char.encode('utf-16-be').hex()}>" for at, char in enumerate(chars, first)
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(chars)} beginbfchar\n{lines}\nendbfchar endcmap end end"
    )


def said_aloud(paper):
    """Glyphs that mean nothing, each line with the text that it stands for."""
    content = [_rules(paper)]
    for text, line in _strings(paper):
        said = ("\ufeff" + line).encode("utf-16-be").hex()
        place = f"{text.x:.2f} {HEIGHT - text.base:.2f}"
        width = sum(width_of(char, text.size) for char in line)
        glyphs = "".join(f"{33 + at % 90:02x}" for at in range(len(line)))
        scale = 100 * width / (0.5 * text.size * len(line))
        content.append(
            f"/Span <</ActualText <{said}>>> BDC BT {scale:.3f} Tz /F0 {text.size} Tf"
            f" 1 0 0 1 {place} Tm <{glyphs}> Tj ET EMC"
        )
    widths = " ".join(["500"] * 90)
    font = (
        f"<</Type/Font/Subtype/TrueType/BaseFont/Plain/FirstChar 33/LastChar 122/Widths[{widths}]>>"
    )
    return _document("\n".join(content), [(font, "")])


def _rules(paper):
    areas = (*paper.rules, *paper.frames)
    return "\n".join(
        f"{area.x0:.2f} {HEIGHT - area.bottom:.2f} {area.width:.2f} {area.height:.2f} re "
        + ("f" if min(area.width, area.height) < 3 else "S")
        for area in areas
    )


def _document(content, fonts):
    """A PDF of one page; each font is its text and that of its table."""
    glyph = "1000 0 0 -120 1000 880 d1 100 0 800 800 re f"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "",
        _stream(content),
        _stream(glyph),
    ]
    names = []
    for at, (font, table) in enumerate(fonts):
        objects.append(_stream(table))
        objects.append(font % {"glyph": 5, "table": len(objects)})
        names.append(f"/F{at} {len(objects)} 0 R")
    objects[2] = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH:.0f} {HEIGHT:.0f}]/Contents 4 0 R"
        f"/Resources<</Font<<{' '.join(names)}>>>>>>"
    )
    body = "".join(f"{at} 0 obj{one} endobj\n" for at, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n".encode()


def _stream(text):
    return f"<</Length {len(text)}>>stream\n{text}\nendstream"


MAKERS = (
    in_forms,
    printed_bold,
    with_a_shadow,
    under_a_scan,
    with_printers_marks,
    turned_by_its_page,
    turned_half_way,
    turned_the_other_way,
    in_type_3,
    in_a_font_a_line,
    with_second_codes,
    said_aloud,
)
