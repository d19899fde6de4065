"""A large issue: nothing of it is missing, even if the fetching is killed again and again."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from edition_server import serving

from reader.load import iter_pages

PAGES, ARTICLES = 20, 150
KILLS = 5
AT = "2026-04/21/"
CHILD = """
import sys
from pathlib import Path
from reader.fetching.received import Clock
from reader.fetching.issue import IssueRequest, fetch_issue
from reader.fetching.edition_host import origin_of
from reader.fetching.web import Web

address, root = sys.argv[1:]
with Web(origin_of(address, by_hand=True), Clock(sleep=lambda _: None)) as web:
    made = fetch_issue(web, IssueRequest(address, Path(root)), lambda *_: None)
print(made.pages, made.articles, len(made.troubles))
"""


def large_issue():
    """An invented issue; links of some pages name the host's root, as some systems do."""
    files = {}
    links = "".join(
        f"<a id=pageLink href=node_{page}.htm>第{page:02}版：要闻</a>"
        for page in range(1, PAGES + 1)
    )
    for page in range(1, PAGES + 1):
        numbers = [n for n in range(1, ARTICLES + 1) if n % PAGES == page % PAGES]
        start = f"/{AT}" if page % 2 else ""
        listed = "".join(
            f"<li><a href={start}content_{n}.htm>第{n}座桥通车</a></li>" for n in numbers
        )
        files[f"{AT}node_{page}.htm"] = (
            f"<html><head><title>海青日报数字报</title></head><body><p>2026年4月21日</p>{links}"
            f"<p>第{page:02}版：要闻</p><ul id=titleList>{listed}</ul></body></html>"
        )
        for n in numbers:
            files[f"{AT}content_{n}.htm"] = (
                f"<html><body>{links}<founder-title>第{n}座桥通车</founder-title>"
                f"<div id=ozoom><founder-content>"
                f"<P>　　本报讯 海青县第{n}座桥今天通车，两岸来往方便。</P>"
                f"{'<P>　　桥边的人都来看，说从此赶集不必绕路。</P>' * (n % 40)}"
                f"</founder-content></div></body></html>"
            )
    return {path: text.encode() for path, text in files.items()}


def child(host, root):
    command = [sys.executable, "-c", CHILD, f"{host.base}{AT}node_1.htm", str(root)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def there(root):
    return {path.name: path.read_bytes() for path in Path(root).rglob("*.htm")}


@pytest.fixture(scope="module")
def issue():
    return large_issue()


def test_nothing_of_a_large_issue_is_missing(issue, tmp_path):
    with serving(issue) as host:
        out, _ = child(host, tmp_path).communicate(timeout=600)
    assert out.split() == [str(PAGES), str(ARTICLES), "0"]
    assert there(tmp_path) == {Path(path).name: data for path, data in issue.items()}
    troubles = []
    pages = list(iter_pages([str(tmp_path / "海青日报" / "2026-04-21")], None, troubles.append))
    assert not troubles
    assert [page.label for page in pages] == [f"第{n:02}版" for n in range(1, PAGES + 1)]
    titles = {article.title for page in pages for article in page.articles}
    assert titles == {f"第{n}座桥通车" for n in range(1, ARTICLES + 1)}


def test_what_is_killed_goes_on_where_it_was(issue, tmp_path):
    moments = random.Random(14)
    with serving(issue) as host:
        for _ in range(KILLS):
            before = len(host.asked)
            running = child(host, tmp_path)
            wanted = before + PAGES + moments.randrange(2, 30)
            while len(host.asked) < wanted and running.poll() is None:
                time.sleep(0.001)
            running.kill()
            running.communicate()
            whole = {Path(path).name: data for path, data in issue.items()}
            assert there(tmp_path).items() <= whole.items()  # nothing half-written
        out, _ = child(host, tmp_path).communicate(timeout=600)
        articles = [path for path in host.paths() if "content" in path]
    assert out.split() == [str(PAGES), str(ARTICLES), "0"]
    assert there(tmp_path) == whole
    assert len(articles) <= ARTICLES + 2 * KILLS  # what was there was not asked for again
