import errno
import io
import os
import signal
import socket
import sys
import threading

import pytest

from reader.errors import SourceError, UsageError
from reader.i18n import use
from reader.sources import files, folders, once
from reader.sources.files import LIMIT
from reader.sources.pages import issue_path, read_pages


@pytest.fixture(autouse=True)
def english():
    use("en")


def write(folder, **pages):
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")


def names(pages):
    return [page.name for page in pages]


def test_a_file_is_one_page(tmp_path):
    write(tmp_path, one="标题\n正文\n")
    (page,) = read_pages(str(tmp_path / "one.txt"))
    assert [line.text for line in page.lines] == ["标题", "正文"]


def test_a_folder_is_its_pages_in_natural_order(tmp_path):
    write(tmp_path, 第10版="十", 第2版="二", 第1版="一")
    (tmp_path / "notes.ini").write_text("no page")
    (tmp_path / ".hidden.txt").write_text("hidden")
    assert names(read_pages(str(tmp_path))) == ["第1版.txt", "第2版.txt", "第10版.txt"]


def test_a_page_that_cannot_be_opened_stops_no_other(tmp_path):
    write(tmp_path, a="first", b="", c="third")
    (tmp_path / "d.txt").symlink_to(tmp_path / "d.txt")
    troubles = []
    assert names(read_pages(str(tmp_path), None, troubles.append)) == ["a.txt", "c.txt"]
    said = [str(trouble) for trouble in troubles]
    assert ["b.txt: is empty" in said[0], "circle" in said[1]] == [True] * 2


@pytest.mark.parametrize("ending", ["", ".md"])
def test_a_file_named_by_hand_may_end_anyhow(tmp_path, ending):
    path = tmp_path / f"page{ending}"
    path.write_text("text")
    assert names(read_pages(str(path))) == [path.name]


def test_a_link_to_a_page_is_followed(tmp_path):
    write(tmp_path, page="text")
    (tmp_path / "link").symlink_to(tmp_path / "page.txt")
    assert names(read_pages(str(tmp_path / "link"))) == ["link"]


def test_a_name_that_is_no_text_opens(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff\x1b[31m.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"text")
    assert names(read_pages(os.fsdecode(path))) == ["\N{REPLACEMENT CHARACTER}␛[31m.txt"]


def refused(path):
    with pytest.raises(SourceError) as raised:
        read_pages(str(path))
    return str(raised.value)


@pytest.mark.parametrize("address", ["https://paper.example.org/a.htm", "file:///a.pdf"])
def test_an_address_is_said_to_be_one_and_what_fetches_it(address):
    assert refused(address) == (
        f"{address}: is an address, not a file; dubao fetch takes a digital edition,"
        " save any other page and open that"
    )


def test_an_empty_name_is_shown():
    assert refused("").startswith("'': there is no such file")


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    assert "no such file" in refused(tmp_path / "nowhere.txt")
    write(tmp_path, page="text")
    assert "no such file" in refused(tmp_path / "page.txt" / "below")


def test_links_in_a_circle_are_said_to_be(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "circle" in refused(tmp_path / "a")


def test_only_regular_files_are_read(tmp_path):
    assert "a device" in refused("/dev/zero")
    with open(os.devnull, "rb") as null:  # noqa: PTH123 - a device
        assert "a device" in refused(f"/dev/fd/{null.fileno()}")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "socket"))
        assert "a socket" in refused(tmp_path / "socket")


def test_a_pipe_among_a_folder_s_pages_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, page="text")
    troubles = []
    assert names(read_pages(str(tmp_path), None, troubles.append)) == ["page.txt"]
    assert "a named pipe" in str(troubles[0])


def writing(path, data):
    def write_all():
        with open(path, "wb") as pipe:  # noqa: PTH123 - a pipe
            pipe.write(data)

    writer = threading.Thread(target=write_all)
    writer.start()
    return writer


def test_a_pipe_given_by_name_is_read_to_its_end(tmp_path):
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    writer = writing(path, "标题\n正文\n".encode())
    (page,) = read_pages(path)
    writer.join()
    assert [line.text for line in page.lines] == ["标题", "正文"]
    assert (page.name, page.path) == ("pipe", "")


def test_a_pipe_nobody_writes_to_is_left_by_a_signal(tmp_path):
    def interrupt(*_):
        raise KeyboardInterrupt

    os.mkfifo(tmp_path / "pipe")
    before = signal.signal(signal.SIGALRM, interrupt)

    def read_and_be_interrupted():
        signal.setitimer(signal.ITIMER_REAL, 0.1)  # it may come before the pipe is reached
        read_pages(str(tmp_path / "pipe"))

    with pytest.raises(KeyboardInterrupt):
        read_and_be_interrupted()
    signal.signal(signal.SIGALRM, before)


def test_a_pipe_nobody_writes_to_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    os.mkfifo(tmp_path / "pipe")
    assert "nobody writes" in refused(tmp_path / "pipe")


def test_a_file_that_opens_and_cannot_be_read_is_refused_with_the_reason(tmp_path):
    path = tmp_path / "memory.txt"
    path.symlink_to("/proc/self/mem")
    if path.exists():
        assert os.strerror(errno.EIO) in refused(path)


def test_an_open_file_is_read_by_its_number():
    reading, written = os.pipe()
    os.write(written, "标题\n".encode())
    os.close(written)
    (page,) = read_pages(f"/dev/fd/{reading}")
    os.close(reading)
    assert (page.name, page.path, page.lines[0].text) == (f"/dev/fd/{reading}", "", "标题")


def test_a_pipe_has_the_limit_of_a_file(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LIMIT", 9)
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    writer = writing(path, b"0123456789")
    assert "larger than 64 MB" in refused(path)
    writer.join()


def test_what_came_once_is_held_where_it_will_be_asked_for_again(tmp_path):
    once.hold()
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    writer = writing(path, b"text")
    first = read_pages(path)
    writer.join()
    assert read_pages(path) == first


def test_a_file_past_the_limit_is_refused_unread(tmp_path):
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(LIMIT + 1)
    assert "larger than 64 MB" in refused(tmp_path / "large.txt")


def test_a_file_without_a_size_is_read(tmp_path):
    if os.path.exists("/proc/version"):  # noqa: PTH110
        assert read_pages("/proc/version")


def test_a_folder_without_pages_says_what_it_looked_for(tmp_path):
    (tmp_path / "notes.ini").write_text("no page")
    assert ".txt .text" in refused(tmp_path)


def test_a_folder_of_bad_pages_only_gives_the_first_reason(tmp_path):
    write(tmp_path, a="", b=" ")
    assert "none of its 2 pages" in refused(tmp_path)
    assert "is empty" in refused(tmp_path)


def tree(folder, *paths):
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("text")


def below(pages, folder):
    return [os.path.relpath(page.path, folder) for page in pages]


def test_a_folder_of_folders_is_issue_after_issue(tmp_path):
    tree(tmp_path, "4月21日/第二版.txt", "4月21日/第十版.txt", "4月3日/a.txt", "z.txt")
    tree(tmp_path, ".git/no.txt", "4月3日/.no.txt", "4月3日/pictures/no.ini")
    pages = read_pages(str(tmp_path))
    order = ["z.txt", "4月3日/a.txt", "4月21日/第二版.txt", "4月21日/第十版.txt"]
    assert below(pages, tmp_path) == order
    issues = [os.path.relpath(issue_path(str(tmp_path), page), tmp_path) for page in pages]
    assert issues == [".", "4月3日", "4月21日", "4月21日"]


def test_folders_that_go_round_in_a_circle_are_opened_once(tmp_path):
    tree(tmp_path, "a/1.txt", "b/2.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "c").symlink_to(tmp_path / "b")
    (tmp_path / "d").symlink_to(tmp_path / "d")
    assert below(read_pages(str(tmp_path)), tmp_path) == ["a/1.txt", "b/2.txt"]


@pytest.mark.parametrize(("limit", "value"), [("DEEPEST", 1), ("MOST_FOLDERS", 1)])
def test_folders_are_bounded_in_depth_and_number_and_that_is_said(
    tmp_path, monkeypatch, limit, value
):
    tree(tmp_path, "a/1.txt", "a/b/2.txt")
    monkeypatch.setattr(folders, limit, value)
    troubles = []
    assert below(read_pages(str(tmp_path), None, troubles.append), tmp_path) == ["a/1.txt"]
    assert "the folders in it are left out" in str(troubles[0])


def test_a_folder_of_empty_folders_has_no_pages(tmp_path):
    (tmp_path / "a").mkdir()
    said = refused(tmp_path)
    endings = [word for word in said.split() if word.startswith(".")]
    assert "has no pages" in said
    assert len(endings) == len(set(endings)) > 20


class Pipe(io.TextIOWrapper):
    def __init__(self, data):
        super().__init__(io.BytesIO(data))


def test_standard_input_is_a_page(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Pipe("标题\n".encode("gb18030") * 9))
    (page,) = read_pages("-")
    assert (page.name, page.lines[0].text) == ("-", "标题")


def test_standard_input_that_is_a_terminal_is_misuse(monkeypatch):
    terminal = Pipe(b"")
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", terminal)
    with pytest.raises(UsageError, match="nothing is piped in"):
        read_pages("-")


def test_standard_input_has_the_same_limit(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Pipe(b"x" * (LIMIT + 2)))
    with pytest.raises(SourceError, match="standard input: is larger"):
        read_pages("-")


def test_empty_standard_input_is_called_by_its_name(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Pipe(b""))
    assert refused("-").startswith("standard input: is empty")


def test_an_unknown_encoding_is_misuse_even_within_a_folder(tmp_path):
    write(tmp_path, a="text")
    with pytest.raises(UsageError, match="martian"):
        read_pages(str(tmp_path), "martian")


def test_a_sidecar_gives_facts_and_its_faults_are_told(tmp_path):
    write(tmp_path, a="text")
    (tmp_path / "a.yaml").write_text("paper: 青禾日报\nrole: {}\n", "utf-8")
    troubles = []
    (page,) = read_pages(str(tmp_path), None, troubles.append)
    assert page.facts == (("paper", "青禾日报"),)
    (trouble,) = troubles
    assert "a.yaml:2: unknown key role; did you mean roles?" in str(trouble)


def test_a_sidecar_that_cannot_be_read_does_not_close_the_page(tmp_path):
    write(tmp_path, a="text")
    (tmp_path / "a.yaml").symlink_to(tmp_path / "a.yaml")
    troubles = []
    assert names(read_pages(str(tmp_path), None, troubles.append)) == ["a.txt"]
    assert "circle" in str(troubles[0])
