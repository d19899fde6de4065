from layout_cases import galley_of

from reader.layout import LayoutOptions, inked, plain
from reader.model import Block, Role


def test_lines_have_no_blanks_at_their_ends():
    galley = galley_of("春耕 大忙 时节 稻花 香满 青石")
    assert all(line == line.rstrip() for line in plain(galley, LayoutOptions(measure=10)))


def test_ink_goes_around_the_text_of_each_role():
    galley = galley_of(Block(Role.HEADLINE, "春耕"), "青石镇")
    lines = inked(galley, LayoutOptions(measure=20), lambda text, role: f"<{role}>{text}")
    assert list(lines) == ["<headline>春耕", "", "    <paragraph>青石镇"]


def test_columns_keep_their_places_whatever_the_ink():
    galley = galley_of(*["青石镇春耕大忙时节抢种早稻"] * 4)
    wanted = LayoutOptions(measure=70, columns=2)
    bare = list(plain(galley, wanted))
    marked = inked(galley, wanted, lambda text, _role: f"[{text}]")
    assert [line.replace("[", "").replace("]", "") for line in marked] == bare
