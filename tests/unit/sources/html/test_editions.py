"""Editions of every publishing system come out as the pages that were printed."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from composed_editions import EDITIONS
from edition_pages import BRIDGE, DATE, PAGES, PAPER, Edition, Piece

from reader.errors import IncompleteError
from reader.model import Article, Page, Role
from reader.parsing import parse_page
from reader.sources.html.layout import read_layout
from reader.sources.html.markup import parse
from reader.sources.html.print_facts import page_number
from reader.sources.pages import read_pages

WRITTEN = pytest.mark.parametrize("name", EDITIONS)


@pytest.fixture
def issue(name: str, tmp_path: Path) -> tuple[Edition, Path]:
    edition = EDITIONS[name]
    for address in edition.files:
        file = tmp_path / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(edition.bytes_of(address))
    return edition, tmp_path


def opened(path: Path, troubles: list | None = None) -> list[Page]:
    on_trouble = [].append if troubles is None else troubles.append
    return [parse_page(source) for source in read_pages(str(path), None, on_trouble)]


def seen(article: Article) -> dict[Role, list[str]]:
    found: dict[Role, list[str]] = {}
    for block in article.blocks:
        found.setdefault(block.role, []).append(block.text)
    return found


def expected(piece: Piece) -> dict[Role, list[str]]:
    rows = {
        Role.KICKER: [piece.kicker],
        Role.HEADLINE: list(piece.headline),
        Role.DECK: [piece.deck],
        Role.PARAGRAPH: list(piece.paragraphs),
        Role.CROSSHEAD: [piece.crosshead],
        Role.CAPTION: [piece.caption],
    }
    return {role: texts for role, texts in rows.items() if any(texts)}


def check(article: Article, piece: Piece) -> None:
    found = seen(article)
    (byline,) = found.pop(Role.BYLINE)
    assert byline.removeprefix("■").removeprefix("作者：") == piece.byline
    assert found == expected(piece)
    roles = [block.role for block in article.blocks if block.role is not Role.CAPTION]
    heads = [Role.KICKER, Role.HEADLINE, Role.HEADLINE, Role.DECK, Role.BYLINE]
    assert roles[0] in heads[:2]
    assert roles == sorted(
        roles, key=lambda role: min(heads.index(role) if role in heads else 9, 9)
    )


@WRITTEN
def test_a_folder_is_the_issue_page_by_page(issue):
    edition, folder = issue
    pages = opened(folder)
    assert [page.path for page in pages] == [str(folder / address) for address in edition.layouts]
    for page, (number, section, pieces) in zip(pages, PAGES, strict=True):
        assert (page.paper, page.date, page.section) == (PAPER, DATE, section)
        assert page_number(page.label) == page_number(number)
        assert not page.furniture
        for article, piece in zip(page.articles, pieces, strict=True):
            check(article, piece)


@WRITTEN
def test_a_layout_page_has_the_articles_beside_it(issue):
    edition, folder = issue
    (page,) = opened(folder / edition.layouts[0])
    assert [article.title for article in page.articles] == ["老桥今春 终于通车", "渡口停航三日"]
    check(page.articles[0], BRIDGE)


@WRITTEN
def test_an_article_alone_is_one_article_with_what_its_page_says(issue):
    edition, folder = issue
    (page,) = opened(folder / edition.articles[BRIDGE.number])
    (article,) = page.articles
    check(article, BRIDGE)
    assert (page.paper or PAPER, page.date) == (PAPER, DATE)
    assert page_number(page.label) in ("1", "")
    assert article.dateline is not None
    assert article.authors[0] == "王小明"


@WRITTEN
def test_a_layout_page_alone_has_the_headlines_and_says_so(name, tmp_path):
    edition = EDITIONS[name]
    file = tmp_path / edition.layouts[0].rpartition("/")[2]
    file.write_bytes(edition.bytes_of(edition.layouts[0]))
    troubles: list = []
    (page,) = opened(file, troubles)
    titles = ["".join(article.title.split()) for article in page.articles]
    assert titles == ["老桥今春终于通车", "渡口停航三日"]
    assert [type(trouble) for trouble in troubles] == [IncompleteError]
    assert "2" in str(troubles[0])


@WRITTEN
def test_a_layout_page_says_where_everything_is(name):
    edition = EDITIONS[name]
    base = "https://paper.example.invalid/"
    address = base + edition.layouts[0]
    layout = read_layout(parse(edition.files[edition.layouts[0]]), address)
    assert layout is not None
    articles = [base + edition.articles[piece.number] for piece in PAGES[0][2]]
    assert [link.address for link in layout.articles] == articles
    for link, piece in zip(layout.articles, PAGES[0][2], strict=True):
        assert "".join(link.title) == "".join(piece.headline)
        assert [number for corner in link.area for number in corner] == list(piece.area)
    assert [link.address for link in layout.pages] == [base + one for one in edition.layouts]
    assert layout.pdf == "" or layout.pdf.endswith(".pdf")
    assert layout.facts.named() == (
        ("paper", PAPER),
        ("date", DATE),
        ("label", layout.facts.label),
        ("section", "要闻"),
    )


@WRITTEN
def test_what_is_not_there_keeps_its_headline(issue):
    edition, folder = issue
    (folder / edition.articles[102]).unlink()
    troubles: list = []
    first, _ = opened(folder, troubles)
    assert [block.role for block in first.articles[1].blocks] == [Role.HEADLINE]
    assert len(troubles) == 1


@WRITTEN
def test_pages_saved_into_one_folder_find_each_other(name, tmp_path):
    edition = EDITIONS[name]
    for address in edition.files:
        (tmp_path / address.rpartition("/")[2]).write_bytes(edition.bytes_of(address))
    pages = opened(tmp_path)
    assert [len(page.articles) for page in pages] == [2, 1]
    assert all(len(article.blocks) > 1 for page in pages for article in page.articles)


@WRITTEN
def test_articles_without_their_layout_pages_are_pages_of_their_own(issue):
    edition, folder = issue
    for address in edition.layouts:
        (folder / address).unlink()
    pages = opened(folder)
    titles = sorted(article.title for page in pages for article in page.articles)
    assert titles == ["早稻栽插过半", "渡口停航三日", "老桥今春 终于通车"]


def test_links_lead_to_nothing_outside_of_the_folder(tmp_path):
    edition = EDITIONS["table skin"]
    secret = tmp_path / "content_101.htm"
    secret.write_bytes(edition.bytes_of("content_101.htm"))
    inner = tmp_path / "inner"
    inner.mkdir()
    for prefix in ("../", "/../", str(tmp_path) + "/", "file://" + str(tmp_path) + "/", "%2e%2e/"):
        text = edition.files["node_1.htm"].replace("content_101", prefix + "content_101")
        (inner / "node_1.htm").write_bytes(text.encode("gb18030"))
        for path in (inner, inner / "node_1.htm"):
            (page,) = opened(path)
            assert max(len(article.blocks) for article in page.articles) <= 2


def test_a_sidecar_beside_the_layout_page_wins(tmp_path):
    edition = EDITIONS["table skin"]
    for address in edition.files:
        (tmp_path / address).write_bytes(edition.bytes_of(address))
    (tmp_path / "node_1.yaml").write_text("paper: 青禾晚报\nroles:\n  3: headline\n", "utf-8")
    first, second = opened(tmp_path)
    assert (first.paper, second.paper) == ("青禾晚报", PAPER)
    assert first.articles[0].blocks[2].role is Role.HEADLINE


def test_a_layout_page_that_lists_itself_or_another_twice_ends(tmp_path):
    edition = EDITIONS["table skin"]
    text = edition.files["node_1.htm"].replace("content_101", "node_1").replace("_102", "_101")
    (tmp_path / "node_1.htm").write_bytes(text.encode("gb18030"))
    (tmp_path / "content_101.htm").write_bytes(edition.bytes_of("content_101.htm"))
    (page,) = opened(tmp_path)
    assert len([one for one in page.articles if len(one.blocks) > 1]) == 1


def test_lines_of_verse_are_kept(tmp_path):
    text = EDITIONS["layout and content"].files["content/202604/21/content_102.html"]
    verse = "<p>老桥弯弯<br>春水长长<br>我在桥上<br>等你还乡</p>"
    (tmp_path / "a.html").write_text(text.replace("<p>　　本报讯", f"{verse}<p>本报讯"), "utf-8")
    (page,) = opened(tmp_path / "a.html")
    assert "老桥弯弯\n春水长长\n我在桥上\n等你还乡" in seen(page.articles[0])[Role.PARAGRAPH]


@WRITTEN
def test_a_zip_of_it_is_the_same_issue(issue, tmp_path_factory):
    edition, folder = issue
    path = tmp_path_factory.mktemp("zip") / "issue.zip"
    with ZipFile(path, "w") as zip_file:
        for address in edition.files:
            zip_file.writestr(address, edition.bytes_of(address))
    pages, unpacked = opened(path), opened(folder)
    assert [page.items for page in pages] == [page.items for page in unpacked]
    assert [page.date for page in pages] == [DATE, DATE]
    assert [page.path for page in pages] == [f"{path}#1", f"{path}#2"]


def test_a_picture_alone_keeps_the_headline_of_the_list_and_nothing_is_missing(tmp_path):
    edition = EDITIONS["table skin"]
    for address in edition.files:
        (tmp_path / address).write_bytes(edition.bytes_of(address))
    (tmp_path / "content_102.htm").write_text(
        "<html><body><div id=ozoom><img src=advert.jpg></div></body></html>", "utf-8"
    )
    troubles: list = []
    first, second = opened(tmp_path, troubles)
    assert [block.role for block in first.articles[1].blocks] == [Role.HEADLINE]
    assert not troubles
    assert len(second.articles) == 1


def test_an_article_that_two_pages_list_comes_once(tmp_path):
    edition = EDITIONS["table skin"]
    for address in edition.files:
        data = edition.files[address].replace("content_201", "content_101")
        (tmp_path / address).write_bytes(data.encode("gb18030"))
    troubles: list = []
    pages = [page for page in read_pages(str(tmp_path), None, troubles.append) if page.lines]
    titles = [article.title for page in map(parse_page, pages) for article in page.articles]
    assert sorted(titles) == ["早稻栽插过半", "渡口停航三日", "老桥今春 终于通车"]


@pytest.mark.parametrize(
    "front",
    [
        '<meta http-equiv="refresh" content="0; URL=node_1.htm">',
        '<script>window.location.href="node_1.htm";</script>',
    ],
)
def test_a_front_page_that_sends_on_is_the_page_that_it_sends_to(front, tmp_path):
    edition = EDITIONS["table skin"]
    for address in edition.files:
        (tmp_path / address).write_bytes(edition.bytes_of(address))
    (tmp_path / "index.html").write_text(f"<html><head>{front}</head></html>", "utf-8")
    (page,) = opened(tmp_path / "index.html")
    assert [article.title for article in page.articles] == ["老桥今春 终于通车", "渡口停航三日"]
    troubles: list = []
    assert len(opened(tmp_path, troubles)) == 2
    assert not troubles


def test_what_is_said_beside_a_page_holds_where_another_sends_to_it(tmp_path):
    edition = EDITIONS["table skin"]
    for address in edition.files:
        (tmp_path / address).write_bytes(edition.bytes_of(address))
    (tmp_path / "node_1.yaml").write_text("label: 第9版\n", "utf-8")
    front = '<html><meta http-equiv="refresh" content="0; URL=node_1.htm"></html>'
    (tmp_path / "index.html").write_text(front, "utf-8")
    (page,) = opened(tmp_path / "index.html")
    assert (page.path, page.label) == (str(tmp_path / "node_1.htm"), "第9版")


def test_pages_that_send_to_each_other_end(tmp_path):
    for here, there in (("a", "b"), ("b", "a")):
        front = f'<html><meta http-equiv="refresh" content="0; URL={there}.html"></html>'
        (tmp_path / f"{here}.html").write_text(front, "utf-8")
    (page,) = opened(tmp_path / "a.html")
    assert page.articles == ()


def test_pictures_beside_web_pages_are_what_these_show(tmp_path):
    edition = EDITIONS["table skin"]
    for address in edition.files:
        (tmp_path / address).write_bytes(edition.bytes_of(address))
    (tmp_path / "1.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture at all")
    troubles: list = []
    assert len(opened(tmp_path, troubles)) == 2
    path = tmp_path / "issue.zip"
    with ZipFile(path, "w") as zip_file:
        for file in sorted(tmp_path.glob("*.[hj]*")):
            zip_file.write(file, file.name)
    assert len(opened(path, troubles)) == 2
    assert not troubles
