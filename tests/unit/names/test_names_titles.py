"""The title before a name is found whole, and no more than it."""

import pytest

from reader.names.titles import title_of


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("日前,省委常委、省委统战部部长柳青禾调研", "柳青禾", "省委常委、省委统战部部长"),
        ("市委副书记、市长唐云岭强调", "唐云岭", "市委副书记、市长"),
        ("■本报记者 罗小舟", "罗小舟", "本报记者"),
        ("唐云岭强调,副市长柳青禾陪同", "柳青禾", "副市长"),
        ("柳青禾教授说", "柳青禾", "教授"),
        ("柳青禾笑了", "柳青禾", ""),
    ],
)
def test_the_title_before_or_after_a_name(text, name, title):
    start = text.index(name)
    assert title_of(text, start, start + len(name)) == title
