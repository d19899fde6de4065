"""Pages that a correction reads again: those of the file, and the others of its issue."""

import weakref

from reader.model import Page
from reader.ui.services.corrections import MOST_AROUND, pages_of
from reader.ui.services.read_again import as_before


def page(name, date="2026-03-05"):
    return Page(f"{name}.txt", (), date=date, path=f"{name}.txt")


def names(pages):
    return [page.source for page in pages]


def test_the_whole_issue_comes_again_and_no_other():
    pages = [page("1", "2026-03-04"), page("2"), page("3"), page("4"), page("5", "2026-03-06")]
    assert names(pages_of("3.txt", pages)) == ["2.txt", "3.txt", "4.txt"]


def test_parts_of_one_file_all_come():
    parts = [Page(f"1.txt ({part})", (), path="1.txt") for part in (1, 2)]
    assert pages_of("1.txt", [*parts, page("2")]) == parts


def test_a_file_that_is_gone_has_none():
    assert pages_of("9.txt", [page("1")]) == []


def test_a_collection_is_not_held():
    taken = []

    def pages():
        for number in range(3 * MOST_AROUND):
            taken.append(number)
            yield page(f"{number}")

    found = names(pages_of(f"{MOST_AROUND + 5}.txt", pages()))
    assert len(found) == 2 * MOST_AROUND
    assert found[0] == "6.txt"
    assert len(taken) < 3 * MOST_AROUND


def test_what_is_as_before_stays_and_its_second_self_is_gone_at_once():
    class Watched(Page):
        """A page that can be watched."""

        __slots__ = ("__weakref__",)

    def watched(number, **facts):
        return Watched(f"{number}.txt", (), path=f"{number}.txt", **facts)

    before = [watched(number) for number in (1, 2, 3, 4)]
    come = []

    def again():
        for number in (1, 2, 3, 4):
            fresh = watched(number, label="A1" if number == 3 else "")
            come.append(weakref.ref(fresh))
            yield fresh
            kept = [ref for ref in come[:-1] if ref() is not None]
            assert kept == come[2:-1]

    found = list(as_before(before, again()))
    assert [one is was for one, was in zip(found, before, strict=True)] == [True, True, False, True]
    assert found[2].label == "A1"


def test_of_two_pages_of_one_name_each_stays_one():
    twice = [page("1"), page("1")]
    found = list(as_before(twice, [page("1"), page("1")]))
    assert found == twice
    assert found[0] is not found[1]
