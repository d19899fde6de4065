import errno
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FailedError
from reader.i18n import use
from reader.model import Anchored, Block, Corrections, Role
from reader.sources.corrections import facts_text, write_form
from reader.sources.sidecar import (
    FACTS,
    MOST_COMPLAINTS,
    parse_sidecar,
    read_sidecar,
    sidecar_path,
)

CORRECTIONS = Corrections(
    roles=((3, Role.DECK), (8, Role.FURNITURE)), starts=((7, True), (9, False)), joins=(12,)
)
FULL = """\
paper: 青禾日报
date: 2026-04-21
label: "A5"
section:
roles:
  3: deck
  8: furniture
starts: {7: true, 9: no}
joins: [12]
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def page(tmp_path):
    return str(tmp_path / "第1版.txt")


def parsed(text):
    return parse_sidecar(text.encode(), "a.yaml")


def complaints(text):
    return [str(complaint) for complaint in parsed(text).complaints]


def test_the_sidecar_has_the_page_s_name():
    assert sidecar_path("issue.1/第1版.txt") == "issue.1/第1版.yaml"
    assert sidecar_path("issue.1/page") == "issue.1/page.yaml"


def test_facts_and_corrections_are_read():
    sidecar = parsed(FULL)
    assert sidecar.facts == (("paper", "青禾日报"), ("date", "2026-04-21"), ("label", "A5"))
    assert sidecar.corrections == CORRECTIONS
    assert not sidecar.complaints


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "paper:\ndate:\n", "joins:\n"])
def test_what_is_empty_says_nothing(text):
    assert parsed(text) == parsed("")


def test_a_page_without_a_sidecar_has_no_facts(page):
    assert read_sidecar(page) == parsed("")


def test_each_wrong_key_is_one_line_and_the_rest_counts():
    text = "paper: [a]\ncolour: red\nroles:\n  1: chief\n  x: deck\n  2: deck\njoins: [0, 4]\n"
    assert parsed(text).corrections == Corrections(roles=((2, Role.DECK),), joins=(4,))
    lines = complaints(text)
    assert len(lines) == 5
    assert not any("\n" in line for line in lines)
    for number, word in ((1, "paper"), (2, "colour"), (4, "chief"), (5, "x"), (7, "joins")):
        assert any(line.startswith(f"a.yaml:{number}:") and word in line for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "paper: a\npaper: b\n",
        "roles: {1: deck, 1: byline}\n",
        "paper: 'unclosed\n",
        "- a list\n",
        "a: &a [*a]\nroles: *a\n",
        "[" * 5000,
        "x: " * 2000,
        "paper: !!python/object/apply:os.system [true]\n",
        "? [a]\n: b\n",
        "a: 1\n---\nb: 2\n",
        "paper: \x00\n",
        "roles: 7\n",
    ],
)
def test_what_is_no_sidecar_is_told_with_its_line(text):
    lines = complaints(text)
    assert lines
    assert all(line.startswith("a.yaml:") and "\n" not in line for line in lines)


def test_bytes_that_are_no_yaml_are_told():
    (complaint,) = parse_sidecar(b"paper: \xff\xfe\n", "a.yaml").complaints
    assert str(complaint).startswith("a.yaml:")


@settings(deadline=None, max_examples=80)
@given(st.dictionaries(st.sampled_from(FACTS), st.text("ab12年月日第版.- _:#'[", max_size=8)))
def test_plain_facts_read_as_yaml_reads_them(facts):
    text = "".join(f"{name}: {value}\n" for name, value in facts.items())
    found = parsed(text)
    if found.complaints:
        return
    try:
        values = yaml.load(text, Loader=yaml.BaseLoader) or {}
    except yaml.YAMLError:
        pytest.fail(f"read what YAML cannot: {text!r}")
    assert dict(found.facts) == {name: value.strip() for name, value in values.items() if value}


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(st.sampled_from(FACTS), st.text("天a1: #'\"-", min_size=1).map(str.strip)))
def test_facts_that_are_written_are_read_again(facts):
    given = tuple((name, facts[name]) for name in FACTS if facts.get(name))
    again = parsed(facts_text(given))
    assert (again.facts, again.complaints) == (given, ())


ANCHOR = "0f3a91c0-1b2c3d4e-99aabbcc"


def test_corrections_by_text_are_read():
    text = (
        f"corrected:  # from the screen\n- {{block: 3, reads: {ANCHOR}, role: deck, starts: no}}\n"
    )
    sidecar = parsed(f"{text}- {{block: 9, reads: {ANCHOR}, joins: true}}  # 正文\n")
    assert sidecar.corrections.anchored == (
        Anchored(3, ANCHOR, role=Role.DECK, starts=False),
        Anchored(9, ANCHOR, joins=True),
    )
    assert not sidecar.complaints


@pytest.mark.parametrize(
    "item",
    [
        f"{{block: 3, reads: {ANCHOR}}}",
        "{block: 3, role: deck}",
        "{block: 3, reads: short, role: deck}",
        f"{{block: x, reads: {ANCHOR}, role: deck}}",
        f"{{block: 3, reads: {ANCHOR}, rule: deck}}",
        f"{{block: 3, reads: {ANCHOR}, role: chief}}",
        "[3]",
        "3",
        "{block: 3, reads: [a], role: deck}",
    ],
)
def test_a_correction_that_says_nothing_is_told_with_its_line(item):
    (line,) = complaints(f"paper: 青禾日报\ncorrected:\n- {item}\n")
    assert line.startswith("a.yaml:3: ")


def test_of_thousands_of_faults_a_few_are_told_and_the_rest_counted():
    text = "".join(f"k{number}: 1\n" for number in range(5_000))
    lines = complaints(text)
    assert len(lines) == MOST_COMPLAINTS + 1
    assert f"{5_000 - MOST_COMPLAINTS} more" in lines[-1]
    roles = "roles:\n" + "".join(f"  {number}: x\n" for number in range(1, 5_000))
    assert len(complaints(roles)) == MOST_COMPLAINTS + 1


def test_a_key_many_times_is_told_once():
    (line,) = complaints("paper: a\n" * 5_000)
    assert line.startswith("a.yaml:2: ")


@pytest.mark.parametrize(
    "make", [os.mkfifo, os.mkdir, lambda path: Path(path).symlink_to("/dev/zero")]
)
def test_what_is_no_regular_file_is_one_line(page, make):
    make(sidecar_path(page))
    (complaint,) = read_sidecar(page).complaints
    assert "is not a regular file" in str(complaint)


def test_one_that_cannot_be_read_is_not_taken_for_none(page, monkeypatch):
    def failing(*_args, **_kwargs):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "stat", failing)
    assert len(read_sidecar(page).complaints) == 1


def test_a_form_lists_the_blocks_and_changes_nothing_yet(page):
    blocks = [Block(Role.HEADLINE, "标题" * 30, 1), Block(Role.PARAGRAPH, "短: #文\n字", 2)]
    path = write_form(page, [("paper", "青禾日报"), ("date", "")], blocks)
    sidecar = read_sidecar(page)
    assert (sidecar.facts, sidecar.complaints) == ((("paper", "青禾日报"),), ())
    assert not sidecar.corrections
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        form = file.read()
    assert "#   2: paragraph" in form
    edited = form.replace("# roles:", "roles:").replace("#   1: headline", "  1: deck")
    assert parsed(edited).corrections == Corrections(roles=((1, Role.DECK),))


def test_a_form_never_replaces_a_sidecar(page):
    write_form(page, [], [])
    with pytest.raises(FailedError, match="already"):
        write_form(page, [], [])


def test_a_page_that_is_its_own_sidecar_is_never_written_over(tmp_path):
    page = tmp_path / "page.yaml"
    page.write_text("标题", "utf-8")
    with pytest.raises(FailedError, match=r"ends in \.yaml itself"):
        write_form(str(page), [], [])
    assert page.read_text("utf-8") == "标题"
