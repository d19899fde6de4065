"""A page with more characters than any printed one: not set, but none of its text is lost."""

from io import BytesIO

import pytest

from reader.errors import OtherwiseError
from reader.sources.pages import read_pages
from reader.sources.pdf import evidence, glyphs, records
from reader.sources.pdf.__main__ import records_of

WORDS = "qinghe "


def crowded(words, pages=1):
    """Pages on which a short word stands many times, each with its number."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(600, 800), invariant=True, pageCompression=1)
    for _ in range(pages):
        text = canvas.beginText(20, 780)
        text.setFont("Helvetica", 2, leading=2)
        for number in range(words):
            text.textLine(f"{WORDS}{number}")
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_all_text_of_a_crowded_page_is_shown_and_told(tmp_path):
    count = glyphs.MOST_GLYPHS // len(WORDS)
    path = tmp_path / "page.pdf"
    path.write_bytes(crowded(count))
    troubles = []
    pages = read_pages(str(path), on_trouble=troubles.append)
    said = [line.text for page in pages for line in page.lines]
    assert [line.strip() for line in said] == [f"{WORDS}{number}" for number in range(count)]
    assert all(page.plan is None for page in pages)
    assert [type(trouble) for trouble in troubles] == [OtherwiseError]
    assert "page.pdf" in str(troubles[0])


def test_pages_are_set_up_to_the_bound(monkeypatch):
    # the time that a page may take holds for a process, and this one goes on
    monkeypatch.setattr("reader.sources.pdf.__main__.limit_time", lambda _seconds: None)

    def kinds(most):
        monkeypatch.setattr(glyphs, "MOST_GLYPHS", most)
        return [records.read(one)[0] for one in records_of(crowded(1, pages=2), None, 0)]

    characters = len(WORDS) + 1
    assert kinds(characters) == ["count", "page", "page", "end"]
    assert kinds(characters - 1) == ["count", "plain", "plain", "end"]


@pytest.mark.parametrize("lines", [None, "text", [1], [["text"]]])
def test_a_plain_record_of_another_kind_is_refused(lines):
    with pytest.raises(records.BadRecordError):
        evidence.plain_of([records.PLAIN, lines])


def test_a_plain_page_is_made_safe():
    _, (line,), _ = evidence.plain_of([records.PLAIN, ["a\x1b[2Jb"]])
    assert "\x1b" not in line.text
