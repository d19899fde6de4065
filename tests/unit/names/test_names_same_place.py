"""Two forms of a place are one where the page leaves no doubt, and two where it does."""

import pytest

from reader.names.same_place import shown_forms


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"云溪": 7, "云溪市": 4}, "云溪"),
        ({"云溪": 3, "云溪市": 4}, "云溪市"),
        ({"云溪": 4, "云溪市": 4}, "云溪市"),
        ({"青禾": 1, "青禾县": 5}, "青禾县"),
        ({"石桥": 2, "石桥镇": 5}, "石桥镇"),
        ({"湖南": 2, "湖南省": 1}, "湖南"),
        ({"广西": 2, "广西壮族自治区": 1}, "广西"),
        ({"新疆": 2, "新疆维吾尔自治区": 1}, "新疆"),
        ({"白岭": 1, "白岭瑶族自治县": 2}, "白岭瑶族自治县"),
        ({"衡阳": 7, "衡阳市": 4}, "衡阳"),
    ],
)
def test_a_place_and_it_with_a_suffix_are_one(counts, shown):
    assert shown_forms(counts) == dict.fromkeys(counts, shown)


@pytest.mark.parametrize(
    "counts",
    [
        {"吉林": 3, "吉林市": 2},  # alone it is the province
        {"海南": 9, "海南乡": 1},
        {"衡阳": 3, "衡阳县": 2},  # alone it is the city
        {"云溪": 30, "云溪乡": 1},  # a small place of a well-known name
        {"琼溪": 2, "琼溪区": 3, "琼溪县": 1},  # one was the other, or not
        {"沙": 2, "沙市": 2},
        {"云溪市": 2, "云溪市区": 1},
        {"云溪": 2, "石桥市": 1},
        {},
    ],
)
def test_what_may_be_two_places_stays_two(counts):
    assert shown_forms(counts) == {}


def test_a_city_takes_the_bare_name_before_its_county():
    assert shown_forms({"云溪": 3, "云溪市": 2, "云溪县": 4}) == {"云溪": "云溪", "云溪市": "云溪"}
