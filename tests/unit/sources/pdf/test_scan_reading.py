"""Pictures as files: read once, kept, given up, refused in one line; what reads them is acted."""

from io import BytesIO
from typing import ClassVar

import numpy as np
import pytest
from PIL import Image

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Box, Evidence, Plan, SourceLine
from reader.sources import progress
from reader.sources.asking import answers
from reader.sources.ocr import pictures, reading
from reader.sources.ocr.pictures import BrokenPictureError
from reader.sources.pages import read_pages
from reader.sources.pdf import evidence, records
from reader.sources.processes import SCAN_ROOM, PageRequest

BOX = Box(10, 10, 90, 20)


def line(text, **known):
    return SourceLine(text, Evidence(BOX, 10.0, frame=1, column=1, **known))


def told(text="渡口恢复早班船", total=1):
    """What the process tells of a page, as it arrives."""
    page = evidence.page_record([line(text, doubts=(1,))], Plan(400, 600, (BOX,)))
    return [
        [records.COUNT, total],
        [records.STEP, 3, 12],
        evidence.page_of(records.read(page)),
        [records.END],
    ]


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def process(monkeypatch, tmp_path):
    """A process that tells what a test says; `asked` is what it was asked."""
    monkeypatch.setattr(reading, "is_installed", lambda: True)
    monkeypatch.setattr("reader.sources.ocr.engine.is_installed", lambda: True)
    monkeypatch.setattr(reading, "version", lambda: "1")
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))

    class Process:
        asked: ClassVar[list[PageRequest]] = []
        tells = staticmethod(lambda _page: told())

    Process.asked = []

    def answers(_file, asked, _patience):
        Process.asked.append(asked)
        yield from Process.tells(asked.page)

    monkeypatch.setattr(reading, "answers", answers)
    yield Process
    progress.renew()
    progress.listen(lambda _step: None)


def picture(tmp_path, name="scan.png", frames=1):
    path = tmp_path / name
    images = [Image.new("L", (60, 80), 200 + at) for at in range(frames)]
    images[0].save(path, **({"save_all": True, "append_images": images[1:]} if frames > 1 else {}))
    return str(path)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif", "a.webp", "scan"])
def test_a_picture_is_a_page(process, tmp_path, name):
    source = picture(tmp_path, "b.png" if name == "scan" else name)
    (page,) = read_pages(source)
    assert [one.text for one in page.lines] == ["渡口恢复早班船"]
    assert (page.encoding, page.plan) == ("scan", Plan(400, 600, (BOX,)))


def test_it_is_read_once(process, tmp_path):
    path = picture(tmp_path)
    assert read_pages(path) == read_pages(path)
    assert len(process.asked) == 1


def test_what_was_kept_badly_is_read_again(process, tmp_path):
    path = picture(tmp_path)
    first = read_pages(path)
    (kept,) = (tmp_path / "cache" / "scans").iterdir()
    kept.write_bytes(kept.read_bytes()[:40])
    assert read_pages(path) == first
    assert len(process.asked) == 2


def test_a_strip_of_another_page_that_is_left_out_is_told_of_each_time(process, tmp_path):
    process.tells = staticmethod(lambda page: [[records.STRIP]] * page + told(total=2))
    path, troubles = picture(tmp_path, "scan.tif", 2), []
    for _ in range(2):
        read_pages(path, None, lambda trouble: troubles.append(str(trouble)))
    strips = [one for one in troubles if "strip" in one]
    assert strips == [f"{path}: a strip of another page beside page 2 is left out"] * 2
    assert len(process.asked) == 2


def test_frames_are_pages(process, tmp_path):
    process.tells = staticmethod(lambda page: told(f"第{page}版", total=3))
    pages = read_pages(picture(tmp_path, "a.tif", 3))
    assert [page.lines[0].text for page in pages] == ["第0版", "第1版", "第2版"]
    assert [page.name for page in pages][1:] == ["a.tif#2", "a.tif#3"]


def test_doubtful_characters_are_told_of(process, tmp_path):
    troubles = []
    read_pages(picture(tmp_path), None, troubles.append)
    assert ["1 character is doubtful" in str(one) for one in troubles] == [True]


def test_how_far_it_is_is_told(process, tmp_path):
    steps = []
    progress.listen(lambda step: steps.append(str(step or "")))
    read_pages(picture(tmp_path))
    assert steps == ["Reading scan.png, 0%", "Reading scan.png, 25%", ""]


def test_who_gives_up_gets_no_page(process, tmp_path):
    progress.listen(lambda _step: progress.cancel())
    with pytest.raises(SourceError, match="as you wished"):
        read_pages(picture(tmp_path))


def test_a_process_that_dies_is_one_line(process, tmp_path):
    process.tells = staticmethod(lambda _page: [])
    with pytest.raises(SourceError, match="damaged or too large"):
        read_pages(picture(tmp_path))


def test_a_picture_without_text_is_one_line(process, tmp_path):
    process.tells = staticmethod(lambda _page: [[records.COUNT, 1], [records.BLANK]])
    with pytest.raises(SourceError, match="nothing can be read"):
        read_pages(picture(tmp_path))


def test_without_the_extra_it_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setattr("reader.sources.ocr.engine.is_installed", lambda: False)
    with pytest.raises(SourceError, match=r"is a picture; dubao\[ocr\] reads it"):
        read_pages(picture(tmp_path))


# Pictures as arrays.


def array_of(image, **saved):
    data = BytesIO()
    image.save(data, **saved)
    data.seek(0)
    with pictures.opened(data) as opened:
        return pictures.page_of(opened, 0)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_any_kind_of_picture_is_three_colours(mode):
    image = Image.new(mode, (40, 30))
    array = array_of(image, format="TIFF" if mode == "CMYK" else "PNG")
    assert (array.shape, array.dtype) == ((30, 40, 3), np.uint8)


def test_what_is_clear_is_white():
    assert array_of(Image.new("RGBA", (4, 4), (0, 0, 0, 0)), format="PNG").min() == 255


def test_a_large_picture_is_made_smaller():
    assert array_of(Image.new("L", (8000, 400)), format="PNG").shape == (165, 3300, 3)


def test_a_picture_taken_on_its_side_is_set_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert array_of(Image.new("RGB", (40, 30)), format="JPEG", exif=exif).shape == (40, 30, 3)


def test_a_huge_picture_is_refused(monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100)
    with pytest.raises(BrokenPictureError):
        array_of(Image.new("L", (11, 10)), format="PNG")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_cut_picture_is_read_or_refused(kind):
    data = BytesIO()
    noise = np.random.default_rng(1).integers(0, 255, (60, 50, 3), dtype=np.uint8)
    Image.fromarray(noise).save(data, format=kind)
    whole = data.getvalue()
    for length in range(0, len(whole), max(1, len(whole) // 40)):
        try:
            with pictures.opened(BytesIO(whole[:length])) as opened:
                assert pictures.page_of(opened, 0).shape == (60, 50, 3)
        except BrokenPictureError:
            pass


def test_the_process_reads_its_file_from_the_start_wherever_others_are(tmp_path):
    path = picture(tmp_path)
    asked = PageRequest(SCAN_ROOM)
    with open(path, "rb") as file:  # noqa: PTH123 - as files are opened there
        file.read(10)
        told_of = [record[0] for record in answers(file, asked, 60.0)]
    assert told_of[0] == records.COUNT
