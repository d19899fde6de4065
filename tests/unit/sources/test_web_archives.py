"""Web pages saved whole and letters: their text is a page, what else is in them is left alone."""

import plistlib
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Role
from reader.parsing import parse_page
from reader.sources.formats import pages_in
from reader.sources.told import Told

HEADLINE = "老桥今春通车"
TEXT = (
    "海青县老桥今年春天重新通车，两岸居民往来方便，赶集不必再绕二十里山路，班车当天就开过江。",
    "“走了十年的路，终于近了。”村民李大川站在桥头说，他的菜从此一早就能进城，下午还能回来浇地。",
    "修桥队一共四十七人，大多来自邻县的青禾镇，最大的六十一岁，最小的才十九岁，在江边住了三年。",
)
PAGE = (
    f"<!DOCTYPE html><html><head><title>{HEADLINE}</title></head><body><article>"
    f"<h1>{HEADLINE}</h1>{''.join(f'<p>{text}</p>' for text in TEXT)}</article></body></html>"
)


@pytest.fixture(autouse=True)
def english():
    use("en")


def web_archive(codec: str = "utf-8", transfer: str = "quoted-printable") -> bytes:
    """A page as browsers save it: the page, then what it shows, each with its address."""
    archive = EmailMessage()
    archive["From"] = "<Saved by Blink>"
    archive["Snapshot-Content-Location"] = "https://paper.invalid/1.htm"
    archive["Subject"] = HEADLINE
    archive.set_content(PAGE, subtype="html", charset=codec, cte=transfer)
    archive["Content-Location"] = "https://paper.invalid/1.htm"
    archive.add_related(b"GIF89a", "image", "gif")
    return archive.as_bytes(policy=SMTP)


def letter(*, is_web: bool) -> EmailMessage:
    message = EmailMessage()
    message["Received"] = "from a.invalid by b.invalid; Sun, 10 Aug 2025 08:00:01 +0800"
    message["Subject"] = HEADLINE
    message["From"] = "青禾日报 <news@paper.invalid>"
    message["Date"] = "Sun, 10 Aug 2025 08:00:00 +0800"
    message.set_content("\n\n".join(TEXT))
    if is_web:
        message.add_alternative(PAGE.replace(f"<h1>{HEADLINE}</h1>", ""), subtype="html")
    message.add_attachment("不相干的附件。", filename="note.txt")
    return message


def blocks_of(data: bytes) -> list[tuple[Role, str]]:
    (source,) = pages_in(data, Told("saved"))
    (article,) = parse_page(source).articles
    return [(block.role, block.text) for block in article.blocks]


WHOLE = [(Role.HEADLINE, HEADLINE), *((Role.PARAGRAPH, text) for text in TEXT)]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
def test_a_page_that_a_browser_saved_is_its_article(codec, transfer):
    assert blocks_of(web_archive(codec, transfer)) == WHOLE


@pytest.mark.parametrize("said", ["UTF-8", "", "no such codec"])
def test_a_page_that_safari_saved_is_its_article(said):
    main = {"WebResourceData": PAGE.encode(), "WebResourceTextEncodingName": said}
    data = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)
    assert blocks_of(data) == WHOLE


@pytest.mark.parametrize("is_web", [False, True])
def test_a_letter_is_an_article_of_its_sender_and_its_day(is_web):
    data = letter(is_web=is_web).as_bytes()
    (source,) = pages_in(data, Told("letter.eml"))
    assert dict(source.facts) == {"paper": "青禾日报", "date": "2025-08-10"}
    assert blocks_of(data) == WHOLE


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n",
        b"MIME-Version: 1.0\nContent-Type: image/png\n\nabc",
        b"bplist00",
        plistlib.dumps({"WebMainResource": 3}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": 1}}, fmt=plistlib.FMT_BINARY),
    ],
)
def test_what_has_no_text_says_so(data):
    with pytest.raises(SourceError, match="no text is in it"):
        list(pages_in(data, Told("saved.mhtml")))


def test_parts_within_parts_do_not_end_the_program():
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\nMIME-Version: 1.0\n\n--b%d\n" % (at, at)
        for at in range(5_000)
    )
    with pytest.raises(SourceError, match="no text is in it"):
        list(pages_in(deep, Told("deep.eml")))


def test_text_that_names_people_before_a_colon_is_no_letter():
    (source,) = pages_in(b"Mayor: We will mend the bridge.\nFerryman: When?\n", Told("talk.txt"))
    assert len(source.lines) == 2


@given(st.binary(max_size=60), st.integers(0, 5_000))
def test_a_damaged_one_is_a_page_or_says_what_is_wrong(noise, at):
    for whole in (web_archive(), letter(is_web=True).as_bytes(), letter(is_web=False).as_bytes()):
        data = whole[: at % len(whole)] + noise + whole[at % len(whole) + len(noise) :]
        with suppress(SourceError):
            assert list(pages_in(data, Told("damaged.eml")))
