"""What issues came from, out of an archive of either kind: as it came, and over nothing."""

import sys
from pathlib import Path

import pytest
from composed_issues import WATER, article, page

from reader.cli import main
from reader.errors import FailedError
from reader.library.addresses import open_library
from reader.library.exported import export_issues
from reader.load import iter_pages, load_store
from reader.sources.sidecar import sidecar_path

sys.path.append(str(Path(__file__).parents[1] / "sources" / "html"))

from composed_editions import EDITIONS

PAGE = "青禾水库春灌开闸\n\n今天上午，青禾水库开闸放水，全县十二万亩农田开始春灌，水比去年多。\n"
DAYS = ("2021-04-22", "2021-04-23", "2021-05-01")


@pytest.fixture(params=["folder", "PostgreSQL"])
def named(request, tmp_path, monkeypatch):
    """The name of an archive that is not there yet."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    kept = request.getfixturevalue("empty") if request.param == "PostgreSQL" else None
    monkeypatch.setenv("DUBAO_LIBRARY", kept or str(tmp_path / "library"))
    return kept or tmp_path / "library"


@pytest.fixture
def issues(tmp_path):
    """Three issues of a paper and one of another, in files of several encodings."""
    root = tmp_path / "papers"
    for paper, day, encoding in (
        *(("云溪日报", day, "utf-8") for day in DAYS),
        ("茶山晚报", DAYS[0], "gb18030"),
    ):
        folder = root / paper / day
        folder.mkdir(parents=True)
        for label in ("第01版", "第02版"):
            (folder / f"{label}.txt").write_bytes((PAGE + day + label).encode(encoding))
    (root / "云溪日报" / DAYS[0] / "第02版.yaml").write_text("section: 要闻\n", "utf-8")
    return root


def files_in(root):
    found = {path.relative_to(root): path for path in Path(root).rglob("*") if path.is_file()}
    return {str(name): path.read_bytes() for name, path in found.items()}


def exported(named, folder):
    with open_library(named) as archive:
        made = list(export_issues(archive, archive.issues(), folder, lambda *_: None))
    return [(one.written, one.known, len(one.troubles)) for one in made]


def test_what_went_in_comes_out_as_it_was(named, issues, tmp_path, capsys):
    assert main(["library", "add", str(issues)]) == 0
    capsys.readouterr()
    assert main(["library", "export", str(tmp_path / "out")]) == 0
    assert "云溪日报 2021-04-22: 3 files written, 0 there already\n" in capsys.readouterr().out
    assert files_in(tmp_path / "out") == files_in(issues)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["--paper", "茶山晚报"], {"茶山晚报/2021-04-22"}),
        (["--date", "2021-04-23"], {"云溪日报/2021-04-23"}),
        (["--date", "2021-04"], {f"云溪日报/{day}" for day in DAYS[:2]} | {"茶山晚报/2021-04-22"}),
        (["--paper", "云溪日报", "--date", "2021-04-23.."],
         {f"云溪日报/{day}" for day in DAYS[1:]}),
        (["--paper", "云溪日报", "--paper", "茶山晚报", "--date", "..2021-04-22"],
         {"云溪日报/2021-04-22", "茶山晚报/2021-04-22"}),
    ],
)  # fmt: skip
def test_only_the_chosen_papers_and_days_come_out(named, issues, tmp_path, asked, expected):
    main(["library", "add", str(issues)])
    assert main(["library", "export", str(tmp_path / "out"), *asked]) == 0
    assert {str(Path(name).parent) for name in files_in(tmp_path / "out")} == expected


@pytest.mark.parametrize("system", EDITIONS)
def test_a_digital_edition_comes_out_with_its_articles(named, tmp_path, system):
    edition, issue = EDITIONS[system], tmp_path / "issue"
    for address in edition.files:
        file = issue / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(edition.bytes_of(address))
    assert main(["library", "add", str(issue)]) == 0
    exported(named, tmp_path / "out")
    came, back = load_store([str(issue)]).entries, load_store([str(tmp_path / "out")]).entries
    assert sorted(one.article.id for one in back) == sorted(one.article.id for one in came)
    assert set(files_in(tmp_path / "out").values()) <= set(files_in(issue).values())


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["--paper", "无此报"], 1),
        (["--date", "2020"], 1),
        (["--date", "昨天"], 2),
        (["--date", "2021-04-23..2021-04-22"], 2),
        (["--date", "2021 OR 2020"], 2),
    ],
)
def test_what_means_no_issue_is_one_line_and_writes_nothing(
    named, issues, tmp_path, capsys, asked, code
):
    main(["library", "add", str(issues)])
    capsys.readouterr()
    assert main(["library", "export", str(tmp_path / "out"), *asked]) == code
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_second_call_goes_on_where_the_first_was_stopped(named, issues, tmp_path):
    main(["library", "add", str(issues)])
    out = tmp_path / "out"
    assert exported(named, out) == [(3, 0, 0), (2, 0, 0), (2, 0, 0), (2, 0, 0)]
    (out / "云溪日报" / DAYS[0] / "第01版.txt").unlink()
    assert exported(named, out) == [(1, 2, 0), (0, 2, 0), (0, 2, 0), (0, 2, 0)]
    assert files_in(out) == files_in(issues)


def test_another_file_that_lies_there_stays(named, issues, tmp_path, capsys):
    main(["library", "add", str(issues)])
    other = tmp_path / "out" / "云溪日报" / DAYS[1] / "第01版.txt"
    other.parent.mkdir(parents=True)
    other.write_text("自己的")
    capsys.readouterr()
    assert main(["library", "export", str(tmp_path / "out")]) == 1
    assert str(other) in capsys.readouterr().err
    assert other.read_text() == "自己的"
    assert len(files_in(tmp_path / "out")) == len(files_in(issues))


def test_a_write_that_fails_leaves_nothing_half(named, issues, tmp_path, monkeypatch):
    main(["library", "add", str(issues)])

    def full(_draft, _target):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("reader.files.whole._link", full)
        with pytest.raises(FailedError):
            exported(named, tmp_path / "out")
    assert not files_in(tmp_path / "out")
    assert len(exported(named, tmp_path / "out")) == 4
    assert files_in(tmp_path / "out") == files_in(issues)


def test_a_page_without_a_file_comes_out_as_its_lines(named, tmp_path):
    with open_library(named, begin=True) as archive:
        list(archive.add([WATER]))
    assert exported(named, tmp_path / "out") == [(1, 0, 0)]
    (written,) = (tmp_path / "out").glob("云溪日报/2021-04-22/第02版-*.jsonl")
    (opened,) = iter_pages([str(written)])
    assert [one.id for one in opened.articles] == [one.id for one in WATER.articles]
    assert exported(named, tmp_path / "out") == [(0, 1, 0)]


def test_a_file_of_several_issues_comes_out_once(named, tmp_path):
    file = tmp_path / "papers.jsonl"
    file.write_text("{}\n{}\n")
    pages = [
        page(article(day, f"水库{day}"), date=day, path=f"{file}#{number}")
        for number, day in enumerate(DAYS, 1)
    ]
    beside = Path(sidecar_path(f"{file}#2"))
    beside.write_text("section: 要闻\n")
    with open_library(named, begin=True) as archive:
        list(archive.add(pages))
        second = [one for one in archive.issues() if one.date == DAYS[1]]
        (made,) = export_issues(archive, second, tmp_path / "out", lambda *_: None)
    assert (made.written, made.troubles) == (2, [])
    folder = f"云溪日报/{DAYS[0]}"
    assert files_in(tmp_path / "out") == {
        f"{folder}/{file.name}": file.read_bytes(),
        f"{folder}/{beside.name}": beside.read_bytes(),
    }


def test_the_last_corrections_come_out_under_their_name_and_older_ones_are_kept(named, tmp_path):
    file = tmp_path / "第02版.txt"
    file.write_text(PAGE)
    for number, said in enumerate(("section: 要闻\n", "section: 农业\n", "")):
        beside = file.with_suffix(".yaml")
        beside.write_text(said) if said else beside.unlink()
        with open_library(named, begin=True) as archive:
            list(archive.add([page(article("a", f"水库{number}"), path=str(file))]))
        exported(named, tmp_path / str(number))
    folders = [tmp_path / str(number) / "云溪日报" / DAYS[0] for number in range(3)]
    assert [files_in(one).get("第02版.yaml") for one in folders] == [
        "section: 要闻\n".encode(),
        "section: 农业\n".encode(),
        None,
    ]
    assert sorted(files_in(folders[2]).values()) == sorted(
        [PAGE.encode(), "section: 要闻\n".encode(), "section: 农业\n".encode()]
    )


def test_two_files_of_one_name_keep_their_own_corrections(named, tmp_path):
    for number in range(2):
        file = tmp_path / str(number) / "第02版.txt"
        file.parent.mkdir()
        file.write_text(f"水库{number}")
        file.with_suffix(".yaml").write_text(f"section: 第{number}\n")
        with open_library(named, begin=True) as archive:
            list(archive.add([page(article(str(number), f"水库{number}"), path=str(file))]))
    exported(named, tmp_path / "out")
    found = files_in(tmp_path / "out" / "云溪日报" / DAYS[0])
    for name in found:
        if name.endswith(".txt"):
            number = found[name].decode()[-1]
            assert found[sidecar_path(name)].decode() == f"section: 第{number}\n"
    assert len(found) == 4


def test_the_library_is_not_exported_into_itself(issues, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    main(["library", "add", str(issues)])
    before = files_in(tmp_path / "library")
    assert main(["library", "export", str(tmp_path / "library" / "x")]) == 2
    assert files_in(tmp_path / "library") == before


def test_a_file_that_is_gone_is_told_and_the_others_come(issues, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    main(["library", "add", str(issues)])
    (tmp_path / "library" / "云溪日报" / DAYS[1] / "sources" / "第01版.txt").unlink()
    capsys.readouterr()
    assert main(["library", "export", str(tmp_path / "out")]) == 3
    assert "第01版.txt" in capsys.readouterr().err
    assert len(files_in(tmp_path / "out")) == len(files_in(issues)) - 1


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE piece SET data = 'x'",
        "UPDATE source SET place = '../../../../x'",
        "UPDATE source SET place = folder || '/..'",
        "UPDATE source SET place = '/etc/' || place",
        "DELETE FROM piece",
    ],
)
def test_what_is_not_as_it_came_or_leads_elsewhere_is_told(empty, issues, tmp_path, capsys, harm):
    import psycopg

    one = issues / "茶山晚报" / DAYS[0] / "第01版.txt"
    main(["library", "add", str(one), "--library", empty])
    with psycopg.connect(empty, autocommit=True) as connection:
        connection.execute("SET search_path = dubao")
        connection.execute(harm)
    capsys.readouterr()
    assert main(["library", "export", str(tmp_path / "in" / "out"), "--library", empty]) == 3
    assert capsys.readouterr().err
    assert not files_in(tmp_path / "in")
    assert not (tmp_path / "x").exists()
