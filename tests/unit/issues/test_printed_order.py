"""Pages of a folder whose names tell no order come by the labels that they print."""

from hypothesis import given
from hypothesis import strategies as st

from reader.issues.printed_order import MOST_HELD, in_printed_order
from reader.load import iter_pages
from reader.model import Page


def pages(labels, folder="in", ending="txt", **facts):
    for at, label in enumerate(labels):
        path = f"{folder}/p{at}.{ending}"
        yield folder, Page(f"p{at}", (), path=path, label=label, **facts)


def ordered(located):
    return [page.label for _, page in in_printed_order(iter(located))]


def test_pages_come_by_their_labels():
    labels = ["第三版", "第1版", "第02版"]
    assert ordered(pages(labels)) == ["第1版", "第02版", "第三版"]
    assert ordered(pages(["B02", "A2", "B01", "A01"])) == ["A01", "A2", "B01", "B02"]
    assert ordered(pages(["10", "9", "2"])) == ["2", "9", "10"]


def test_pages_that_come_in_order_are_not_waited_for():
    asked = []

    def coming():
        for one in pages(["A01", "A02", "A03"]):
            asked.append(one[1].label)
            yield one

    got = in_printed_order(coming())
    for label in ("A01", "A02", "A03"):
        assert next(got)[1].label == label
        assert asked[-1] == label


def test_each_folder_is_ordered_by_itself():
    located = [*pages(["2", "1"]), *pages(["4", "3"], "other")]
    assert ordered(located) == ["1", "2", "3", "4"]


def test_files_that_are_named_one_by_one_stay_as_they_are_named():
    located = [(page.path, page) for _, page in pages(["2", "1"])]
    assert ordered(located) == ["2", "1"]


def test_pages_of_one_file_stay_as_they_stand_in_it():
    located = [("in", Page("p", (), path=f"in/a.pdf#{at}", label=str(9 - at))) for at in (1, 2)]
    assert ordered(located) == ["8", "7"]


def test_a_folder_that_is_no_issue_stays_as_it_is_named():
    assert ordered(pages(["3", "", "1"])) == ["3", "", "1"]  # one without a label
    assert ordered(pages(["3", "2", "3", "1"])) == ["2", "3", "3", "1"]  # two of one label
    other_day = [
        *pages(["3"], date="2026-03-05"),
        *pages(["2"], date="2026-03-06"),
        *pages(["1"], date="2026-03-05"),
    ]
    assert ordered(other_day) == ["3", "2", "1"]


def test_pictures_and_files_whose_names_say_their_page_are_not_waited_for():
    assert ordered(pages(["3", "2"], ending="jpg")) == ["3", "2"]
    named = [
        ("in", Page("p", (), path=f"in/20260305-{at:02}.txt", label=f"{9 - at}")) for at in (1, 2)
    ]
    assert ordered(named) == ["8", "7"]


def test_no_more_pages_are_held_than_a_few():
    labels = [str(number) for number in range(MOST_HELD * 3, 1, -1)]
    held = most = 0

    def coming():
        nonlocal held, most
        for one in pages(labels):
            held += 1
            most = max(most, held)
            yield one

    got = []
    for _, page in in_printed_order(coming()):
        held -= 1
        got.append(page.label)
    assert sorted(got, key=int) == sorted(labels, key=int)
    assert most <= MOST_HELD + 1


@given(st.lists(st.sampled_from(["", "1", "2", "A01", "第三版", "号外", "B2"]), max_size=12))
def test_no_page_is_lost_or_doubled(labels):
    located = list(pages(labels))
    assert sorted(map(id, (page for _, page in in_printed_order(iter(located))))) == sorted(
        map(id, (page for _, page in located))
    )


def test_an_issue_of_files_named_anyhow_opens_by_its_labels(tmp_path):
    for name, label in (("要闻", "第一版"), ("体育", "第三版"), ("本地", "第二版")):
        (tmp_path / f"{name}.txt").write_text("老桥今春通车\n\n　　海青县老桥重新通车。\n", "utf-8")
        (tmp_path / f"{name}.yaml").write_text(f"label: {label}\n", "utf-8")
    assert [page.label for page in iter_pages([str(tmp_path)])] == ["第一版", "第二版", "第三版"]
