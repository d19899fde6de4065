"""What is seen of a unit by itself: here, whether its end is signed."""

import pytest

from reader.model import Piece
from reader.parsing.looks import look_at
from reader.parsing.units import UNMEASURED, Unit

LONG = "春汛过后，村里的老渡口又热闹起来，摆渡人把船刷了一遍桐油，等着头一批过江的茶客上岸"


def traits_of(text):
    return look_at(Unit(text, (Piece(0, 0),), 0, True, UNMEASURED)).traits


SIGNED = ["。(林未晚 沈舟)", "。（青禾县文化馆 陈一）", "。”(云岭晚报)", "。青禾化工厂 林未晚"]


@pytest.mark.parametrize("end", SIGNED)
def test_a_text_with_a_name_behind_its_last_stop_is_signed(end):
    assert "signed" in traits_of(LONG + end)


@pytest.mark.parametrize("end", ["。", "(船费两元)。", "，他说", "(俗称“大河”)"])
def test_a_text_that_ends_as_others_do_is_not_signed(end):
    assert "signed" not in traits_of(LONG + end)


def test_a_short_line_can_be_signed_too():
    assert "signed" in traits_of("渡口又开了。(林未晚)")
