"""A name found surely once is found everywhere on the page."""

from hypothesis import given
from hypothesis import strategies as st

from reader.names.mention import Kind, Mention
from reader.names.propagation import Beginnings, Known, learn, recall
from reader.names.rollcall import call_roll
from reader.names.tagger import Finding


def person(text, name, lead=600, kind=Kind.PERSON):
    start = text.index(name)
    return Finding(Mention(start, start + len(name), kind), lead)


def names(text, found):
    return [(one.mention.of(text), one.mention.kind) for one in found]


def test_a_sure_name_is_found_in_another_text():
    first, second = "市长柳青禾说", "会后柳青禾离开"
    known = learn([(first, [person(first, "柳青禾")]), (second, [])])
    assert names(second, recall(second, [], known)) == [("柳青禾", Kind.PERSON)]


def test_a_doubtful_name_is_not_carried_over():
    first = "叶子黄了"
    assert learn([(first, [person(first, "叶子", lead=50)])]) == []


def test_a_weak_reading_gives_way_to_a_known_name():
    text = "卡拉奇晴转多云"
    known = [Known("卡拉奇", Kind.PLACE, 900)]
    weak = person(text, "卡拉奇晴", lead=100)
    assert names(text, recall(text, [weak], known)) == [("卡拉奇", Kind.PLACE)]


def test_a_place_inside_an_organisation_stays_inside():
    text = "云溪市人民政府"
    body = person(text, text, kind=Kind.ORGANISATION)
    known = [Known("云溪", Kind.PLACE, 900)]
    assert recall(text, [body], known) == [body]


def test_one_character_is_too_little_to_carry_over():
    first = "访京"
    assert learn([(first, [person(first, "京", kind=Kind.PLACE)])]) == []


def test_who_stands_in_a_list_of_people_is_one():
    text = "市领导段水清、毛小溪、伍木清、何山广参加会议"
    found = call_roll(text, [person(text, "段水清"), person(text, "何山广")])
    assert [name for name, _ in names(text, found)] == ["段水清", "毛小溪", "伍木清", "何山广"]


def test_a_list_of_other_things_stays_as_it_is():
    text = "苹果、香梨、葡萄丰收"
    assert call_roll(text, []) == []


short = st.text("柳青禾云溪", max_size=8)
names_known = st.lists(
    st.builds(
        Known, st.text("柳青禾云溪", min_size=1, max_size=3), st.sampled_from(Kind), st.just(900)
    ),
    max_size=6,
)


@given(short, names_known)
def test_the_likely_names_of_a_text_are_all_that_it_can_hold(text, known):
    likely = Beginnings(known).likely_in(text)
    assert recall(text, [], likely) == recall(text, [], known)
    assert likely == [one for one in known if one in likely]


def test_a_text_of_nothing_but_names_takes_no_longer_than_its_length():
    text = "段水清、毛小溪、" * 20_000 + "段水清。"
    known = [Known("段水清", Kind.PERSON, 900)]
    assert len(call_roll(text, recall(text, [], known))) == 40_001
