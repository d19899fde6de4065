"""`dubao` without a command: what is opened, and where one begins."""

import os

import pytest

from reader.commands.opening import opened
from reader.commands.reading import Asked, read_arguments
from reader.errors import UsageError
from reader.i18n import use
from reader.model.change import ChangeKind
from reader.ui.opening import Start

PAGE = "青禾县召开第{}次春耕会议\n\n本报讯 会议部署了{}件水利建设的工作。\n"


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("DUBAO_CACHE", "")
    use("en")


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], Asked([])),
        (["a", "-"], Asked(["a", "-"])),
        (["+/春耕", "a"], Asked(["a"], None, Start("春耕"))),
        (["a", "+/春耕 OR 水利"], Asked(["a"], None, Start("春耕 OR 水利"))),
        (["+/一", "+/二", "a"], Asked(["a"], None, Start("二"))),
        (["--page", "A05", "a"], Asked(["a"], None, Start(page="A05"))),
        (["--page=第五版", "--article", "3"], Asked([], None, Start("", "第五版", 3))),
        (["--encoding", "big5", "a"], Asked(["a"], "big5", Start())),
        (["--password-file", "key", "a"], Asked(["a"], None, Start(), "key")),
        (["--", "+/a", "--page"], Asked(["+/a", "--page"], None, Start())),
        (["./+/a", "+5"], Asked(["./+/a", "+5"])),
    ],
    ids=str,
)
def test_arguments_say_what_to_open_and_where_to_begin(arguments, asked):
    assert read_arguments(arguments) == asked


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["+/"], "a filter"),
        (["+/ ", "a"], "a filter"),
        (["+/(", "a"], "of the query"),
        (["--page", ""], "label or number"),
        (["--page", "第" * 101], "label or number"),
        (["--page"], "--page"),
        (["prase", "a"], "did you mean dubao parse?"),
        (["help"], "did you mean dubao --help?"),
        (["Libary"], "did you mean dubao library?"),
        (["--article", "0"], "from 1 to"),
        (["--article", "-3"], "--article"),
        (["--article", "9" * 400], "from 1 to"),
        (["--article", "two"], "from 1 to"),
    ],
    ids=str,
)
def test_what_cannot_be_understood_is_one_line(arguments, said):
    with pytest.raises(UsageError, match=said) as raised:
        read_arguments(arguments)
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 500


@pytest.mark.parametrize("name", ["help", "lists", "prase"])
def test_a_file_named_like_a_command_is_a_file(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("", "utf-8")
    assert read_arguments([name]) == Asked([name])


@pytest.mark.parametrize("name", ["沙河日报", "prase.txt", "./prase", "evening", ""])
def test_what_is_like_no_command_is_a_path(name):
    assert read_arguments([name]) == Asked([name])


def write(folder, *numbers):
    for number in numbers:
        (folder / f"{number}.txt").write_text(PAGE.format(number, number), "utf-8")


def texts(pages):
    return [article.title for page in pages for article in page.articles]


def test_the_screen_gets_the_first_page_then_all(tmp_path):
    write(tmp_path, 1, 2, 3)
    opening = opened(Asked([str(tmp_path)], None, Start("春耕")), [])
    assert (len(opening.first.entries), opening.start.query) == (1, "春耕")
    assert len(texts(opening.later)) == 2


def labelled(folder, **labels):
    """An issue whose files' names do not say which page each is."""
    for name, label in labels.items():
        (folder / f"{name}.txt").write_text(PAGE.format(label, label), "utf-8")
        (folder / f"{name}.yaml").write_text(f"label: 第{label}版\n", "utf-8")


def test_the_screen_waits_for_no_page_that_may_come_before_the_first(tmp_path):
    labelled(tmp_path, a=3, b=1, c=4)
    (tmp_path / "b.txt").write_text("")  # of which it would be told
    troubles = []
    opening = opened(Asked([str(tmp_path)], None, Start(id="none")), troubles)
    assert [page.label for page in opening.first.pages] == ["第3版"]
    assert not troubles


def test_pages_before_the_first_that_came_go_before_it(tmp_path):
    labelled(tmp_path, a=3, b=1, c=4, d=2)
    opening = opened(Asked([str(tmp_path)]), [])
    for page in opening.later:
        opening.first.replace(page)
    assert [page.label for page in opening.first.pages] == [f"第{n}版" for n in (1, 2, 3, 4)]


def test_what_changes_is_told_until_it_is_read_again(tmp_path):
    write(tmp_path, 1, 2)
    troubles = []
    opening = opened(Asked([str(tmp_path)]), troubles)
    assert list(opening.changed()) == []
    write(tmp_path, 3)
    (tmp_path / "2.txt").write_text("")
    kinds = [change.kind for change in opening.changed()]
    assert kinds == [ChangeKind.CHANGED, ChangeKind.NEW]
    again = texts(opening.again())
    assert [title.partition("第")[2][0] for title in again] == ["1", "3"]
    assert list(opening.changed()) == []
    assert ["is empty" in str(trouble) for trouble in opening.troubles] == [True]


def test_what_came_through_a_pipe_is_there_again():
    reading, writing = os.pipe()
    os.write(writing, PAGE.format(1, 1).encode())
    os.close(writing)
    opening = opened(Asked([f"/dev/fd/{reading}"]), [])
    os.close(reading)
    assert texts(opening.again()) == texts(opening.first.pages)
