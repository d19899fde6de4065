"""What the place of a line speaks for: labels that may be, that hardly are, and that never are."""

import pytest

from reader.model import Box, Evidence, Given, Role, SourceLine
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.standing import HARDLY, NEITHER, NEVER, standings
from reader.parsing.lines.printed import units_of

NAMES = [label.name for label in LABELS]
MORE = {label.name for label in LABELS if label.is_more}
STARTS = {label.name for label in LABELS if label.is_start}
HEADS = {"kicker!", "kicker", "headline!", "headline", "deck"}
TEXT = {"lead!", "lead", "body", "tail"}


def line(text, at, **known):
    size = known.pop("size", 10.0)
    known = {"frame": 1, "column": 1, "room": 5.0} | known
    return SourceLine(
        text, Evidence(box=Box(0.0, 15.0 * at, 200.0, 15.0 * at + size), size=size, **known)
    )


def told(*lines):
    """For each unit the reason, and the names that may be, hardly are, never are."""
    found = []
    for one in standings(units_of(lines), lines):
        scores = dict(zip(NAMES, one.scores, strict=True))
        assert set(scores.values()) <= {0, HARDLY, NEVER, NEITHER}
        found.append(
            (one.reason, *({n for n in NAMES if scores[n] == s} for s in (0, HARDLY, NEVER)))
        )
    return found


HEAD = line("渡口的灯又亮了", 0, size=30.0, is_display=True, column=2)
FIRST = line("本报讯 灯亮了。", 2)
LATER = line("船靠了岸。", 6)


def test_text_alone_has_no_standing():
    assert standings(units_of([SourceLine("一")]), [SourceLine("一")]) == []


def test_the_largest_line_of_a_head_is_the_headline_and_nothing_else():
    kicker = line("江岸", 0, size=16.0, is_display=True)
    same = line("照着归人", 1, size=29.2, is_display=True)
    deck = line("三镇见闻", 2, size=29.0, is_display=True)
    rows = told(kicker, HEAD, same, deck, FIRST)[:4]
    assert [reason for reason, *_ in rows] == [
        "place=kicker:16pt",
        "place=headline:30pt",
        "place=headline:29.2pt",
        "place=deck:29pt",
    ]
    assert [may for _, may, _, _ in rows] == [{"kicker!"}, {"headline"}, {"headline"}, {"deck"}]
    assert all(never == set(NAMES) - may for _, may, _, never in rows)


def test_a_headline_that_stands_first_starts_the_article():
    assert told(HEAD, FIRST)[0][1] == {"headline!"}


def test_a_line_below_a_head_is_a_block_of_text_and_no_head():
    reason, may, hardly, never = told(HEAD, FIRST, LATER)[1]
    assert reason == "place=line:10pt"
    assert never == MORE | HEADS | STARTS
    assert hardly == {"furniture"}
    assert may == set(NAMES) - never - hardly


def test_several_joined_lines_are_running_text():
    lines = line("本报讯 灯亮", 2, room=0.0), line("了。", 3)
    reason, _, hardly, never = told(HEAD, *lines, LATER)[1]
    assert reason == "place=column:10pt"
    assert never == MORE | HEADS | STARTS | {"furniture"}
    assert hardly == set()


@pytest.mark.parametrize(
    ("rule", "reason"), [(True, "place=rule:10pt"), (False, "place=apart:10pt")]
)
def test_the_first_line_of_a_frame_without_a_head_opens_an_article(rule, reason):
    told_reason, may, hardly, never = told(line("灯亮了。", 2, has_rule=rule), line("船来了。", 3))[
        0
    ]
    assert told_reason == reason
    assert may == {"lead!", "caption!"}
    assert hardly == {"furniture", "jump"}
    assert never == set(NAMES) - may - hardly


def test_in_a_frame_without_a_head_a_later_line_hardly_starts_an_article():
    for second in ([line("船来了。", 3)], [line("船来", 3, room=0.0), line("了。", 4)]):
        _, _, hardly, never = told(line("灯亮了。", 2), *second, LATER)[1]
        assert hardly == (STARTS - HEADS) | {"furniture"}
        assert never == MORE | HEADS


def test_what_ends_a_story_or_is_longer_than_any_is_no_crosshead():
    long = line("灯亮了，船来了，" * 6, 3, room=0.0), line("人都上了岸。", 4)
    for head in ([HEAD], []):
        *_, never = told(*head, FIRST, *long, LATER)[len(head) + 1]
        assert "cross" in never
        *_, never = told(*head, FIRST, LATER)[len(head) + 1]
        assert "cross" in never


def test_a_long_text_that_opens_an_article_is_no_caption():
    long = line("灯亮了，船来了，" * 11, 2, room=0.0), line("人都上了岸。", 3)
    assert told(*long, LATER)[0][1] == {"lead!"}


@pytest.mark.parametrize(("size", "is_small"), [(20.0, True), (20.1, False)])
def test_a_display_line_within_the_text_is_a_crosshead_if_it_is_small(size, is_small):
    reason, _, hardly, never = told(HEAD, FIRST, line("桐油", 3, size=size, is_display=True))[2]
    assert reason == f"place=display:{size:g}pt"
    assert hardly == {"furniture"}
    assert never == (MORE | TEXT | STARTS | HEADS if is_small else MORE | TEXT)


def test_below_a_picture_stands_a_caption_or_a_credit():
    caption = line("图为渡口的清晨。", 3, is_caption=True)
    credit = line("本报记者 罗文秀 摄", 4, is_caption=True, column=3)
    rows = told(HEAD, FIRST, caption, credit)[2:]
    assert [reason for reason, *_ in rows] == ["place=caption:10pt"] * 2
    assert [may for _, may, _, _ in rows] == [{"caption"}, {"side"}]
    assert told(caption, FIRST)[0][1] == {"caption!"}


def test_the_margin_is_furniture():
    for reason, may, _, _ in told(line("责任编辑", 0, frame=0), line("A02", 1, frame=0)):
        assert (reason, may) == ("place=margin", {"furniture"})


def test_each_frame_is_told_by_itself():
    other = [line("船来了", 0, frame=2, size=20.0, is_display=True), line("船来了。", 3, frame=2)]
    assert told(HEAD, FIRST, *other) == [*told(HEAD, FIRST), *told(*other)]


def test_what_a_source_says_outweighs_all_words():
    lines = [
        SourceLine("老桥通车", given=Given(3, Role.HEADLINE)),
        SourceLine("桥修好了。", given=Given(3)),
        SourceLine("第02版", given=Given(0)),
    ]
    headline, text, furniture = standings(units_of(lines), lines)
    assert [one.reason for one in (headline, text, furniture)] == [
        "given=3:headline",
        "given=3:?",
        "given=0:?",
    ]
    score = dict(zip(NAMES, headline.scores, strict=True))
    assert [score[name] for name in ("headline!", "body", "body+")] == [0, NEVER, NEITHER]
    score = dict(zip(NAMES, text.scores, strict=True))
    assert [score[name] for name in ("body", "headline", "body+")] == [0, NEITHER, NEITHER]
    assert NEITHER < NEVER < HARDLY < 0


def test_a_source_that_knows_the_place_of_some_lines_only_is_a_fault():
    lines = [HEAD, SourceLine("灯亮了。")]
    units = [*units_of([HEAD]), *units_of([SourceLine(""), SourceLine("灯亮了。")])]
    with pytest.raises(ValueError, match="灯亮了"):
        standings(units, lines)


def set_off(text, at, **known):
    return line(text, at, is_set_off=True, face="SimHei", **known)


def test_a_line_that_its_face_sets_off_parts_the_text_above_it():
    reason, may, hardly, never = told(HEAD, FIRST, set_off("灯从哪里来", 3), LATER)[2]
    assert reason == "place=face:10pt"
    assert "cross" in may
    assert hardly == (TEXT | {"furniture"}) - MORE - STARTS
    assert never >= MORE | STARTS | HEADS


def test_before_all_text_such_a_line_is_the_head_as_are_its_like():
    rows = told(
        set_off("渡口的灯", 0), FIRST, set_off("船靠了岸", 3), line("船夫上了岸。", 4), LATER
    )
    assert [may for _, may, _, _ in rows][::2][:2] == [{"headline!"}] * 2


def test_right_below_a_head_such_a_line_may_be_its_deck():
    _, may, _, never = told(HEAD, set_off("三镇见闻", 1), FIRST, LATER)[1]
    assert {"deck", "byline"} <= may
    assert "headline" in never


@pytest.mark.parametrize("text", ["灯" * 41, "灯亮了"])
def test_a_long_line_and_a_caption_are_none(text):
    one = set_off(text, 3, is_caption=len(text) < 9)
    reason = told(HEAD, FIRST, one, LATER)[2][0]
    assert not reason.startswith("place=face")
