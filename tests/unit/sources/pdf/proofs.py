"""Proofs: what a parsed page holds, in the shape of the truth that a composed page comes with."""

from reader.model import Role, SourcePage
from reader.parsing import parse_page
from reader.sources.pdf.evidence import line_of
from reader.sources.pdf.regions import records_of_sheet

HEAD = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)


def source_page(sheet, face_of=lambda number: ""):
    lines = map(line_of, records_of_sheet(sheet, face_of))
    return SourcePage("page.pdf", "page.pdf", tuple(lines))


def parsed(sheet):
    return parse_page(source_page(sheet))


def proof(page, *, spaced=False):
    """The articles of a page: head lines and jumps by role, paragraphs, captions."""
    return [_proof(article, spaced) for article in page.articles]


def expected(truth, *, spaced=False):
    return [
        {
            key: [_plain(text, spaced) for text in one.get(key, ())]
            for key in (*HEAD, Role.JUMP, "paras", "caption")
        }
        for one in truth
    ]


def _proof(article, spaced):
    def texts(*roles):
        return [_plain(block.text, spaced) for block in article.blocks if block.role in roles]

    head = {role: texts(role) for role in (*HEAD, Role.JUMP)}
    body = texts(Role.PARAGRAPH, Role.CROSSHEAD, Role.UNKNOWN)
    return {**head, "paras": body, "caption": texts(Role.CAPTION)}


def _plain(text, spaced):
    return " ".join(text.split()) if spaced else "".join(text.split())
