import pytest
from store_pages import article, numbers, store_of

from reader.store import Span, parse_query
from reader.store.answer import Found, Hits
from reader.store.inquiry import Inquiry
from reader.store.segment import STEP

MANY = store_of(*(article(f"第{number}稿", "甲") for number in range(5 * STEP)))


def test_the_first_hits_are_found_without_the_rest():
    answer = MANY.search(parse_query("甲"))
    assert [hit.entry.number for hit in answer.hits[:3]] == [0, 1, 2]
    assert answer.counted == STEP
    assert not answer.is_counted


def test_counting_on_ends_at_the_total():
    answer = MANY.search(parse_query("甲"))
    while not answer.count_on(0.001):
        pass
    assert answer.counted == answer.total == len(MANY.entries)


def test_hits_are_a_sequence_like_any_other():
    hits = MANY.search(parse_query("甲")).hits
    assert [hit.entry.number for hit in hits] == list(range(5 * STEP))
    assert hits[-1].entry.number == 5 * STEP - 1
    assert [hit.entry.number for hit in hits[-2:]] == [5 * STEP - 2, 5 * STEP - 1]
    assert hits[2] in hits
    assert not MANY.search(parse_query('"乙"')).hits


def test_the_place_of_a_hit_is_found_without_the_rest():
    hits = MANY.search(parse_query("甲")).hits
    assert hits.place_of(STEP + 3) == STEP + 3
    assert len(hits._inquiry.found) == 2 * STEP
    assert hits.place_of(3) == 3
    assert hits.place_of(10 * STEP) == -1


def test_what_is_no_hit_has_no_place():
    store = store_of(
        *(article(f"第{number}稿", "甲" if number % 2 else "乙") for number in range(9))
    )
    answer = store.search(parse_query('"甲"'))
    assert [answer.hits.place_of(number) for number in range(5)] == [-1, 0, -1, 1, -1]
    assert [answer.found.place_of(number) for number in range(5)] == [-1, 0, -1, 1, -1]
    assert store.search(parse_query('"丙"')).hits.place_of(0) == -1


def test_found_hits_are_those_known_by_now():
    answer = MANY.search(parse_query("甲"))
    assert answer.settle().counted == len(answer.found) == STEP
    assert answer.found[-1].entry.number == STEP - 1
    assert [hit.entry.number for hit in answer.found[1:3]] == [1, 2]
    assert answer.counted == STEP


def test_a_search_may_be_left_once_enough_are_found():
    scan = MANY.search(parse_query("甲")).scan
    assert not scan.work(60, enough=1)
    assert len(scan.found) == STEP
    assert not scan.work(60, enough=STEP)
    assert len(scan.found) == STEP
    assert scan.work(60, enough=10 * STEP)
    assert len(scan.found) == 5 * STEP


class Looking:
    """A search that finds an entry in every third step."""

    def __init__(self, numbers, entries):
        self.found = []
        self.entries = entries
        self.steps = self._run(numbers)

    def _run(self, numbers):
        for number in numbers:
            yield
            yield
            self.found.append(number)
            yield


def looking(*numbers):
    entries = MANY.entries
    inquiry = Inquiry(parse_query('"甲"').root, lambda _: Looking(numbers, entries), iter)
    return Hits(entries, inquiry), Found(entries, inquiry), inquiry


def test_hits_look_as_far_as_they_are_asked_and_no_farther():
    hits, found, inquiry = looking(3, 5, 8, 9)
    assert (len(found), inquiry.is_over) == (0, False)
    assert hits
    assert len(found) == 1
    assert hits[1].entry.number == 5
    assert len(found) == 2
    assert [hit.entry.number for hit in hits[:3]] == [3, 5, 8]
    assert len(found) == 3
    assert hits.place_of(8) == 2
    assert hits.place_of(4) == -1
    assert (len(found), inquiry.is_over) == (3, False)
    assert hits.place_of(9) == 3
    assert [hit.entry.number for hit in hits] == [3, 5, 8, 9]
    assert (len(hits), inquiry.is_over) == (4, True)


def test_what_is_asked_from_the_end_looks_through_all():
    hits, *_ = looking(3, 5, 8)
    assert hits[-1].entry.number == 8
    assert [hit.entry.number for hit in hits[-2:]] == [5, 8]
    assert [hit.entry.number for hit in looking(3, 5, 8)[0][1:]] == [5, 8]
    assert [hit.entry.number for hit in looking(3, 5, 8)[0][::2]] == [3, 8]
    assert not looking()[0]
    with pytest.raises(IndexError):
        looking(3)[0][1]


def test_a_hit_says_in_which_blocks_it_was_found():
    store = store_of(article("白鹭洲", "无关。", "到了白鹭洲。白鹭洲在望。", deck="无关"))
    hit = store.search(parse_query("白鹭洲")).hits[0]
    assert [(place.block, place.role.value, place.spans) for place in hit.places] == [
        (0, "headline", (Span(0, 3),)),
        (3, "paragraph", (Span(2, 5), Span(6, 9))),
    ]


def test_the_snippet_begins_at_the_sentence_of_the_first_mark():
    store = store_of(article("白鹭洲", "早上出发。中午到了白鹭洲，下午回来。晚上休息。"))
    snippet = store.search(parse_query("白鹭洲")).hits[0].snippet
    assert snippet.text == "中午到了白鹭洲，下午回来。"
    assert snippet.spans == (Span(4, 7),)
    assert (snippet.block, snippet.start) == (1, 5)


def test_without_marks_the_snippet_is_the_first_sentence():
    store = store_of(article("题", "早上出发。中午到了。"))
    assert store.search(parse_query("")).hits[0].snippet.text == "早上出发。"


def test_no_hits_have_no_numbers():
    assert numbers(store_of().search(parse_query("甲"))) == []
