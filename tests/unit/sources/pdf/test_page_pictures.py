"""What a page looks like: PDFs and scans have a picture, whatever else happens is none."""

import pytest
from layouts import around_a_photograph
from PIL import Image
from press import HEIGHT, WIDTH, pdf_of
from reportlab.lib.pdfencrypt import StandardEncryption

from reader.sources import passwords
from reader.sources.pdf import records
from reader.sources.views import opening
from reader.sources.views.opening import page_picture


@pytest.fixture(autouse=True)
def no_passwords(monkeypatch):
    monkeypatch.setattr(passwords, "_offered", [])


def paper():
    return around_a_photograph(5, 18, 5, ruled=True)


def written(folder, data, name="page.pdf"):
    path = folder / name
    path.write_bytes(data)
    return str(path)


def shade(picture, x, y):
    at = 3 * (y * picture.width + x)
    return sum(picture.pixels[at : at + 3]) / 3


def test_a_page_of_a_pdf_is_drawn_as_it_looks(tmp_path):
    made = paper()
    picture = page_picture(written(tmp_path, made.pdf()), 240)
    assert (picture.width, picture.height) == (round(240 * WIDTH / HEIGHT), 240)
    photograph = made.pictures[0]
    scale = 240 / HEIGHT
    middle = (photograph.x0 + photograph.x1) / 2, (photograph.top + photograph.bottom) / 2
    assert shade(picture, *(round(scale * side) for side in middle)) < 230
    assert shade(picture, 1, 1) == 255


def test_the_page_that_is_named_is_drawn(tmp_path):
    path = written(tmp_path, pdf_of([type(paper())(), paper()]))
    first, second = page_picture(f"{path}#1", 100), page_picture(f"{path}#2", 100)
    assert set(first.pixels) == {255} != set(second.pixels)
    assert page_picture(f"{path}#3", 100) is None


def test_no_page_is_drawn_sharper_than_it_is_printed(tmp_path):
    picture = page_picture(written(tmp_path, paper().pdf()), 100_000)
    assert picture.height == opening.LARGEST
    small = page_picture(written(tmp_path, paper().pdf().replace(b"960 1200", b"96 120")), 2000)
    assert small.height == 250


@pytest.mark.parametrize("kind", ["png", "jpg", "tif", "webp"])
def test_a_scan_is_its_own_picture_red_first(tmp_path, kind):
    path = tmp_path / f"scan.{kind}"
    Image.new("RGB", (300, 400), (200, 40, 40)).save(path)
    picture = page_picture(str(path), 80)
    assert (picture.width, picture.height) == (60, 80)
    red, green, blue = picture.pixels[:3]
    assert red > 150
    assert max(green, blue) < 80


@pytest.mark.parametrize("data", [b"", b"text", b"%PDF-1.4\n", b"\x89PNG\r\n\x1a\n", b"%PDF-" * 99])
def test_what_cannot_be_drawn_has_no_picture(tmp_path, data):
    assert page_picture(written(tmp_path, data), 80) is None


def test_what_is_not_there_has_no_picture(tmp_path):
    assert page_picture(str(tmp_path / "none.pdf"), 80) is None
    assert page_picture(str(tmp_path), 80) is None
    assert page_picture("", 80) is None


def test_a_locked_page_is_drawn_once_its_password_is_known(tmp_path):
    locked = pdf_of([paper()], encrypt=StandardEncryption("abc", strength=128))
    path = written(tmp_path, locked)
    assert page_picture(path, 80) is None
    passwords.offer_password("abc")
    assert page_picture(path, 80).height == 80


@pytest.mark.parametrize(
    "record",
    [
        [records.DRAWN, 2, 2, "AAAA"],
        [records.DRAWN, 0, 0, ""],
        [records.DRAWN, -1, -1, "AAAA"],
        [records.DRAWN, 999, 1, "AAAA" * 999],
        [records.DRAWN, "x", None, 3],
        [records.DRAWN, 1, 1, "!"],
        [records.BROKEN],
        ["other", 1, 1, "AAAA"],
    ],
)
def test_a_process_that_tells_nonsense_gives_no_picture(monkeypatch, tmp_path, record):
    monkeypatch.setattr(opening, "answers", lambda *_asked: iter([record]))
    assert page_picture(written(tmp_path, paper().pdf()), 80) is None
