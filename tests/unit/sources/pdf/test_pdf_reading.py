"""PDFs as files: pages, passwords, damage, pictures; each one line or a working page."""

import io
import random
import re
import sys

import pytest
from layouts import stacked
from press import Paper, Printed, pdf_of
from proofs import expected, proof

from reader.cli import main
from reader.correcting import Verdict, correct
from reader.errors import LockedError, SourceError
from reader.i18n import use
from reader.model import Plan
from reader.naming import shown_name
from reader.parsing import parse_page
from reader.sources import files, passwords, processes
from reader.sources.pages import issue_path, read_pages
from reader.sources.pdf import evidence, records
from reader.sources.pdf.sheet import Area
from reader.sources.processes import PDF_ROOM, PageRequest


@pytest.fixture(autouse=True)
def english(monkeypatch):
    use("en")
    monkeypatch.setattr(passwords, "_offered", [])


def page(seed=1):
    return stacked(5, 18, seed, ruled=True)


def written(folder, data, name="page.pdf"):
    path = folder / name
    path.write_bytes(data)
    return str(path)


def picture():
    return Paper(pictures=[Area(0, 0, 900, 1100)])


def test_a_pdf_is_opened_by_its_name(tmp_path):
    paper = page()
    (source,) = read_pages(written(tmp_path, paper.pdf()))
    assert (source.name, proof(parse_page(source))) == ("page.pdf", expected(paper.truth))


def test_a_sheet_of_no_size_has_one_all_the_same(tmp_path):
    data = page().pdf()
    tiny = re.sub(rb"/MediaBox \[[^\]]*\]", b"/MediaBox [ 0 0 0.01 0.01 ]", data)
    assert tiny != data
    (source,) = read_pages(written(tmp_path, tiny))
    assert min(source.plan.width, source.plan.height) > 0


@pytest.mark.parametrize("sides", [(0.0, 600.0), (400.0, -1.0), (float("nan"), 600.0)])
def test_a_record_of_a_sheet_without_a_size_is_none(sides):
    record = records.read(evidence.page_record([], Plan(*sides)))
    with pytest.raises(records.BadRecordError):
        evidence.page_of(record)


def test_pages_of_a_pdf_are_pages_of_the_issue(tmp_path):
    papers = [page(1), page(2), page(3)]
    sources = read_pages(written(tmp_path, pdf_of(papers)))
    assert [source.name for source in sources] == ["page.pdf#1", "page.pdf#2", "page.pdf#3"]
    assert [proof(parse_page(one)) for one in sources] == [expected(one.truth) for one in papers]


def test_a_folder_has_text_and_pdf_pages(tmp_path):
    written(tmp_path, page().pdf(), "第2版.pdf")
    written(tmp_path, "标题\n正文\n".encode(), "第1版.txt")
    assert [one.name for one in read_pages(str(tmp_path))] == ["第1版.txt", "第2版.pdf"]


@pytest.mark.parametrize("name", ["page", "page.txt"])
def test_a_pdf_may_be_called_anything(tmp_path, name):
    assert len(read_pages(written(tmp_path, page().pdf(), name))) == 1


def test_text_may_be_called_a_pdf(tmp_path):
    (source,) = read_pages(written(tmp_path, "标题\n".encode()))
    assert source.lines[0].text == "标题"


def test_a_pdf_comes_through_a_pipe(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page().pdf())))
    (source,) = read_pages("-")
    assert source.path == ""
    assert source.lines


def test_a_sidecar_speaks_for_all_pages_and_each_has_its_own(tmp_path):
    path = written(tmp_path, pdf_of([page(1), page(2)]))
    (tmp_path / "page.yaml").write_text("paper: 青禾日报\n", "utf-8")
    (tmp_path / "page#2.yaml").write_text("label: 第2版\nroles:\n  1: furniture\n", "utf-8")
    first, second = read_pages(path)
    assert first.facts == (("paper", "青禾日报"),)
    assert second.facts == (("paper", "青禾日报"), ("label", "第2版"))
    assert [bool(first.corrections), bool(second.corrections)] == [False, True]


def test_a_correction_goes_to_the_page_that_it_is_made_on(tmp_path):
    path = written(tmp_path, pdf_of([page(1), page(2)]))
    correct(read_pages(path)[1].path, 3, Verdict.STARTS)
    first, second = read_pages(path)
    assert not first.corrections
    (said,) = second.corrections.anchored
    assert (said.number, said.starts) == (3, True)


def test_the_sidecar_of_a_pdf_with_one_page_is_named_after_it(tmp_path):
    path = written(tmp_path, page().pdf())
    correct(read_pages(path)[0].path, 3, Verdict.STARTS)
    assert (tmp_path / "page.yaml").exists()
    assert read_pages(path)[0].corrections.anchored[0].starts


def test_a_page_among_several_is_named_and_opened_by_its_number(tmp_path):
    path = written(tmp_path, pdf_of([page(1), page(2)]))
    second = read_pages(path)[1]
    assert read_pages(second.path) == [second]
    assert shown_name(parse_page(second)) == "page#2"
    with pytest.raises(SourceError, match=r"page\.pdf#3: there is no such file"):
        read_pages(path + "#3")


def test_all_pages_of_a_pdf_are_of_one_issue(tmp_path):
    path = written(tmp_path, pdf_of([page(1), page(2)]))
    sources = read_pages(path)
    assert {issue_path(path, source) for source in sources} == {path}
    assert {issue_path(str(tmp_path), source) for source in sources} == {str(tmp_path)}


def test_a_pdf_may_be_larger_than_what_is_held_as_a_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LIMIT", 100)
    path = written(tmp_path, page().pdf())
    assert read_pages(path)
    with pytest.raises(SourceError, match="larger than"):
        read_pages(written(tmp_path, b"text " * 50, "page.txt"))


def locked(folder):
    from reportlab.lib.pdfencrypt import StandardEncryption

    return written(folder, pdf_of([page()], encrypt=StandardEncryption("abc", strength=128)))


def test_a_locked_pdf_asks_for_its_password(tmp_path):
    with pytest.raises(LockedError, match="--password-file"):
        read_pages(locked(tmp_path))


def test_the_reader_without_a_screen_takes_the_password_too(tmp_path, capsys):
    secret = tmp_path / "secret"
    secret.write_text("abc\n")
    assert main(["--password-file", str(secret), locked(tmp_path)]) == 0
    assert capsys.readouterr().out


def test_a_password_opens_a_locked_pdf(tmp_path):
    passwords.offer_password("wrong")
    passwords.offer_password("abc")
    assert len(read_pages(locked(tmp_path))) == 1


def test_the_password_comes_from_a_file(tmp_path, capsys):
    secret = tmp_path / "secret"
    secret.write_text("abc\n")
    assert main(["list", "--password-file", str(secret), locked(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.fixture
def no_engine(monkeypatch):
    """As on a machine without the extra that reads pictures."""
    monkeypatch.setattr("reader.sources.ocr.reading.is_installed", lambda: False)
    monkeypatch.setattr("reader.sources.ocr.engine.is_installed", lambda: False)


@pytest.mark.usefixtures("no_engine")
def test_a_picture_says_that_it_is_one(tmp_path):
    with pytest.raises(SourceError, match=r"a picture on page 1;.*dubao\[ocr\]"):
        read_pages(written(tmp_path, pdf_of([picture()])))


@pytest.mark.usefixtures("no_engine")
def test_pictures_among_pages_are_told_of_once(tmp_path):
    troubles = []
    path = written(tmp_path, pdf_of([picture(), picture(), page(), picture()]))
    (source,) = read_pages(path, None, troubles.append)
    assert source.name == "page.pdf#3"
    assert ["a picture on pages 1–2, 4;" in str(one) for one in troubles] == [True]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4\n", b"%PDF-1.7\n%%EOF\n", b"%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>"]
)
def test_a_pdf_that_is_none_is_one_line(tmp_path, data):
    with pytest.raises(SourceError, match="damaged PDF"):
        read_pages(written(tmp_path, data))


def test_a_blank_page_is_passed_over(tmp_path):
    troubles = []
    (source,) = read_pages(written(tmp_path, pdf_of([Paper(), page()])), None, troubles.append)
    assert (source.name, troubles) == ("page.pdf#2", [])


@pytest.mark.parametrize("size", [0.003, 0.01, 3000.0])
def test_text_of_an_absurd_size_is_still_a_page(tmp_path, size):
    paper = Paper(texts=[Printed(10, 500, size, "青禾早稻栽插过半")])
    (source,) = read_pages(written(tmp_path, paper.pdf()))
    assert "".join(line.text for line in source.lines) == "青禾早稻栽插过半"


@pytest.mark.parametrize("seed", range(10))
def test_a_damaged_pdf_is_a_line_or_a_page(tmp_path, seed):
    dice = random.Random(seed)
    data = bytearray(page().pdf())
    if seed % 2:
        del data[dice.randrange(1, len(data)) :]
    for _ in range(20):
        data[dice.randrange(8, len(data))] ^= 1 << dice.randrange(8)
    try:
        sources = read_pages(written(tmp_path, bytes(data)))
    except SourceError:
        return
    for source in sources:
        parse_page(source)


def test_a_pdf_that_is_named_is_begun_ahead_and_read_once(tmp_path, started):
    paper = page()
    path = written(tmp_path, paper.pdf())
    processes.begin_ahead(["--page", "1", path])
    (source,) = read_pages(path)
    assert proof(parse_page(source)) == expected(paper.truth)
    assert started == [PageRequest(PDF_ROOM)]


def test_a_file_that_has_changed_since_is_read_anew(tmp_path, started):
    path = written(tmp_path, page(1).pdf())
    processes.begin_ahead([path])
    other = page(2)
    written(tmp_path, other.pdf())
    (source,) = read_pages(path)
    assert proof(parse_page(source)) == expected(other.truth)
    assert len(started) == 2


def test_what_is_no_pdf_begins_nothing(tmp_path, started):
    (tmp_path / "folder.pdf").mkdir()
    processes.begin_ahead(["page.txt", "-", str(tmp_path), str(tmp_path / "folder.pdf")])
    processes.begin_ahead([str(tmp_path / "none.pdf")])
    processes.begin_ahead(["a\0.pdf"])
    assert started == []
