"""An edition that is JSON opens as its pages."""

import json
from pathlib import Path

import pytest
from edition_pages import DATE, PAGES, Piece, body, br

from reader.errors import SourceError
from reader.model import Role
from reader.parsing import parse_page
from reader.sources.pages import read_pages


def article(piece: Piece) -> dict[str, object]:
    return {
        "guideTitle": piece.kicker,
        "title": br(piece.headline),
        "title2": piece.deck,
        "author": piece.byline,
        "content": body(piece),
        "xy": [{"x": 1, "y": 2}],
    }


SHEETS = [
    {"paperNumber": number, "paperName": section, "xyList": list(map(article, pieces))}
    for number, section, pieces in PAGES
]
EDITION = {"paperDate": DATE, "paperInfo": SHEETS}


def written(folder: Path, value: object) -> Path:
    path = folder / "index.json"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    path.write_text(text, "utf-8")
    return path


def test_pages_articles_and_roles_are_those_that_were_printed(tmp_path):
    path = written(tmp_path, EDITION)
    pages = list(map(parse_page, read_pages(str(path))))
    assert [page.path for page in pages] == [f"{path}#1", f"{path}#2"]
    for page, (number, section, pieces) in zip(pages, PAGES, strict=True):
        assert (page.date, page.label, page.section) == (DATE, f"第{number}版", section)
        for article, piece in zip(page.articles, pieces, strict=True):
            assert article.text_of(Role.KICKER) == piece.kicker
            assert article.text_of(Role.HEADLINE) == " ".join(piece.headline)
            assert article.text_of(Role.DECK) == piece.deck
            assert article.text_of(Role.BYLINE) == piece.byline
            assert article.text_of(Role.CROSSHEAD) == piece.crosshead
            texts = [one.text for one in article.blocks if one.role is Role.PARAGRAPH]
            assert texts == list(piece.paragraphs)


@pytest.mark.parametrize(
    "broken",
    [
        '{"paperInfo": [',
        '{"paperInfo": [[[[' + "[" * 100_000,
        '{"paperInfo": []}',
        '{"paperInfo": [1, null, {"xyList": 3}, {"xyList": [{"title": 7, "content": []}]}]}',
        '{"paperInfo": [{"xyList": [{"content": "<p></p>"}]}]}',
    ],
)
def test_what_holds_no_article_says_so(broken, tmp_path):
    with pytest.raises(SourceError, match=r"index\.json"):
        read_pages(str(written(tmp_path, broken)))
